// What stands in the cells of a map, read lightly: an upgrade looks at every card there is.
import { readField, readText } from '../../document/entity.ts'
import { placementKey, type Entity, type MapDocument } from '../../document/layout.ts'
import type { RecordId } from '../../document/record.ts'
import { addressOfCell, type CellAddress } from '../../map/lane.ts'
import * as Y from 'yjs'
import type { Box } from './arrange-blocks.ts'

export interface BoardThing {
  readonly id: RecordId
  readonly entity: Entity
  readonly type: string
  readonly title: string
  readonly parentId: string
  readonly place: CellAddress
  readonly index: string
  readonly x: number
  readonly y: number
  readonly rotation: number
}

/** Everything whose written parent is a cell; what is in a group goes where its group goes. */
export function readBoardThings(map: MapDocument): readonly BoardThing[] {
  const things: BoardThing[] = []
  map.records.forEach((entity, id) => {
    const thing = entity instanceof Y.Map ? readThing(id, entity) : null
    if (thing !== null) things.push(thing)
  })
  return things
}

function readThing(id: RecordId, entity: Entity): BoardThing | null {
  const register = readField(entity, placementKey)
  if (!Array.isArray(register)) return null
  const [parentId, index, x, y, rotation] = register as unknown[]
  const place = typeof parentId === 'string' ? addressOfCell(parentId) : null
  if (place === null || readField(entity, 'typeName') !== 'shape') return null
  const type = readField(entity, 'type')
  return {
    id,
    entity,
    type: typeof type === 'string' ? type : '',
    title: readText(entity) ?? '',
    parentId: parentId as string,
    place,
    index: typeof index === 'string' ? index : '',
    x: number(x),
    y: number(y),
    rotation: number(rotation),
  }
}

/** Sizes that no shape of ours states: what a text or a drawing takes up at most usually. */
export const assumedSize = { w: 200, h: 96 }

export function boxOf(thing: BoardThing, map: MapDocument): Box {
  const { entity, type, x, y } = thing
  if (type === 'group') return groupBox(thing, map)
  return {
    x,
    y,
    w: sizeOf(entity, 'props.w', assumedSize.w),
    h: sizeOf(entity, 'props.h', assumedSize.h),
  }
}

function groupBox(group: BoardThing, map: MapDocument): Box {
  let right = 0
  let bottom = 0
  map.records.forEach((entity) => {
    const register = entity instanceof Y.Map ? readField(entity, placementKey) : null
    if (!Array.isArray(register) || register[0] !== group.id) return
    right = Math.max(right, number(register[2]) + sizeOf(entity, 'props.w', assumedSize.w))
    bottom = Math.max(bottom, number(register[3]) + sizeOf(entity, 'props.h', assumedSize.h))
  })
  return { x: group.x, y: group.y, w: right, h: bottom }
}

function sizeOf(entity: Entity, key: string, otherwise: number): number {
  const size = readField(entity, key)
  return typeof size === 'number' && size > 0 ? size : otherwise
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
