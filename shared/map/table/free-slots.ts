// Where cards go that come into a cell without a place: slot by slot from its top left, past what is
// there. A cell without room grows.
import { entityOf, readField } from '../../document/entity.ts'
import { pageId, type MapDocument } from '../../document/layout.ts'
import { isShapeRecord, readRecord } from '../../document/record.ts'
import { indexAfter, topIndexIn } from '../../document/z-index.ts'
import { addressOfCell, laneWidth } from '../lane.ts'
import { boundedNumber } from '../bounded.ts'
import { stickySize } from '../sticky.ts'
import { cardSize } from '../touchpoint.ts'

const gap = 16
const step = { x: cardSize.width + gap, y: stickySize.height + gap }

interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

interface Cell {
  readonly columns: number
  readonly taken: readonly Box[]
  next: number
  index: string | null
}

export class FreeSlots {
  readonly #map: MapDocument
  readonly #cells = new Map<string, Cell>()
  #taken: ReadonlyMap<string, readonly Box[]> | null = null

  constructor(map: MapDocument) {
    this.#map = map
  }

  /** The next free place of what holds cards, with an index above all that is there. */
  take(parentId: string) {
    const cell = this.#cells.get(parentId) ?? this.#look(parentId)
    this.#cells.set(parentId, cell)
    let slot = slotAt(cell)
    while (cell.taken.some((box) => overlaps(box, slot))) {
      cell.next++
      slot = slotAt(cell)
    }
    cell.next++
    cell.index =
      cell.index === null ? topIndexIn(this.#map.records, parentId) : indexAfter(cell.index)
    return { parentId, x: slot.x, y: slot.y, index: cell.index }
  }

  #look(parentId: string): Cell {
    this.#taken ??= boxesByParent(this.#map)
    const taken = this.#taken.get(parentId) ?? []
    // reason: beside the lanes there is room without end, and below everything it is found
    const first = parentId === pageId ? Math.max(0, ...taken.map(({ y, h }) => y + h)) : 0
    const columns = Math.max(1, Math.floor((widthOf(this.#map, parentId) - gap) / step.x))
    return { columns, taken, next: Math.ceil(first / step.y) * columns, index: null }
  }
}

function slotAt({ next, columns }: Cell): Box {
  const x = gap + (next % columns) * step.x
  const y = gap + Math.floor(next / columns) * step.y
  return { x, y, w: cardSize.width, h: stickySize.height }
}

function widthOf(map: MapDocument, cellId: string): number {
  const stageId = addressOfCell(cellId)?.stageId
  const lane = stageId === undefined ? undefined : entityOf(map.lanes, stageId)
  return boundedNumber(lane === undefined ? null : readField(lane, 'width'), laneWidth)
}

function boxesByParent(map: MapDocument): ReadonlyMap<string, readonly Box[]> {
  const boxes = new Map<string, Box[]>()
  for (const id of map.records.keys()) {
    const record = readRecord(map.records, id)
    if (record === null || !isShapeRecord(record) || record.type === 'arrow') continue
    const { w, h } = record.props
    const size = { w: sizeIn(w, cardSize.width), h: sizeIn(h, cardSize.height) }
    const box = { x: record.x, y: record.y, ...size }
    const others = boxes.get(record.parentId)
    if (others === undefined) boxes.set(record.parentId, [box])
    else others.push(box)
  }
  return boxes
}

/** A peer's card may be of any size; a slot beside it is found all the same. */
function sizeIn(value: unknown, usual: number): number {
  return typeof value === 'number' && value > 0 && value < 5000 ? value : usual
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}
