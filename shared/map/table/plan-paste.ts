// What pasted lines would do to a map, before anything is done: cards made, cards changed, lines that
// can't be read with their reasons. Pure; `edit-table.ts` carries it out.
import { isSameJson } from '../../document/entity.ts'
import { findById } from '../../document/id-list.ts'
import { isLaneShapeId } from '../lane.ts'
import type { MapView } from '../read-map.ts'
import { writeCell } from './cell-text.ts'
import {
  hasColumn,
  isTouchpoint,
  typeOfCard,
  valueOf,
  writtenColumns,
  type CardType,
  type CellValue,
  type ColumnKey,
  type TableCard,
} from './column.ts'
import type { PastedLine } from './pasted-lines.ts'
import { readCell, type CellProblem, type NewMember } from './read-cell.ts'
import type { TableNames } from './table-names.ts'

export type LineProblem =
  | CellProblem
  | { readonly code: 'not-an-id' | 'not-a-card' | 'twice' | 'not-yours' | 'no-place' }
  | { readonly code: 'type-stays' | 'not-in-notes' | 'only-in-notes' }
  | { readonly code: 'new-member'; readonly name: string }

export interface RejectedLine {
  readonly line: PastedLine
  readonly reasons: readonly { readonly column: ColumnKey | null; readonly problem: LineProblem }[]
}

export type Said = Readonly<Partial<Record<ColumnKey, CellValue>>>

export interface CardChange {
  readonly card: TableCard
  readonly said: Said
  /** As people read it. */
  readonly cells: readonly {
    readonly column: ColumnKey
    readonly before: string
    readonly after: string
  }[]
}

export interface NewCard {
  readonly line: PastedLine
  readonly type: CardType
  readonly said: Said
}

export interface PastePlan {
  readonly newCards: readonly NewCard[]
  readonly changes: readonly CardChange[]
  readonly unchanged: number
  readonly rejected: readonly RejectedLine[]
  /** Personas, needs and pillars that the map does not have yet. */
  readonly newMembers: readonly NewMember[]
}

export interface PasteContext {
  readonly view: Pick<MapView, 'touchpoints' | 'stickies' | 'others' | 'arrows' | 'rows'>
  readonly names: TableNames
  /** False where others made the card and this person may only change their own. */
  readonly mayChange: (card: TableCard) => boolean
  /** Whether this person may add personas and the like. */
  readonly mayAddMembers: boolean
}

export function planPaste(lines: readonly PastedLine[], context: PasteContext): PastePlan {
  const newCards: NewCard[] = []
  const changes: CardChange[] = []
  const rejected: RejectedLine[] = []
  const members = new Map<string, NewMember>()
  const seen = new Set<string>()
  let unchanged = 0
  for (const line of lines) {
    const reading = new LineReading(line, context)
    if (line.id !== null && seen.has(line.id)) reading.reject('twice')
    if (line.id !== null) seen.add(line.id)
    const outcome = reading.isRejected() ? null : reading.read()
    if (reading.isRejected()) rejected.push({ line, reasons: reading.reasons })
    else if (outcome === null) unchanged++
    else {
      if ('card' in outcome) changes.push(outcome)
      else newCards.push(outcome)
      for (const each of reading.newMembers) members.set(`${each.column} ${each.name}`, each)
    }
  }
  return { newCards, changes, unchanged, rejected, newMembers: [...members.values()] }
}

/** One line on its way through; whatever is wrong with it is collected. */
class LineReading {
  readonly reasons: { column: ColumnKey | null; problem: LineProblem }[] = []
  readonly newMembers: NewMember[] = []
  readonly #line: PastedLine
  readonly #context: PasteContext

  constructor(line: PastedLine, context: PasteContext) {
    this.#line = line
    this.#context = context
  }

  isRejected(): boolean {
    return this.reasons.length > 0
  }

  reject(code: 'not-an-id' | 'not-a-card' | 'twice' | 'not-yours' | 'no-place'): void {
    this.reasons.push({ column: null, problem: { code } })
  }

