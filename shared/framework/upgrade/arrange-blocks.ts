// Where what comes into a cell stands (rule F-6). What comes from one cell is a block and keeps its
// arrangement; where it would lie on what is there already, the whole of it goes below. Pure.
import { laneWidth } from '../../map/lane.ts'

/** In units of its cell. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface Shift {
  readonly x: number
  readonly y: number
}

/** Kept free around what arrives, as around every card of a cell. */
export const blockGap = 16

/**
 * @param there what stands in the cell
 * @param blocks the boxes of each block, as they stood in the cell that they come from; none is empty
 * @returns by how much to move each block, and the right edge that the cell then needs
 */
export function arrangeBlocks(
  there: readonly Box[],
  blocks: readonly (readonly Box[])[],
): { readonly shifts: readonly Shift[]; readonly right: number } {
  let taken = there.length === 0 ? null : there.reduce(union)
  let right = 0
  const shifts = blocks.map((block) => {
    const bounds = block.reduce(union)
    const shift = shiftFor(bounds, taken)
    const box = { ...bounds, x: bounds.x + shift.x, y: bounds.y + shift.y }
    taken = taken === null ? box : union(taken, box)
    right = Math.max(right, box.x + box.w + blockGap)
    return shift
  })
  return { shifts, right }
}

/** Into the lane where it stands too far right for a usual one, and below what it would lie on. */
function shiftFor(bounds: Box, taken: Box | null): Shift {
  const overhang = Math.max(0, bounds.x + bounds.w + blockGap - laneWidth.usual)
  const x = -Math.min(overhang, Math.max(0, bounds.x - blockGap))
  const isFree = taken === null || !isOver({ ...bounds, x: bounds.x + x }, taken)
  return { x, y: isFree ? 0 : taken.y + taken.h + blockGap - bounds.y }
}

function union(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y }
}

function isOver(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}
