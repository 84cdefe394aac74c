import './field.css'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface FieldProps {
  /** Id of the control inside; its note has the id `<id>-note`. */
  readonly id: string
  readonly label: string
  readonly hideLabel?: boolean | undefined
  readonly hint?: ReactNode
  readonly problem?: string | null | undefined
  readonly children: ReactNode
}

/** Label, control and note of any one form control. */
export function Field({ id, label, hideLabel, hint, problem, children }: FieldProps) {
  const isWrong = problem !== undefined && problem !== null
  return (
    <div className="field">
      <label
        htmlFor={id}
        className={classNames('field-label', hideLabel === true && 'visually-hidden')}
      >
        {label}
      </label>
      {children}
      {hint === undefined && !isWrong ? null : (
        <p
          id={`${id}-note`}
          className={isWrong ? 'field-problem' : 'field-hint'}
          role={isWrong ? 'alert' : undefined}
        >
          {isWrong ? problem : hint}
        </p>
      )}
    </div>
  )
}