  /** Null where it says what the card says already. */
  read(): CardChange | NewCard | null {
    const { id } = this.#line
    const { touchpoints, stickies, others, arrows } = this.#context.view
    if (id === null) return this.#readNew()
    const card = findById<TableCard>(touchpoints, id) ?? findById<TableCard>(stickies, id)
    if (card !== undefined) return this.#readChange(card)
    const isTaken = [others, arrows].some(
      (list) => findById<{ id: string }>(list, id) !== undefined,
    )
    if (isTaken) this.reject('not-a-card')
    else if (!isCardId(id)) this.reject('not-an-id')
    return this.#readNew()
  }

  #readChange(card: TableCard): CardChange | null {
    const { names, mayChange } = this.#context
    const said: Partial<Record<ColumnKey, CellValue>> = {}
    const cells: CardChange['cells'][number][] = []
    for (const column of writtenColumns) {
      const text = this.#line.cells[column]
      const before = writeCell(card, column, names)
      if (text === undefined || plainLines(text) === plainLines(before)) continue
      const value = this.#readCell(column, text, typeOfCard(card))
      if (value === undefined || isSameValue(value, valueOf(card, column))) continue
      if (column === 'type') this.reasons.push({ column, problem: { code: 'type-stays' } })
      said[column] = value
      cells.push({ column, before, after: text })
    }
    if (cells.length === 0) return null
    if (!mayChange(card)) this.reject('not-yours')
    return { card, said, cells }
  }

  #readNew(): NewCard {
    const type = this.#readType()
    const said: Partial<Record<ColumnKey, CellValue>> = {}
    for (const column of writtenColumns) {
      const text = this.#line.cells[column]
      if (text === undefined || text === '' || column === 'type') continue
      const value = this.#readCell(column, text, type)
      if (value !== undefined) said[column] = value
    }
    const isBesideLanes = said['stage'] === 'parked' || said['stage'] === 'no lane'
    const lacks = (column: 'stage' | 'row') => (this.#line.cells[column] ?? '').trim() === ''
    if (lacks('stage') || (lacks('row') && !isBesideLanes)) this.reject('no-place')
    return { line: this.#line, type, said }
  }

  #readType(): CardType {
    const text = this.#line.cells['type'] ?? ''
    if (text.trim() === '') return 'touchpoint'
    return this.#readCell('type', text, 'touchpoint') === 'sticky' ? 'sticky' : 'touchpoint'
  }

  #readCell(column: ColumnKey, text: string, type: CardType): CellValue | undefined {
    if (!hasColumn(type, column)) {
      const code = type === 'sticky' ? 'not-in-notes' : 'only-in-notes'
      if (text.trim() !== '') this.reasons.push({ column, problem: { code } })
      return undefined
    }
    const cell = readCell(column, plainLines(text), this.#context.names)
    if ('problem' in cell) {
      this.reasons.push({ column, problem: cell.problem })
      return undefined
    }
    const [first] = cell.newMembers
    if (first !== undefined && !this.#context.mayAddMembers) {
      this.reasons.push({ column, problem: { code: 'new-member', name: first.name } })
    }
    this.newMembers.push(...cell.newMembers)
    return cell.value
  }
}

/** Ids as the board makes them; never one that only lanes have. */
function isCardId(id: string): boolean {
  return /^shape:[A-Za-z0-9_-]{1,64}$/.test(id) && !isLaneShapeId(id)
}

/** Spreadsheets end lines in several ways. */
function plainLines(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n')
}

/** Sets say the same in any order. */
function isSameValue(a: CellValue, b: CellValue): boolean {
  const inOrder = (value: CellValue) =>
    typeof value === 'object' && value !== null ? [...value].sort() : value
  return isSameJson(inOrder(a), inOrder(b))
}

/** What a card is called in a preview. */
export function titleOfCard(card: TableCard): string {
  return isTouchpoint(card) ? card.facts.title : card.text
}
