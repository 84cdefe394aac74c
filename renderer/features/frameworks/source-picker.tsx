import { useState, type FormEvent, type ReactElement } from 'react'
import { usualSources } from '../../../shared/framework/term.ts'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { TextField } from '../../ui/text-field.tsx'

export interface SourcePickerProps {
  readonly label: string
  /** Sources that are there already: not offered again. */
  readonly taken: readonly string[]
  readonly onPick: (source: string) => void
  readonly trigger: ReactElement
}

/** Names a source of words: one of the usual ones, or one's own. */
export function SourcePicker({ label, taken, onPick, trigger }: SourcePickerProps) {
  const text = useText()
  const [isOpen, setIsOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const pick = (source: string) => {
    setIsOpen(false)
    setTyped('')
    if (source !== '' && !taken.includes(source)) onPick(source)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    pick(typed.trim())
  }
  const offered = usualSources.filter((source) => !taken.includes(source))
  return (
    <Popover label={label} trigger={trigger} open={isOpen} onOpenChange={setIsOpen}>
      <form className="source-picker" onSubmit={submit}>
        {offered.length === 0 ? null : (
          <div className="source-picker-usual">
            {offered.map((source) => (
              <Button key={source} look="quiet" onClick={() => pick(source)}>
                {source}
              </Button>
            ))}
          </div>
        )}
        <TextField
          label={text('source.own')}
          placeholder={text('source.own.placeholder')}
          value={typed}
          onChange={setTyped}
          maxLength={80}
        />
        <Button type="submit" look="primary" disabled={typed.trim() === ''}>
          {text('source.add')}
        </Button>
      </form>
    </Popover>
  )
}
