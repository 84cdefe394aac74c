import './tooltip.css'
import { Tooltip as RadixTooltip } from 'radix-ui'
import { use, type ReactElement, type ReactNode } from 'react'
import { FocusWalkContext } from './focus-walk.ts'

export interface TooltipProps {
  readonly label: ReactNode
  readonly keys?: string
  readonly side?: 'top' | 'right' | 'bottom' | 'left'
  /** One element that takes a ref and focus. */
  readonly children: ReactElement
}

/**
 * A short explanation on hover, and on focus for whoever walks by keys. Focus that something else moved, as an
 * opening panel does or a closing menu, shows none: it would cover what has just appeared. Needs `Interface`.
 */
export function Tooltip({ label, keys, side = 'bottom', children }: TooltipProps) {
  const isWalking = use(FocusWalkContext)
  return (
    <RadixTooltip.Root>
      <RadixTooltip.Trigger
        asChild
        onFocus={(event) => {
          if (!isWalking()) event.preventDefault()
        }}
      >
        {children}
      </RadixTooltip.Trigger>
      <RadixTooltip.Portal>
        <RadixTooltip.Content className="tooltip" side={side} sideOffset={6} collisionPadding={8}>
          {label}
          {keys === undefined ? null : <kbd className="tooltip-keys">{keys}</kbd>}
        </RadixTooltip.Content>
      </RadixTooltip.Portal>
    </RadixTooltip.Root>
  )
}
