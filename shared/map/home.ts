import { placementOf, type PlacementSource } from '../document/placement.ts'
import { addressOfCell, parkingCellId, type CellAddress } from './lane.ts'

/** Where a shape is shown: in a cell, in the parking lane, or on the page beside all lanes. */
export type Home = CellAddress | 'parked' | 'no lane'

/** The home of a shape, also of one in a group (rule D5). */
export function homeOf(id: string, source: PlacementSource): Home {
  let at: string | null = id
  let parent: string | null = null
  do {
    if (placementOf(at, source) === 'parked') return 'parked'
    parent = source.parentOf(at)
    at = parent
  } while (at !== null && source.isGroup(at))
  if (parent === parkingCellId) return 'parked'
  if (parent === null) return 'no lane'
  return addressOfCell(source.standInFor(parent) ?? parent) ?? 'no lane'
}
