// Where lanes and rows are on the page. Pure: stages, rows and what the cells hold in, tracks out.
import type { StageId } from '../../../shared/framework/framework.ts'
import { cellIdOf, laneWidth, parkingCellId, type CellId } from '../../../shared/map/lane.ts'
import type { RowId } from '../../../shared/map/row.ts'

/** Left of the rows, in page units: the same size in an export. */
export const labelWidth = 120
/** Room between a cell's edge and the cards in it. */
export const cellPadding = 16
/** Between the last lane and the parking lane. */
const parkingGap = 32

export interface LaneSizes {
  /** Of the strip above the lanes, in page units: the same size in an export. */
  readonly header: number
  readonly stages: readonly { readonly id: StageId; readonly width: number }[]
  readonly rows: readonly {
    readonly id: RowId
    readonly height: number
    /** Kept free of cards at the bottom of the row, for what a lens shows there. */
    readonly strip?: number
  }[]
}

/** How far down the cards of a cell reach, in units of the cell; 0 for an empty one. */
export type CellBottoms = (cellId: CellId) => number

export interface Track<Id> {
  readonly id: Id
  readonly start: number
  readonly size: number
}

export interface LaneLayout {
  readonly lanes: readonly Track<StageId>[]
  readonly rows: readonly Track<RowId>[]
  /** Beside the last lane, only while it holds something. */
  readonly parking: { readonly x: number; readonly width: number; readonly height: number } | null
  /** Height of the strip above the lanes. */
  readonly header: number
  /** Of the grid without headers and without the parking lane. */
  readonly width: number
  readonly height: number
}

export function layOutLanes(
  sizes: LaneSizes,
  bottoms: CellBottoms,
  isParkingUsed: boolean,
): LaneLayout {
  const lanes = laneTracks(sizes)
  const rows = tracks(
    sizes.rows.map((row) => ({
      id: row.id,
      size: Math.max(
        row.height,
        row.strip ?? 0,
        ...sizes.stages.map((stage) => roomFor(bottoms(cellIdOf(stage.id, row.id)), row.strip)),
      ),
    })),
  )
  const width = endOf(lanes)
  const height = endOf(rows)
  const parking = isParkingUsed
    ? {
        x: width + parkingGap,
        width: laneWidth.usual,
        height: Math.max(height, roomFor(bottoms(parkingCellId))),
      }
    : null
  return { lanes, rows, parking, header: sizes.header, width, height }
}

export function laneTracks({ stages }: LaneSizes): readonly Track<StageId>[] {
  return tracks(stages.map(({ id, width }) => ({ id, size: width })))
}

/** The cell under a point of the page, or null outside of the grid. */
export function cellAt(layout: LaneLayout, x: number, y: number): CellId | null {
  const { parking } = layout
  if (parking !== null && isWithin(x, parking.x, parking.width) && isWithin(y, 0, parking.height)) {
    return parkingCellId
  }
  const lane = layout.lanes.find((track) => isWithin(x, track.start, track.size))
  const row = layout.rows.find((track) => isWithin(y, track.start, track.size))
  return lane === undefined || row === undefined ? null : cellIdOf(lane.id, row.id)
}

function roomFor(bottom: number, strip = 0): number {
  return bottom > 0 ? bottom + cellPadding + strip : 0
}

function tracks<Id>(sized: readonly { readonly id: Id; readonly size: number }[]): Track<Id>[] {
  let start = 0
  return sized.map(({ id, size }) => {
    const track = { id, start, size }
    start += size
    return track
  })
}

function endOf(all: readonly Track<unknown>[]): number {
  const last = all.at(-1)
  return last === undefined ? 0 : last.start + last.size
}

function isWithin(value: number, start: number, size: number): boolean {
  return value >= start && value < start + size
}
