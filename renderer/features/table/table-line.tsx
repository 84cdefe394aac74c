import type { TableLine as Line } from '../../../shared/map/table/table-lines.ts'
import type { TableNames } from '../../../shared/map/table/table-names.ts'
import type { BoardHeading } from '../../canvas/lanes/board-heading.ts'
import type { MapSession } from '../../session/map-session.ts'
import { CardRow } from './card-row.tsx'
import { GroupRow } from './group-row.tsx'
import type { TableRights } from './table-rights.ts'
import type { TableActions } from './use-table-actions.ts'
import type { PeopleAtCards } from './people-at-cards.ts'
import type { Grid } from './use-grid.ts'

export interface TableLineProps {
  readonly session: MapSession
  readonly line: Line
  readonly at: number
  readonly top: number
  readonly names: TableNames
  readonly heading: BoardHeading
  readonly grid: Grid
  readonly rights: TableRights
  readonly actions: TableActions
  readonly people: PeopleAtCards
}

/** A line of the table as a row: a card, or the heading of cards. */
export function TableLine(props: TableLineProps) {
  const { session, line, at, top, names, heading, grid, rights, actions, people } = props
  const isActive = grid.line === at
  if (line.kind !== 'card') {
    return (
      <GroupRow
        group={line}
        heading={line.kind === 'beside' ? undefined : heading.byStage.get(line.stage.id)}
        rowName={line.kind === 'row' ? names.row.labelOf(line.row.id) : ''}
        line={at}
        top={top}
        isActive={isActive}
        onAdd={rights.isReadOnly ? undefined : () => actions.addIn(line)}
      />
    )
  }
  const { range } = grid
  const isInRange = at >= range.fromLine && at <= range.toLine
  return (
    <CardRow
      session={session}
      card={line.card}
      names={names}
      line={at}
      top={top}
      isForeign={!rights.mayChange(line.card)}
      people={people.get(line.card.id)}
      activeColumn={isActive ? grid.place.column : -1}
      fromColumn={isInRange ? range.fromColumn : 0}
      toColumn={isInRange ? range.toColumn : -1}
      typed={isActive ? grid.typed : undefined}
      onDone={actions.endEdit}
    />
  )
}
