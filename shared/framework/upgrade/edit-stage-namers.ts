// The table of what names a stage beside the things on the board: needs, metrics, comments on cells
// join by one entry each, and are then previewed and taken along by every upgrade.
import { createEntity, entityOf, readFields, writeField } from '../../document/entity.ts'
import type { MapDocument } from '../../document/layout.ts'
import { laneWidth } from '../../map/lane.ts'
import type { StageId } from '../framework.ts'
import type { NamerLanding } from './landing.ts'

export interface StageNamer {
  readonly kind: NamerLanding['kind']
  /** What of this kind names a stage, and which. */
  list(map: MapDocument): readonly { readonly id: string; readonly stageId: StageId }[]
  /** Makes it name another stage. Inside a transaction. */
  land(map: MapDocument, id: string, to: StageId): void
}

/** A lane takes the width of a stage that goes into it, unless it is wider or was sized already. */
const laneWidths: StageNamer = {
  kind: 'lane-width',
  list: (map) => [...map.lanes.keys()].map((id) => ({ id, stageId: id as StageId })),
  land(map, id, to) {
    const width = widthOf(map, id as StageId)
    if (width !== null && widthOf(map, to) === null && width > laneWidth.usual)
      widenLane(map, to, width)
  },
}

/** A comment on a cell goes on in the cell of the same row; answers name the cell too. */
const comments: StageNamer = {
  kind: 'comment',
  list: (map) =>
    [...map.comments.keys()].flatMap((id) => {
      const comment = entityOf(map.comments, id)
      const stageId = comment === undefined ? undefined : readFields(comment)?.['stageId']
      return typeof stageId === 'string' ? [{ id, stageId: stageId as StageId }] : []
    }),
  land(map, id, to) {
    const comment = entityOf(map.comments, id)
    if (comment !== undefined) writeField(comment, 'stageId', to)
  },
}

export const stageNamers: readonly StageNamer[] = [laneWidths, comments]

/** Makes a lane at least this wide. Inside a transaction. */
export function widenLane(map: MapDocument, stageId: StageId, needed: number): void {
  const width = Math.min(laneWidth.most, Math.ceil(needed))
  if (width <= (widthOf(map, stageId) ?? laneWidth.usual)) return
  const lane = entityOf(map.lanes, stageId)
  if (lane === undefined) createEntity(map.lanes, stageId, { width })
  else writeField(lane, 'width', width)
}

function widthOf(map: MapDocument, stageId: StageId): number | null {
  const lane = entityOf(map.lanes, stageId)
  const width = lane === undefined ? null : readFields(lane)?.['width']
  return typeof width === 'number' ? width : null
}
