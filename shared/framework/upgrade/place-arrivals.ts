// Where in its new cell each card stands (rule F-5). What comes from one cell keeps its arrangement;
// where it would lie on what is there already, the whole of it goes below.
import type { MapDocument } from '../../document/layout.ts'
import { laneWidth, type CellId } from '../../map/lane.ts'
import type { StageId } from '../framework.ts'
import { boxOf, type BoardThing, type Box } from './board-things.ts'

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

/** Kept free around what arrives, as around every card of a cell. */
const gap = 16

export function placeArrivals(
  map: MapDocument,
  arrivals: readonly Arrival[],
  there: readonly BoardThing[],
): { readonly placed: readonly Placed[]; readonly widths: ReadonlyMap<StageId, number> } {
  const taken = new Map<string, Box>()
  const cells = new Set<string>(arrivals.map(({ cell }) => cell))
  for (const thing of there)
    if (cells.has(thing.parentId)) take(taken, thing.parentId, boxOf(thing, map))
  const placed: Placed[] = []
  const widths = new Map<StageId, number>()
  for (const block of blocksOf(arrivals)) {
    const [first] = block
    if (first === undefined) continue
    const { stageId, cell } = first
    const bounds = block.map(({ thing }) => boxOf(thing, map)).reduce(union)
    const shift = shiftFor(bounds, taken.get(cell))
    for (const arrival of block)
      placed.push({ arrival, x: arrival.thing.x + shift.x, y: arrival.thing.y + shift.y })
    const box = { ...bounds, x: bounds.x + shift.x, y: bounds.y + shift.y }
    take(taken, cell, box)
    widths.set(stageId, Math.max(widths.get(stageId) ?? 0, box.x + box.w + gap))
  }
  return { placed, widths }
}

/** What goes from one cell to one other, in the order of the cells it comes from. */
function blocksOf(arrivals: readonly Arrival[]): readonly (readonly Arrival[])[] {
  const blocks = new Map<string, Arrival[]>()
  for (const arrival of arrivals) {
    const key = `${arrival.thing.parentId} ${arrival.cell}`
    const block = blocks.get(key)
    if (block === undefined) blocks.set(key, [arrival])
    else block.push(arrival)
  }
  return [...blocks.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, block]) => block)
}

/** Into the lane where it stands too far right for a usual one, and below what it would lie on. */
function shiftFor(bounds: Box, taken: Box | undefined): { readonly x: number; readonly y: number } {
  const overhang = Math.max(0, bounds.x + bounds.w + gap - laneWidth.usual)
  const x = -Math.min(overhang, Math.max(0, bounds.x - gap))
  const moved = { ...bounds, x: bounds.x + x }
  const isFree = taken === undefined || !isOver(moved, taken)
  return { x, y: isFree ? 0 : taken.y + taken.h + gap - bounds.y }
}

function take(taken: Map<string, Box>, cell: string, box: Box): void {
  const there = taken.get(cell)
  taken.set(cell, there === undefined ? box : union(there, box))
}

function union(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y }
}

function isOver(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}
