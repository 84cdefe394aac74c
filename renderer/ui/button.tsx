import './button.css'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` at most once per view; `quiet` has no border until it is hovered. */
  readonly look?: 'primary' | 'usual' | 'quiet' | 'danger'
  readonly icon?: ReactNode
}

export function Button({ look = 'usual', icon, children, className, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={classNames('button', `button-${look}`, className)}>
      {icon}
      {children}
    </button>
  )
}
