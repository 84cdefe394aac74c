// How parked cards stand in the parking lane: by the stage that they were written in, two abreast, in
// the order of their ids. The same for every peer (rule D5). Pure.
import type { RecordId } from '../../../shared/document/record.ts'
import type { StageId } from '../../../shared/framework/framework.ts'

export interface ParkedStage {
  /** The stage that the cards were in; null where they were in no cell. */
  readonly stageId: StageId | null
  /** Of its heading, in units of the parking lane. */
  readonly y: number
}

export interface ParkingOrder {
  readonly places: ReadonlyMap<RecordId, { readonly x: number; readonly y: number }>
  readonly stages: readonly ParkedStage[]
}

export const parkedHeading = 28
const top = 44
const left = 16
const columns = 2
const step = { x: 192, y: 152 } as const

/** @param parked each parked shape with the stage that it was written in */
export function orderParking(parked: ReadonlyMap<RecordId, StageId | null>): ParkingOrder {
  const byStage = new Map<StageId | null, RecordId[]>()
  for (const [id, stageId] of parked) {
    const ids = byStage.get(stageId)
    if (ids === undefined) byStage.set(stageId, [id])
    else ids.push(id)
  }
  const places = new Map<RecordId, { x: number; y: number }>()
  const stages: ParkedStage[] = []
  let y = top
  for (const [stageId, ids] of [...byStage].sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1))) {
    stages.push({ stageId, y })
    y += parkedHeading
    for (const [at, id] of ids.sort().entries()) {
      const line = Math.floor(at / columns)
      places.set(id, { x: left + (at % columns) * step.x, y: y + line * step.y })
    }
    y += Math.ceil(ids.length / columns) * step.y
  }
  return { places, stages }
}
