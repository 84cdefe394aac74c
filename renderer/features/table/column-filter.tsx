import { Popover as RadixPopover } from 'radix-ui'
import type { ReactNode } from 'react'
import {
  unsaid,
  withValue,
  type Filter,
  type FilterField,
} from '../../../shared/map/filter/filter.ts'
import type { NameBook } from '../../../shared/map/table/name-book.ts'
import { unsaidFacts } from '../../../shared/map/touchpoint.ts'
import { useText } from '../../messages/use-text.ts'
import { classNames } from '../../ui/class-names.ts'

export interface ColumnFilterProps {
  readonly label: string
  readonly field: FilterField
  readonly book: NameBook
  readonly filter: Filter
  readonly isOpen: boolean
  readonly icon: ReactNode
  readonly onOpen: (isOpen: boolean) => void
  readonly onFilter: (filter: Filter) => void
}

/** Leaves the cards that have one of the chosen values. */
export function ColumnFilter(props: ColumnFilterProps) {
  const { label, field, book, filter, isOpen, icon, onOpen, onFilter } = props
  const text = useText()
  const chosen = filter[field] ?? []
  const canBeUnsaid = !Reflect.get(unsaidFacts, field) || field === 'personas'
  const options = [
    ...book.options.map((option) =>
      option.id === 'parked' || option.id === 'no lane' ? [] : [option],
    ),
    canBeUnsaid ? [{ id: unsaid, label: text('table.unsaid') }] : [],
  ].flat()
  return (
    <RadixPopover.Root open={isOpen} onOpenChange={onOpen}>
      <RadixPopover.Trigger asChild>
        <button
          type="button"
          tabIndex={-1}
          className={classNames('table-head-filter', chosen.length > 0 && 'table-head-filtered')}
          aria-label={label}
        >
          {icon}
        </button>
      </RadixPopover.Trigger>
      <RadixPopover.Portal>
        <RadixPopover.Content
          className="popover table-filter"
          aria-label={label}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onKeyDown={(event) => event.stopPropagation()}
          // reason: the focus belongs to the table, not to a button that Tab does not reach
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          {options.map((option) => (
            <label key={option.id} className="table-filter-option">
              <input
                type="checkbox"
                checked={chosen.includes(option.id)}
                onChange={(event) =>
                  onFilter(withValue(filter, field, option.id, event.target.checked))
                }
              />
              <bdi>{option.label}</bdi>
            </label>
          ))}
        </RadixPopover.Content>
      </RadixPopover.Portal>
    </RadixPopover.Root>
  )
}
