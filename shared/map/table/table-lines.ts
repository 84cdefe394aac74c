// The lines of the table: stage by stage, row by row, the cards as they stand on the board; or, where
// somebody sorts by a column, the cards alone in that order.
import { compareTexts } from '../../document/compare-texts.ts'
import type { Stage } from '../../framework/framework.ts'
import type { Position } from '../board-view.ts'
import { foldText } from '../fold-text.ts'
import { cellIdOf, type CellId } from '../lane.ts'
import type { MapView } from '../read-map.ts'
import type { Row } from '../row.ts'
import { showCell } from './cell-text.ts'
import { valueOf, type ColumnKey, type TableCard } from './column.ts'
import type { TableNames } from './table-names.ts'

export type TableLine =
  | { readonly kind: 'stage'; readonly key: string; readonly stage: Stage; readonly count: number }
  | {
      readonly kind: 'beside'
      readonly key: string
      readonly place: 'parked' | 'no lane'
      readonly count: number
    }
  | {
      readonly kind: 'row'
      readonly key: string
      readonly cellId: CellId
      readonly stage: Stage
      readonly row: Row
      readonly count: number
    }
  | { readonly kind: 'card'; readonly key: string; readonly card: TableCard }

export interface Sorting {
  readonly column: ColumnKey
  readonly direction: 'ascending' | 'descending'
}

export type LinedView = Pick<MapView, 'stages' | 'rows' | 'touchpoints' | 'stickies' | 'positions'>

export interface LineOptions {
  readonly isShown: (card: TableCard) => boolean
  /** Cells without cards are lines too, so that something can be added there. */
  readonly withEmpty: boolean
}

export function groupedLines(
  view: LinedView,
  options: LineOptions,
  memory = new LineMemory(),
): readonly TableLine[] {
  const cells = cardsByPlace(view, options, memory)
  const lines: TableLine[] = []
  for (const stage of view.stages) {
    const held = view.rows.map((row) => {
      const cellId = cellIdOf(stage.id, row.id)
      return { cellId, row, cards: cells.get(cellId) ?? [] }
    })
    const count = held.reduce((sum, { cards }) => sum + cards.length, 0)
    if (count === 0 && !options.withEmpty) continue
    lines.push({ kind: 'stage', key: stage.id, stage, count })
    for (const { cellId, row, cards } of held) {
      if (cards.length === 0 && !(options.withEmpty && !row.isHidden)) continue
      lines.push({ kind: 'row', key: cellId, cellId, stage, row, count: cards.length })
      for (const card of cards) lines.push(memory.lineOf(card))
    }
  }
  for (const place of ['parked', 'no lane'] as const) {
    const cards = cells.get(place) ?? []
    if (cards.length === 0) continue
    lines.push({ kind: 'beside', key: place, place, count: cards.length })
    for (const card of cards) lines.push(memory.lineOf(card))
  }
  return lines
}

export function sortedLines(
  lines: readonly TableLine[],
  { column, direction }: Sorting,
  names: TableNames,
): readonly TableLine[] {
  const turn = direction === 'ascending' ? 1 : -1
  return lines
    .flatMap((line) =>
      line.kind === 'card' ? [{ line, key: sortKey(line.card, column, names) }] : [],
    )
    .sort((a, b) => compareKeys(a.key, b.key, turn))
    .map(({ line }) => line)
}

type SortKey = string | number

/** By rank where a column has one, otherwise by what is read. */
function sortKey(card: TableCard, column: ColumnKey, names: TableNames): SortKey {
  const value = valueOf(card, column)
  if (typeof value === 'number') return value
  const isRanked =
    column === 'stage' || column === 'row' || column === 'evidence' || column === 'status'
  if (!isRanked) return foldText(showCell(card, column, names))
  const at = names[column].options.findIndex(({ id }) => id === value)
  return at < 0 ? '' : at
}

/** What nobody has said comes last, whichever way. */
function compareKeys(a: SortKey, b: SortKey, turn: number): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * turn
  return compareTexts(String(a), String(b)) * turn
}

/** What is kept from one reading to the next: a card that did not change has the line that it had. */
export class LineMemory {
  readonly #lines = new WeakMap<TableCard, TableLine>()
  #positions: readonly Position[] = []
  #positionById: ReadonlyMap<string, Position> = new Map()

  lineOf(card: TableCard): TableLine {
    const known = this.#lines.get(card)
    if (known !== undefined) return known
    const line: TableLine = Object.freeze({ kind: 'card', key: card.id, card })
    this.#lines.set(card, line)
    return line
  }

  positionsIn(positions: readonly Position[]): ReadonlyMap<string, Position> {
    if (positions === this.#positions) return this.#positionById
    this.#positions = positions
    this.#positionById = new Map(positions.map((position) => [position.id, position]))
    return this.#positionById
  }
}

interface PlacedCard {
  readonly card: TableCard
  readonly position: Position | undefined
}

function cardsByPlace(
  { touchpoints, stickies, positions }: LinedView,
  { isShown }: LineOptions,
  memory: LineMemory,
): ReadonlyMap<string, readonly TableCard[]> {
  const positionById = memory.positionsIn(positions)
  const places = new Map<string, PlacedCard[]>()
  const add = (card: TableCard) => {
    if (!isShown(card)) return
    const { home } = card
    const place = typeof home === 'string' ? home : cellIdOf(home.stageId, home.rowId)
    const placed = { card, position: positionById.get(card.id) }
    const cards = places.get(place)
    if (cards === undefined) places.set(place, [placed])
    else cards.push(placed)
  }
  touchpoints.forEach(add)
  stickies.forEach(add)
  return new Map(
    [...places].map(([place, cards]) => [place, cards.sort(asRead).map(({ card }) => card)]),
  )
}

/** From top to bottom, then from left to right. */
function asRead(
  { card: a, position: p }: PlacedCard,
  { card: b, position: q }: PlacedCard,
): number {
  return (p?.y ?? 0) - (q?.y ?? 0) || (p?.x ?? 0) - (q?.x ?? 0) || compareTexts(a.id, b.id)
}
