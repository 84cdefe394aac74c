import { useCallback, useLayoutEffect, useRef } from 'react'
import {
  columnKeys,
  hasColumn,
  stepsColumn,
  typeOfCard,
  type TableCard,
} from '../../../shared/map/table/column.ts'
import type { PastePlan } from '../../../shared/map/table/plan-paste.ts'
import type { TableLine } from '../../../shared/map/table/table-lines.ts'
import type { CellAddress } from '../../../shared/map/lane.ts'
import type { Board } from '../../canvas/board.ts'
import { useText, type Text } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { useToast } from '../../ui/toast.tsx'
import { addTouchpointTo, clearCells, takeOver } from './cell-writing.ts'
import { columnsIn } from './range-clipboard.ts'
import type { StepAfter } from './step-after.ts'
import type { TableRights } from './table-rights.ts'
import type { Grid } from './use-grid.ts'

export interface TableActionsInput {
  readonly session: MapSession
  readonly board: Board
  readonly rights: TableRights
  readonly lines: readonly TableLine[]
  readonly grid: Grid
  /** Those that are selected. */
  readonly cards: readonly TableCard[]
  /** A touchpoint comes that has to be seen. */
  readonly onAdding: () => void
  readonly onDone: () => void
  /** Shows a card on the board, with its links in the inspector. */
  readonly onShow: (id: string) => void
}

export interface TableActions {
  readonly edit: (typed: string | null) => void
  /** The same function always, so that rows need not be drawn anew. */
  readonly endEdit: (step: StepAfter) => void
  readonly clear: () => void
  readonly add: () => void
  readonly addIn: (line: TableLine) => void
  readonly remove: () => void
  /** Takes over what was pasted. */
  readonly take: (plan: PastePlan) => void
}

/** What keys and buttons of the table do. */
export function useTableActions(input: TableActionsInput): TableActions {
  const { session, board, rights, lines, grid, cards, onAdding } = input
  const text = useText()
  const toast = useToast()
  const endEdit = useEndEdit(input)
  const refuse = () => toast({ message: refusal(text) })
  const undo = { label: text('table.undo'), run: () => session.undo.undo() }
  const addIn = (line: TableLine | undefined) => {
    const address = rights.isReadOnly ? null : addressOf(line, session)
    if (address === null) return
    const id = addTouchpointTo(session, address)
    if (id === undefined) return
    onAdding()
    grid.goTo({ key: id, line: grid.line, column: 0 })
    grid.edit(null)
  }
  return {
    endEdit,
    addIn,
    add: () => addIn(lines[grid.line]),
    edit(typed) {
      const line = lines[grid.line]
      const column = columnKeys[grid.place.column]
      if (line?.kind !== 'card' || column === undefined) return
      // links are drawn on the board, and the inspector lists them there
      if (column === stepsColumn) {
        input.onShow(line.card.id)
        return
      }
      if (rights.isReadOnly) return
      if (!rights.mayChange(line.card)) refuse()
      else if (column !== 'type' && hasColumn(typeOfCard(line.card), column)) grid.edit(typed)
    },
    clear() {
      if (rights.isReadOnly) return
      if (cards.some((card) => !rights.mayChange(card))) refuse()
      else clearCells(session, cards, columnsIn(grid.range))
    },
    remove() {
      if (rights.isReadOnly || cards.length === 0) return
      if (cards.some((card) => !rights.mayChange(card))) {
        refuse()
        return
      }
      board.select(cards.map(({ id }) => id))
      board.deleteSelection()
      toast({
        message: text('table.deleted', { count: cards.length }),
        action: undo,
      })
      input.onDone()
    },
    take(plan) {
      takeOver(session, plan)
      toast({
        message: text('table.pasted', { count: plan.newCards.length + plan.changes.length }),
        action: undo,
      })
    },
  }
}

/** The same function always: rows that are not edited need not be drawn anew for it. */
function useEndEdit(input: TableActionsInput): (step: StepAfter) => void {
  const latest = useRef(input)
  useLayoutEffect(() => {
    latest.current = input
  })
  return useCallback((step) => {
    latest.current.grid.endEdit(step)
    if (step !== 'stay') latest.current.onDone()
  }, [])
}

function refusal(text: Text): string {
  return `${text('problem.not-your-card.happened')} ${text('problem.not-your-card.todo')}`
}

/** The cell of a line; of the first stage and row where it is in none. */
function addressOf(line: TableLine | undefined, session: MapSession): CellAddress | null {
  const { stages, rows } = session.view.get()
  const row = rows.find(({ isHidden }) => !isHidden) ?? rows[0]
  if (line?.kind === 'row') return { stageId: line.stage.id, rowId: line.row.id }
  if (line?.kind === 'card' && typeof line.card.home !== 'string') return line.card.home
  const stage = line?.kind === 'stage' ? line.stage : stages[0]
  return stage === undefined || row === undefined ? null : { stageId: stage.id, rowId: row.id }
}
