import './reason-form.css'
import { useState, type FormEvent } from 'react'
import { useText } from '../messages/use-text.ts'
import { Button } from './button.tsx'
import { TextField } from './text-field.tsx'

export interface ReasonFormProps {
  readonly label: string
  readonly placeholder: string
  readonly saveLabel: string
  /** The reason, never empty. */
  readonly onSave: (reason: string) => void
  readonly onCancel: () => void
}

/** Asks for a reason before something is done. */
export function ReasonForm({ label, placeholder, saveLabel, onSave, onCancel }: ReasonFormProps) {
  const text = useText()
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') onSave(reason.trim())
  }
  return (
    <form className="reason-form" onSubmit={submit}>
      <TextField
        label={label}
        placeholder={placeholder}
        value={reason}
        onChange={setReason}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          // reason: the panel around it would close too
          event.preventDefault()
          onCancel()
        }}
        maxLength={500}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- reason: whoever asked for it wants to type
        autoFocus
      />
      <div className="reason-form-ways">
        <Button type="submit" disabled={reason.trim() === ''}>
          {saveLabel}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {text('ui.cancel')}
        </Button>
      </div>
    </form>
  )
}
