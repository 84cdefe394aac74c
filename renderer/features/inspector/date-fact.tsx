import { useText } from '../../messages/use-text.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { Common } from './common-value.ts'

export interface DateFactProps {
  readonly label: string
  /** ISO 8601 date, or empty. */
  readonly value: Common<string>
  readonly onChange: (date: string) => void
  readonly isReadOnly: boolean
}

/** A day. The control says something only when the day is complete, so each change is finished. */
export function DateFact({ label, value, onChange, isReadOnly }: DateFactProps) {
  const text = useText()
  return (
    <TextField
      type="date"
      label={label}
      value={value.status === 'same' ? value.value : ''}
      onChange={onChange}
      readOnly={isReadOnly}
      hint={value.status === 'mixed' ? text('inspector.mixed') : undefined}
    />
  )
}
