import { memo } from 'react'
import { showCell } from '../../../shared/map/table/cell-text.ts'
import {
  columnKeys,
  hasColumn,
  stepsColumn,
  typeOfCard,
  type ColumnKey,
  type TableCard,
} from '../../../shared/map/table/column.ts'
import type { TableNames } from '../../../shared/map/table/table-names.ts'
import type { MapSession } from '../../session/map-session.ts'
import { classNames } from '../../ui/class-names.ts'
import { CellEditor } from './cell-editor.tsx'
import { cellId } from './cell-id.ts'
import type { PersonAtCard } from './people-at-cards.ts'
import { PeopleInRow } from './people-in-row.tsx'
import type { StepAfter } from './step-after.ts'
import { StepsText } from './steps-text.tsx'

export interface CardRowProps {
  readonly session: MapSession
  readonly card: TableCard
  readonly names: TableNames
  readonly line: number
  readonly top: number
  readonly isForeign: boolean
  /** Others who are at this card; undefined where nobody is. */
  readonly people: readonly PersonAtCard[] | undefined
  /** The column that has the focus, or -1. */
  readonly activeColumn: number
  /** First and last selected column, or null. */
  readonly fromColumn: number
  readonly toColumn: number
  /** What was typed to begin with; undefined while the row is not edited. */
  readonly typed: string | null | undefined
  readonly onDone: (step: StepAfter) => void
}

/** One card as a row of the table. */
export const CardRow = memo(function CardRow(props: CardRowProps) {
  const { card, line, top, isForeign } = props
  const type = typeOfCard(card)
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      className={classNames('table-row', 'table-card', `table-${type}`)}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columnKeys.map((column, at) => (
        <Cell
          key={column}
          {...props}
          column={column}
          at={at}
          isLocked={
            isForeign || column === 'type' || column === stepsColumn || !hasColumn(type, column)
          }
        />
      ))}
    </div>
  )
})

interface CellProps extends CardRowProps {
  readonly column: ColumnKey
  readonly at: number
  readonly isLocked: boolean
}

function Cell(props: CellProps) {
  const { session, card, names, column, at, line, activeColumn, fromColumn, toColumn } = props
  const { typed, isLocked, onDone, people } = props
  const isActive = activeColumn === at
  const isSelected = at >= fromColumn && at <= toColumn
  const shown = showCell(card, column, names)
  return (
    <div
      id={cellId(line, at)}
      role={at === 0 ? 'rowheader' : 'gridcell'}
      aria-colindex={at + 1}
      aria-selected={isSelected || isActive}
      aria-readonly={isLocked || undefined}
      data-line={line}
      data-column={at}
      title={shown.length > 18 && column !== stepsColumn ? shown : undefined}
      className={classNames(
        'table-cell',
        at === 0 && 'table-cell-first',
        isSelected && 'table-cell-selected',
        isActive && 'table-cell-active',
        !hasColumn(typeOfCard(card), column) && 'table-cell-none',
      )}
    >
      {isActive && typed !== undefined ? (
        <CellEditor
          session={session}
          card={card}
          column={column}
          names={names}
          typed={typed}
          onDone={onDone}
        />
      ) : column === stepsColumn ? (
        <StepsText session={session} card={card} names={names} />
      ) : (
        <span dir="auto" className="table-text">
          {shown}
        </span>
      )}
      {at > 0 || people === undefined ? null : <PeopleInRow people={people} />}
    </div>
  )
}
