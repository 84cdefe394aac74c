// Carries out what the table planned, as one transaction.
import { pageId, type MapDocument } from '../../document/layout.ts'
import { verbOrigin } from '../../document/origins.ts'
import type { RecordId } from '../../document/record.ts'
import type { StageId } from '../../framework/framework.ts'
import {
  addSticky,
  addTouchpoint,
  changeStickies,
  changeTouchpoints,
  moveCards,
} from '../edit-cards.ts'
import { addNeeds } from '../edit-needs.ts'
import { addPersona } from '../edit-personas.ts'
import type { Home } from '../home.ts'
import { cellIdOf, parkingCellId } from '../lane.ts'
import type { RowId } from '../row.ts'
import { stickyColours, type StickyColour } from '../sticky.ts'
import { messageFacts } from '../story/edit-messages.ts'
import { addPillar } from '../story/edit-story.ts'
import type { TouchpointFacts } from '../touchpoint.ts'
import { isFactColumn, isTouchpoint, type CellValue } from './column.ts'
import { FreeSlots } from './free-slots.ts'
import type { CardChange, NewCard, PastePlan, Said } from './plan-paste.ts'
import { newMemberMark, type NewMember } from './read-cell.ts'

/**
 * @param today ISO 8601 date
 * @returns the new cards
 */
export function applyPaste(
  map: MapDocument,
  plan: Pick<PastePlan, 'newCards' | 'changes' | 'newMembers'>,
  today: string,
): readonly RecordId[] {
  return map.doc.transact(() => {
    const slots = new FreeSlots(map)
    const idOfMark = addMembers(map, plan.newMembers, today)
    for (const change of plan.changes) applyChange(map, datedChange(change, today), slots, idOfMark)
    return plan.newCards.map((card) => addCard(map, datedCard(card, today), slots, idOfMark))
  }, verbOrigin)
}

/** A message that is written now is as of today, unless its date is written with it. */
function datedChange(change: CardChange, today: string): CardChange {
  const { message, messageDate } = change.said
  if (typeof message !== 'string' || messageDate !== undefined) return change
  return { ...change, said: { ...change.said, ...messageFacts(message, today) } }
}

function datedCard(card: NewCard, today: string): NewCard {
  const { message } = card.said
  if (typeof message !== 'string' || card.line.cells.messageDate !== undefined) return card
  return { ...card, said: { ...card.said, ...messageFacts(message, today) } }
}

type IdOfMark = ReadonlyMap<string, string>

function addMembers(map: MapDocument, members: readonly NewMember[], today: string): IdOfMark {
  const ids = new Map<string, string>()
  for (const member of members) ids.set(newMemberMark(member), addMember(map, member, today))
  return ids
}

function addMember(map: MapDocument, { column, name }: NewMember, today: string): string {
  if (column === 'personas') return addPersona(map, { name })
  if (column === 'pillars') return addPillar(map, { claim: name }, today)
  const need = { type: 'choose', personaId: null, stageId: null, text: name } as const
  return addNeeds(map, [need])[0] ?? ''
}

function applyChange(
  map: MapDocument,
  { card, said }: CardChange,
  slots: FreeSlots,
  idOfMark: IdOfMark,
): void {
  if (isTouchpoint(card)) changeTouchpoints(map, [card.id], factsIn(said, idOfMark))
  else {
    const { title, colour } = said
    const text = typeof title === 'string' ? { text: title } : {}
    changeStickies(map, [card.id], { ...text, ...colourIn(colour) })
  }
  if (said['stage'] === undefined && said['row'] === undefined) return
  moveCards(map, [{ id: card.id, ...slots.take(placeIn(map, said, card.home)) }])
}

function addCard(
  map: MapDocument,
  { line, type, said }: NewCard,
  slots: FreeSlots,
  idOfMark: IdOfMark,
): RecordId {
  const slot = slots.take(placeIn(map, said, 'no lane'))
  const place = line.id === null ? slot : { ...slot, id: line.id }
  if (type === 'touchpoint') return addTouchpoint(map, place, factsIn(said, idOfMark))
  const { colour = stickyColours[0] } = colourIn(said['colour'])
  return addSticky(map, place, typeof said['title'] === 'string' ? said['title'] : '', colour)
}

function factsIn(said: Said, idOfMark: IdOfMark): Partial<TouchpointFacts> {
  const facts: Record<string, unknown> = {}
  for (const [column, value] of Object.entries(said)) {
    if (!isFactColumn(column as keyof Said)) continue
    const isSet = typeof value === 'object' && value !== null
    facts[column] = isSet ? value.map((id) => idOfMark.get(id) ?? id) : value
  }
  return facts
}

function colourIn(value: CellValue | undefined): { readonly colour?: StickyColour } {
  const colour = stickyColours.find((each) => each === value)
  return colour === undefined ? {} : { colour }
}

/** What holds a card of this stage and row; the half that is not said stays as it is. */
function placeIn(map: MapDocument, said: Said, home: Home): string {
  const before = typeof home === 'string' ? null : home
  const stage = said['stage'] ?? before?.stageId ?? (home === 'parked' ? 'parked' : 'no lane')
  if (stage === 'parked') return parkingCellId
  const [firstRow = ''] = map.rows.keys()
  const row = said['row'] ?? before?.rowId ?? firstRow
  return stage === 'no lane' ? pageId : cellIdOf(stage as StageId, row as RowId)
}
