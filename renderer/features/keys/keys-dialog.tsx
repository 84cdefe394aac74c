import './keys.css'
import { useText } from '../../messages/use-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { keyTable } from './key-table.ts'
import { keyboardOf } from './key-names.ts'
import { KeyChords } from './key-chords.tsx'

export interface KeysDialogProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** Every key of the map page, by what one wants to do. */
export function KeysDialog({ isOpen, onOpenChange }: KeysDialogProps) {
  const text = useText()
  const keyboard = keyboardOf(navigator.platform)
  return (
    <Dialog open={isOpen} onOpenChange={onOpenChange} title={text('keys.title')} size="wide">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- reason: the list scrolls, so the keyboard must reach it */}
      <div className="keys-groups" tabIndex={0} role="region" aria-label={text('keys.title')}>
        {keyTable.map(({ group, keys }) => (
          <section key={group} className="keys-group" aria-labelledby={`keys-${group}`}>
            <h3 className="keys-heading" id={`keys-${group}`}>
              {text(`keys.group.${group}`)}
            </h3>
            <dl>
              {keys.map(({ action, chords }) => (
                <div key={action} className="keys-line">
                  <dt>{text(`keys.${action}`)}</dt>
                  <dd>
                    <KeyChords chords={chords} keyboard={keyboard} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
