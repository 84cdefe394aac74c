// Where in its new cell each card of an upgrade stands, and how wide its lane has to be.
import type { MapDocument } from '../../document/layout.ts'
import type { CellId } from '../../map/lane.ts'
import type { StageId } from '../framework.ts'
import { arrangeBlocks, type Box } from './arrange-blocks.ts'
import { boxOf, type BoardThing } from './board-things.ts'

export interface Arrival {
  readonly thing: BoardThing
  readonly stageId: StageId
  readonly cell: CellId
}

export interface Placed {
  readonly arrival: Arrival
  readonly x: number
  readonly y: number
}

export interface Placement {
  readonly placed: readonly Placed[]
  readonly widths: ReadonlyMap<StageId, number>
}

export function placeArrivals(
  map: MapDocument,
  arrivals: readonly Arrival[],
  there: readonly BoardThing[],
): Placement {
  const cells = new Map<CellId, Arrival[]>()
  for (const arrival of arrivals) add(cells, arrival.cell, arrival)
  const taken = new Map<string, Box[]>()
  for (const thing of there)
    if (cells.has(thing.parentId as CellId)) add(taken, thing.parentId, boxOf(thing, map))
  const placed: Placed[] = []
  const widths = new Map<StageId, number>()
  for (const [cell, arriving] of cells) {
    const blocks = blocksOf(arriving)
    const boxes = blocks.map((block) => block.map(({ thing }) => boxOf(thing, map)))
    const { shifts, right } = arrangeBlocks(taken.get(cell) ?? [], boxes)
    blocks.forEach((block, at) => {
      const { x, y } = shifts[at] ?? { x: 0, y: 0 }
      for (const arrival of block)
        placed.push({ arrival, x: arrival.thing.x + x, y: arrival.thing.y + y })
    })
    for (const { stageId } of arriving)
      widths.set(stageId, Math.max(widths.get(stageId) ?? 0, right))
  }
  return { placed, widths }
}

/** What comes from one cell, in the order of the cells it comes from. */
function blocksOf(arrivals: readonly Arrival[]): readonly (readonly Arrival[])[] {
  const blocks = new Map<string, Arrival[]>()
  for (const arrival of arrivals) add(blocks, arrival.thing.parentId, arrival)
  return [...blocks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, block]) => block)
}

function add<Key, T>(lists: Map<Key, T[]>, key: Key, member: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [member])
  else list.push(member)
}
