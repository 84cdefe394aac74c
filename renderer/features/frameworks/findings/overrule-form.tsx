import { useState, type FormEvent } from 'react'
import { useText } from '../../../messages/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/text-field.tsx'

export interface OverruleFormProps {
  readonly onOverrule: (reason: string) => void
  readonly onCancel: () => void
}

/** Asks why a finding is to be lived with: the reason is published with the version. */
export function OverruleForm({ onOverrule, onCancel }: OverruleFormProps) {
  const text = useText()
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') onOverrule(reason.trim())
  }
  return (
    <form className="finding-overrule" onSubmit={submit}>
      <TextField
        label={text('finding.reason')}
        placeholder={text('finding.reason.placeholder')}
        value={reason}
        onChange={setReason}
        onKeyDown={(event) => (event.key === 'Escape' ? onCancel() : undefined)}
        maxLength={500}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- reason: whoever asked for it wants to type
        autoFocus
      />
      <div className="finding-ways">
        <Button type="submit" disabled={reason.trim() === ''}>
          {text('finding.overrule.save')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {text('ui.cancel')}
        </Button>
      </div>
    </form>
  )
}
