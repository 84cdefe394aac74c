import type { UpdatesState } from '../../../shared/desktop/updates.ts'
import { useText } from '../../messages/use-text.ts'

/** Where it stands, in a sentence, and how far it is. */
export function UpdateWords({ state }: { readonly state: UpdatesState }) {
  const text = useText()
  const { step, mayRestart } = state
  return (
    <div className="updates-words">
      <p role="status">{sentenceOf(state, text)}</p>
      {step.status === 'fetching' ? (
        <progress className="updates-progress" max={100} value={step.percent}>
          {step.percent}
        </progress>
      ) : null}
      {step.status === 'ready' && !mayRestart ? (
        <p className="updates-means">{text('updates.held')}</p>
      ) : null}
    </div>
  )
}

function sentenceOf({ step }: UpdatesState, text: ReturnType<typeof useText>): string {
  switch (step.status) {
    case 'not-asked':
      return text('updates.notAsked')
    case 'asking':
      return text('updates.asking')
    case 'newest':
      return text('updates.newest')
    case 'found':
      return text('updates.found', { version: step.version })
    case 'fetching':
      return text('updates.fetching', { version: step.version, percent: step.percent })
    case 'ready':
      return text('updates.ready', { version: step.version })
    case 'failed':
      return `${text(`problem.${step.problem}.happened`)} ${text(`problem.${step.problem}.todo`)}`
    case 'impossible':
    default:
      return text('updates.impossible')
  }
}
