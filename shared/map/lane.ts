// The grid of a map: a cell is one stage of the pinned framework crossed with one row of the map.
// Cells are never stored; their ids are, as parents of cards.
import { pageId } from '../document/layout.ts'
import type { StageId } from '../framework/framework.ts'
import type { RowId } from './row.ts'

export type CellId = `shape:cell.${string}`

/** Where cards live whose cell is gone. Shown beside the last lane while it holds something. */
export const parkingCellId = 'shape:cell.parking' as const satisfies CellId

export const laneWidth = { least: 208, usual: 408, most: 4000 } as const
export const rowHeight = { least: 64, usual: 216, most: 4000 } as const

export interface CellAddress {
  readonly stageId: StageId
  readonly rowId: RowId
}

export function cellIdOf(stageId: StageId, rowId: RowId): CellId {
  return `shape:cell.${stageId}.${rowId}`
}

export function isCellId(id: string): id is CellId {
  return id.startsWith('shape:cell.')
}

/** True for every id that windows give to what they draw for themselves: cells, headers, lenses. */
export function isLaneShapeId(id: string): boolean {
  return /^shape:(cell|lane|lens)\./.test(id)
}

/** Stage and row of a cell's id, or null for the parking lane and for anything that is no cell. */
export function addressOfCell(id: string): CellAddress | null {
  if (!isCellId(id)) return null
  const start = id.indexOf('.') + 1
  const dot = id.indexOf('.', start)
  if (dot < 0 || id.includes('.', dot + 1)) return null
  return { stageId: id.slice(start, dot) as StageId, rowId: id.slice(dot + 1) as RowId }
}

/** What may hold cards: the page, the parking lane, and each cell of these stages and rows. */
export function lanesOf(
  stageIds: readonly StageId[],
  rowIds: readonly RowId[],
): ReadonlySet<string> {
  const lanes = new Set<string>([pageId, parkingCellId])
  for (const stageId of stageIds) for (const rowId of rowIds) lanes.add(cellIdOf(stageId, rowId))
  return lanes
}

/** What may hold cards, and who stands in for cells whose stage is gone (rule D5). */
export interface LaneSet {
  has(id: string): boolean
  standInFor(id: string): CellId | null
  /** Whether nobody sees what is in this row (rule D14). */
  isHidden(rowId: RowId): boolean
}

/**
 * @param standIn the stage that shows the cards of one that is gone, or null: they are parked
 * @param hiddenRowIds those of the rows whose cards are not shown
 */
export function laneSetOf(
  stageIds: readonly StageId[],
  rowIds: readonly RowId[],
  standIn: (stageId: StageId) => StageId | null,
  hiddenRowIds: ReadonlySet<RowId> = noRows,
): LaneSet {
  const lanes = lanesOf(stageIds, rowIds)
  return {
    has: (id) => lanes.has(id),
    isHidden: (rowId) => hiddenRowIds.has(rowId),
    standInFor(id) {
      const address = lanes.has(id) ? null : addressOfCell(id)
      const stageId = address === null ? null : standIn(address.stageId)
      if (address === null || stageId === null) return null
      const cell = cellIdOf(stageId, address.rowId)
      return lanes.has(cell) ? cell : null
    },
  }
}

const noRows: ReadonlySet<RowId> = new Set()
