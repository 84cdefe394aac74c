import './field.css'
import { useId, type ComponentProps, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Field } from './field.tsx'

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  readonly label: string
  readonly hideLabel?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  /** One sentence under the field. */
  readonly hint?: ReactNode
  /** What is wrong with the value, or null. */
  readonly problem?: string | null
  /** An icon at the start of the field. */
  readonly icon?: ReactNode
}

export function TextField(props: TextFieldProps) {
  const { label, hideLabel, value, onChange, hint, problem, icon, className, ...rest } = props
  const id = useId()
  const isWrong = problem !== undefined && problem !== null
  return (
    <Field id={id} label={label} hideLabel={hideLabel} hint={hint} problem={problem}>
      <span className={classNames('field-box', icon !== undefined && 'field-box-icon')}>
        {icon}
        <input
          type="text"
          maxLength={2000}
          dir="auto"
          {...rest}
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={isWrong || undefined}
          aria-describedby={
            hint === undefined && !isWrong ? rest['aria-describedby'] : `${id}-note`
          }
          className={classNames('field-input', className)}
        />
      </span>
    </Field>
  )
}
