// The table of what names a stage beside the things on the board: needs, metrics, comments on cells
// join by one entry each, and are then previewed and taken along by every upgrade.
import {
  createEntity,
  entityOf,
  readField,
  readFields,
  readText,
  writeField,
} from '../../document/entity.ts'
import type { Entity, EntityMap, MapDocument } from '../../document/layout.ts'
import { shortName } from '../../map/bounded.ts'
import { laneWidth } from '../../map/lane.ts'
import type { Framework, StageId } from '../framework.ts'
import { encode, homesKey, rememberHome, returnTo } from './card-memory.ts'
import { versionOf } from './follow-moves.ts'
import type { NamerKind } from './landing.ts'

export interface NamedStage {
  readonly id: string
  /** What it says; empty for what has no words. */
  readonly title: string
  readonly stageId: StageId
  /** What remembers the stages that it came from; null where nothing is to go back. */
  readonly entity: Entity | null
}

export interface StageNamer {
  readonly kind: NamerKind
  /** What of this kind names a stage, and which. */
  readonly list: (map: MapDocument) => readonly NamedStage[]
  /** Makes it name another stage. Inside a transaction. */
  readonly land: (map: MapDocument, id: string, landing: StageLanding) => void
}

export interface StageLanding {
  readonly stageId: StageId
  readonly from: Framework
  readonly to: Framework
}

/** A lane takes the width of a stage that goes into it, unless it is wider or was sized already. */
const laneWidths: StageNamer = {
  kind: 'lane-width',
  list: (map) =>
    [...map.lanes.keys()].map((id) => ({ id, title: '', stageId: id as StageId, entity: null })),
  land(map, id, { stageId: to }) {
    const width = widthOf(map, id as StageId)
    if (width !== null && widthOf(map, to) === null && width > laneWidth.usual)
      widenLane(map, to, width)
  },
}

export const stageNamers: readonly StageNamer[] = [
  laneWidths,
  namingEntities('need', (map) => map.needs),
  namingEntities('metric', (map) => map.metrics),
  namingEntities('comment', (map) => map.comments),
]

/** Entities that name their stage in the field `stageId`, or name none. */
function namingEntities(kind: NamerKind, rootOf: (map: MapDocument) => EntityMap): StageNamer {
  return {
    kind,
    list: (map) =>
      [...rootOf(map).keys()].flatMap((id) => {
        const entity = entityOf(rootOf(map), id)
        const stageId = entity === undefined ? undefined : readField(entity, stageKey)
        if (entity === undefined || typeof stageId !== 'string' || stageId === '') return []
        return [{ id, entity, title: titleOf(entity), stageId: stageId as StageId }]
      }),
    land(map, id, { stageId, from, to }) {
      const entity = entityOf(rootOf(map), id)
      if (entity !== undefined) moveToStage(entity, { stageId, from, to })
    },
  }
}

const stageKey = 'stageId'

function titleOf(entity: Entity): string {
  return shortName(readText(entity) ?? readField(entity, 'name'))
}

/** Goes back to where it came from, or on, remembering where it was (rule F-7). */
function moveToStage(entity: Entity, { stageId, from, to }: StageLanding): void {
  const parentId = String(readField(entity, stageKey))
  const back = returnTo({ entity, parentId }, to)
  if (back !== null && back.home.parentId === stageId) {
    writeField(entity, homesKey, back.rest.length === 0 ? undefined : encode(back.rest))
  } else {
    const version = versionOf(parentId as StageId, from)
    const home = { frameworkId: from.id, version, parentId, x: 0, y: 0, movedTo: stageId }
    writeField(entity, homesKey, rememberHome({ entity, parentId }, home))
  }
  writeField(entity, stageKey, stageId)
}

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
