import './button.css'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Tooltip } from './tooltip.tsx'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** Says what it does: read aloud and shown as the tooltip. */
  readonly label: string
  readonly icon: ReactNode
  /** The key that does the same, shown beside the label. */
  readonly keys?: string
  /** Makes it a toggle. */
  readonly pressed?: boolean
  readonly side?: 'top' | 'right' | 'bottom' | 'left'
}

export function IconButton(props: IconButtonProps) {
  const { label, icon, keys, pressed, side, className, ...rest } = props
  return (
    <Tooltip
      label={label}
      {...(keys === undefined ? {} : { keys })}
      {...(side === undefined ? {} : { side })}
    >
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-pressed={pressed}
        className={classNames('icon-button', className)}
      >
        {icon}
      </button>
    </Tooltip>
  )
}
