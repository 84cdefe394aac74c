import './updates.css'
import { useId } from 'react'
import type { UpdatesBridge, UpdatesState } from '../../../shared/desktop/updates.ts'
import { useText } from '../../messages/use-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { UpdateButtons } from './update-buttons.tsx'
import { UpdateWords } from './update-words.tsx'

export interface UpdatesDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly state: UpdatesState
  readonly updates: UpdatesBridge
  readonly version: string
}

/** What is known of newer versions, and what can be done about it. */
export function UpdatesDialog(props: UpdatesDialogProps) {
  const { open, onOpenChange, state, updates, version } = props
  const text = useText()
  const means = useId()
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={text('updates.title')}
      description={text('updates.version', { version })}
      footer={
        state.step.status === 'impossible' ? undefined : (
          <UpdateButtons state={state} updates={updates} />
        )
      }
    >
      <div className="updates">
        <UpdateWords state={state} />
        {state.step.status === 'impossible' ? null : (
          <div className="updates-setting">
            <label className="updates-check">
              <input
                type="checkbox"
                checked={state.asksByItself}
                aria-describedby={means}
                onChange={(event) => void updates.setAsksByItself(event.target.checked)}
              />
              {text('updates.byItself')}
            </label>
            <p id={means} className="updates-means">
              {text('updates.byItself.means')}
            </p>
          </div>
        )}
      </div>
    </Dialog>
  )
}
