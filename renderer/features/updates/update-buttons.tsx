import type { UpdatesBridge, UpdatesState } from '../../../shared/desktop/updates.ts'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'

export interface UpdateButtonsProps {
  readonly state: UpdatesState
  readonly updates: UpdatesBridge
}

/** The one thing that can be done next. */
export function UpdateButtons({ state: { step, mayRestart }, updates }: UpdateButtonsProps) {
  const text = useText()
  switch (step.status) {
    case 'asking':
    case 'not-asked':
    case 'newest':
    case 'failed':
      return (
        <Button disabled={step.status === 'asking'} onClick={() => void updates.ask()}>
          {text(
            step.status === 'newest' || step.status === 'failed' ? 'updates.again' : 'updates.ask',
          )}
        </Button>
      )
    case 'found':
      return (
        <Button look="primary" onClick={() => void updates.fetch()}>
          {text('updates.fetch')}
        </Button>
      )
    case 'fetching':
      return <Button onClick={() => void updates.stopFetching()}>{text('updates.stop')}</Button>
    case 'ready':
      return (
        <Button look="primary" disabled={!mayRestart} onClick={() => void updates.restart()}>
          {text('updates.restart')}
        </Button>
      )
    case 'impossible':
    default:
      return null
  }
}
