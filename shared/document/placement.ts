// Where a shape really is (rule D5). Decided from shared state only, so that every peer decides the
// same: what has no home goes to the parking lane, a cycle of parents is broken at its smallest id.

/** The part of the document that placement depends on. */
export interface PlacementSource {
  /** The parent as written, or null where the shape is not in the document. */
  parentOf(id: string): string | null
  /** True for the page, a cell of the pinned framework and rows, and the parking lane. */
  isLane(id: string): boolean
  /** The lane that shows what was written into one that is gone, or null: see rule D5. */
  standInFor(parentId: string): string | null
  /** True for a readable group. Nothing else may hold shapes. */
  isGroup(id: string): boolean
}

/** `stood in`: in the lane that stands in for the one that it was written into. */
export type Placement = 'as written' | 'stood in' | 'parked'

/** Groups nested deeper than this are parked: tldraw recurses over parents. */
const maxDepth = 32

export function placementOf(id: string, source: PlacementSource): Placement {
  const parent = source.parentOf(id)
  if (parent === null) return 'parked'
  if (source.isLane(parent)) return 'as written'
  if (source.standInFor(parent) !== null) return 'stood in'
  if (!source.isGroup(parent)) return 'parked'
  return chainVerdict(id, source)
}

/** Follows a shape's groups: parked if the shape is the victim of a cycle or the chain is too deep. */
function chainVerdict(id: string, source: PlacementSource): 'as written' | 'parked' {
  const path = [id]
  let current = source.parentOf(id)
  while (current !== null && source.isGroup(current)) {
    const seenAt = path.indexOf(current)
    if (seenAt >= 0) return isVictim(id, path.slice(seenAt)) ? 'parked' : 'as written'
    path.push(current)
    if (path.length > maxDepth + 1) return 'parked'
    current = source.parentOf(current)
  }
  return 'as written'
}

function isVictim(id: string, cycle: readonly string[]): boolean {
  return cycle.includes(id) && cycle.every((other) => id <= other)
}
