import { useState } from 'react'
import { maxVersionName } from '../../../shared/wire/history.ts'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'

export interface NameFormProps {
  readonly initial: string
  /** What the button says. */
  readonly action: string
  readonly onName: (name: string) => void
  readonly onCancel: () => void
}

/** Asks for the name of a version. */
export function NameForm({ initial, action, onName, onCancel }: NameFormProps) {
  const text = useText()
  const [name, setName] = useState(initial)
  const trimmed = name.trim()
  return (
    <form
      className="history-name"
      onSubmit={(event) => {
        event.preventDefault()
        if (trimmed !== '') onName(trimmed)
      }}
    >
      <TextField
        label={text('history.keep.name')}
        value={name}
        onChange={setName}
        maxLength={maxVersionName}
        placeholder={text('history.keep.placeholder')}
        onKeyDown={(event) => {
          // reason: the arrow keys of the list, and Escape for the panel, are not meant here
          event.stopPropagation()
          if (event.key === 'Escape') onCancel()
        }}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- reason: somebody just asked to name it
        autoFocus
      />
      <div className="history-name-buttons">
        <Button onClick={onCancel}>{text('history.keep.cancel')}</Button>
        <Button type="submit" look="primary" disabled={trimmed === ''}>
          {action}
        </Button>
      </div>
    </form>
  )
}
