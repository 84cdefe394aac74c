import './menu.css'
import { Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type MenuEntry =
  | {
      readonly kind: 'action'
      readonly label: string
      readonly icon?: ReactNode
      readonly keys?: string
      readonly disabled?: boolean
      readonly danger?: boolean
      readonly run: () => void
    }
  | {
      readonly kind: 'choice'
      readonly label: string
      readonly icon?: ReactNode
      readonly chosen: boolean
      readonly run: () => void
    }
  | { readonly kind: 'heading'; readonly label: string }
  | { readonly kind: 'separator' }

export interface MenuProps {
  /** One button element; it opens the menu. */
  readonly trigger: ReactElement
  readonly entries: readonly MenuEntry[]
  readonly align?: 'start' | 'center' | 'end'
  readonly side?: 'top' | 'right' | 'bottom' | 'left'
}

/** A menu of actions and choices behind a button. */
export function Menu({ trigger, entries, align = 'start', side = 'bottom' }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
        >
          {entries.map((entry, at) => (
            // reason: entries of one menu keep their order while it is open
            // oxlint-disable-next-line react/no-array-index-key
            <Entry key={at} entry={entry} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  if (entry.kind === 'separator') return <DropdownMenu.Separator className="menu-separator" />
  if (entry.kind === 'heading') {
    return <DropdownMenu.Label className="menu-heading">{entry.label}</DropdownMenu.Label>
  }
  if (entry.kind === 'choice') {
    return (
      <DropdownMenu.CheckboxItem className="menu-entry" checked={entry.chosen} onSelect={entry.run}>
        {entry.icon}
        <span className="menu-label">{entry.label}</span>
        <DropdownMenu.ItemIndicator className="menu-check">
          <Check />
        </DropdownMenu.ItemIndicator>
      </DropdownMenu.CheckboxItem>
    )
  }
  return (
    <DropdownMenu.Item
      className={classNames('menu-entry', entry.danger === true && 'menu-entry-danger')}
      disabled={entry.disabled ?? false}
      onSelect={entry.run}
    >
      {entry.icon}
      <span className="menu-label">{entry.label}</span>
      {entry.keys === undefined ? null : <kbd className="menu-keys">{entry.keys}</kbd>}
    </DropdownMenu.Item>
  )
}
