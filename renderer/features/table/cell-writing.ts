// What editing in the table writes. Each function is one step of undo.
import { findById } from '../../../shared/document/id-list.ts'
import type { RecordId } from '../../../shared/document/record.ts'
import type { CellAddress } from '../../../shared/map/lane.ts'
import {
  hasColumn,
  isFactColumn,
  typeOfCard,
  valueOf,
  type CellValue,
  type ColumnKey,
  type TableCard,
} from '../../../shared/map/table/column.ts'
import { applyPaste } from '../../../shared/map/table/edit-table.ts'
import type { CardChange, PastePlan } from '../../../shared/map/table/plan-paste.ts'
import { unsaidFacts } from '../../../shared/map/touchpoint.ts'
import type { MapSession } from '../../session/map-session.ts'
import { today } from '../../session/today.ts'
import type { Typing } from '../../ui/draft.ts'
import { mergeText } from '../../ui/merge-text.ts'

export function takeOver(session: MapSession, plan: PastePlan): readonly RecordId[] | undefined {
  return session.edit((map) => applyPaste(map, plan, today()))
}

export function writeValue(
  session: MapSession,
  card: TableCard,
  column: ColumnKey,
  value: CellValue,
): void {
  change(session, [{ card, said: { [column]: value }, cells: [] }])
}

/** Keeps what others wrote there since the typing began. */
export function writeTyping(
  session: MapSession,
  card: TableCard,
  column: ColumnKey,
  { base, text }: Typing,
): void {
  if (base === text) return
  const now = cardNow(session, card)
  if (now === undefined) return
  const current = valueOf(now, column)
  const merged = mergeText(base ?? '', text, typeof current === 'string' ? current : '')
  writeValue(session, now, column, merged)
}

/** Takes back what cells say; places and types stay. */
export function clearCells(
  session: MapSession,
  cards: readonly TableCard[],
  columns: readonly ColumnKey[],
): void {
  const changes = cards.flatMap((card): CardChange[] => {
    const cleared = columns.filter(
      (column) => isFactColumn(column) && hasColumn(typeOfCard(card), column),
    )
    if (cleared.length === 0) return []
    const said = Object.fromEntries(cleared.map((column) => [column, unsaidOf(column)]))
    return [{ card, said, cells: [] }]
  })
  if (changes.length > 0) change(session, changes)
}

/** @returns the id of the new touchpoint */
export function addTouchpointTo(
  session: MapSession,
  { stageId, rowId }: CellAddress,
): RecordId | undefined {
  const line = { number: 0, id: null, cells: {} }
  const said = { stage: stageId, row: rowId }
  const newCards = [{ line, type: 'touchpoint', said }] as const
  return session.edit((map) =>
    applyPaste(map, { newCards, changes: [], newMembers: [] }, today()),
  )?.[0]
}

function change(session: MapSession, changes: readonly CardChange[]): void {
  session.edit((map) => applyPaste(map, { newCards: [], changes, newMembers: [] }, today()))
}

function unsaidOf(column: ColumnKey): CellValue {
  return isFactColumn(column) ? unsaidFacts[column] : ''
}

function cardNow(session: MapSession, { id }: TableCard): TableCard | undefined {
  const { touchpoints, stickies } = session.view.get()
  return findById<TableCard>(touchpoints, id) ?? findById<TableCard>(stickies, id)
}
