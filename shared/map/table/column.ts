// The columns of the table: every fact of a touchpoint, what a note has of its own, and where links lead.
import type { Sticky, Touchpoint } from '../board-view.ts'
import type { TouchpointFacts } from '../touchpoint.ts'

/** In the order in which they stand. Beside the facts: what the card is, where it is, a note's colour. */
export const columnKeys = [
  'title',
  'type',
  'stage',
  'row',
  'kind',
  'channel',
  'owner',
  'visibility',
  'system',
  'trackable',
  'personas',
  'emotion',
  'effort',
  'time',
  'needs',
  'message',
  'messageDate',
  'pillars',
  'nextSteps',
  'evidence',
  'evidenceDate',
  'evidenceSource',
  'status',
  'notes',
  'colour',
] as const
export type ColumnKey = (typeof columnKeys)[number]

export const choiceColumns = [
  'type',
  'stage',
  'row',
  'kind',
  'channel',
  'owner',
  'visibility',
  'trackable',
  'emotion',
  'effort',
  'evidence',
  'status',
  'colour',
] as const satisfies readonly ColumnKey[]
/** Read from the links of the map; lines that are pasted don't change it. */
export const stepsColumn = 'nextSteps' satisfies ColumnKey
export const writtenColumns = columnKeys.filter((key) => key !== stepsColumn)

export const setColumns = ['personas', 'needs', 'pillars'] as const satisfies readonly ColumnKey[]
export const dateColumns = ['messageDate', 'evidenceDate'] as const satisfies readonly ColumnKey[]

export type ChoiceColumn = (typeof choiceColumns)[number]
export type SetColumn = (typeof setColumns)[number]
/** Columns whose values have names. */
export type NamedColumn = ChoiceColumn | SetColumn

export type ColumnKind = 'text' | 'choice' | 'set' | 'number' | 'date'

export function kindOfColumn(key: ColumnKey): ColumnKind {
  if (isOneOf(choiceColumns, key)) return 'choice'
  if (isOneOf(setColumns, key)) return 'set'
  if (isOneOf(dateColumns, key)) return 'date'
  return key === 'time' ? 'number' : 'text'
}

export function isNamedColumn(key: ColumnKey): key is NamedColumn {
  return isOneOf(choiceColumns, key) || isOneOf(setColumns, key)
}

export type TableCard = Touchpoint | Sticky
export type CardType = 'touchpoint' | 'sticky'

export function isTouchpoint(card: TableCard): card is Touchpoint {
  return 'facts' in card
}

export function typeOfCard(card: TableCard): CardType {
  return isTouchpoint(card) ? 'touchpoint' : 'sticky'
}

const noteColumns: readonly ColumnKey[] = ['title', 'type', 'stage', 'row', 'colour']

/** Whether cards of a type have this column at all. */
export function hasColumn(type: CardType, key: ColumnKey): boolean {
  return type === 'sticky' ? noteColumns.includes(key) : key !== 'colour'
}

/** What a card says in a column, as the document has it; a place by the id of its stage or row. */
export type CellValue = string | number | boolean | null | readonly string[]

/** In the column of stages: a card that no lane shows. */
export const placesBesideLanes = ['parked', 'no lane'] as const

export function valueOf(card: TableCard, key: ColumnKey): CellValue {
  if (key === 'type') return typeOfCard(card)
  if (key === 'stage') return typeof card.home === 'string' ? card.home : card.home.stageId
  if (key === 'row') return typeof card.home === 'string' ? '' : card.home.rowId
  if (isTouchpoint(card)) return isFactColumn(key) ? card.facts[key] : null
  if (key === 'title') return card.text
  return key === 'colour' ? card.colour : null
}

const besideFacts: readonly ColumnKey[] = ['type', 'stage', 'row', 'colour', stepsColumn]

/** The columns that are facts of a touchpoint. */
export function isFactColumn(key: ColumnKey): key is ColumnKey & keyof TouchpointFacts {
  return !besideFacts.includes(key)
}

function isOneOf<T extends ColumnKey>(keys: readonly T[], key: ColumnKey): key is T {
  return (keys as readonly ColumnKey[]).includes(key)
}
