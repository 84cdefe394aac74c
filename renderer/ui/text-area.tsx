import './field.css'
import { useId, type ComponentProps, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Field } from './field.tsx'

export interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> {
  readonly label: string
  readonly hideLabel?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: ReactNode
  readonly problem?: string | null
}

/** A field of several lines that grows with its text. */
export function TextArea(props: TextAreaProps) {
  const { label, hideLabel, value, onChange, hint, problem, className, ...rest } = props
  const id = useId()
  const isWrong = problem !== undefined && problem !== null
  return (
    <Field id={id} label={label} hideLabel={hideLabel} hint={hint} problem={problem}>
      <textarea
        rows={2}
        maxLength={20_000}
        dir="auto"
        {...rest}
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={isWrong || undefined}
        aria-describedby={hint === undefined && !isWrong ? rest['aria-describedby'] : `${id}-note`}
        className={classNames('field-input', 'field-area', className)}
      />
    </Field>
  )
}
