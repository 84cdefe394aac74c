// Board records: what tldraw calls shapes, bindings and assets, as plain JSON. Converts between a
// record and its fields in the document; knows nothing of tldraw's own types.
import {
  changeText,
  createEntity,
  entityOf,
  isSameJson,
  readFields,
  readText,
  writeField,
  writeText,
  type Fields,
  type Json,
} from './entity.ts'
import { placementFields, placementKey, textProps, type Entity, type EntityMap } from './layout.ts'

export type RecordId = string

export interface BoardRecord {
  readonly id: RecordId
  readonly typeName: string
  readonly type: string
  readonly props: Readonly<Record<string, Json>>
  readonly meta: Readonly<Record<string, Json>>
  readonly [field: string]: Json
}

export interface ShapeRecord extends BoardRecord {
  readonly typeName: 'shape'
  readonly parentId: string
  readonly index: string
  readonly x: number
  readonly y: number
  readonly rotation: number
}

export function isShapeRecord(record: BoardRecord): record is ShapeRecord {
  return record.typeName === 'shape'
}

/** What a record looks like in the document: flat fields and, for cards, the text apart. */
interface FlatRecord {
  readonly fields: Fields
  readonly text: string | undefined
}

/** Adds a record, or, where one of this id exists, changes it to this one. Inside a transaction. */
export function putRecord(records: EntityMap, record: BoardRecord): void {
  const entity = entityOf(records, record.id)
  const flat = flattenRecord(record)
  if (entity === undefined) {
    createEntity(records, record.id, flat.fields, flat.text)
    return
  }
  const current = readFields(entity) ?? {}
  for (const key of new Set([...Object.keys(current), ...Object.keys(flat.fields)])) {
    writeField(entity, key, flat.fields[key])
  }
  if (flat.text !== undefined) writeText(entity, flat.text)
}

/** Writes what differs between two states of one record. A vanished record stays vanished (E1). */
export function changeRecord(records: EntityMap, before: BoardRecord, after: BoardRecord): void {
  const entity = entityOf(records, after.id)
  if (entity === undefined) return
  const from = flattenRecord(before)
  const to = flattenRecord(after)
  for (const key of new Set([...Object.keys(from.fields), ...Object.keys(to.fields)])) {
    if (!isSameJson(from.fields[key], to.fields[key])) writeField(entity, key, to.fields[key])
  }
  if (to.text !== undefined && to.text !== from.text) changeText(entity, from.text ?? '', to.text)
}

/** The record under an id, or null where it is missing or has no readable base. */
export function readRecord(records: EntityMap, id: RecordId): BoardRecord | null {
  const entity = entityOf(records, id)
  return entity === undefined ? null : recordFromEntity(id, entity)
}

function recordFromEntity(id: RecordId, entity: Entity): BoardRecord | null {
  // reason: a hostile peer may put anything under an id, even a value that is no Y.Map
  if (typeof entity?.get !== 'function') return null
  const fields = readFields(entity)
  if (fields === null) return null
  const record: Record<string, Json> = {}
  const props: Record<string, Json> = {}
  const meta: Record<string, Json> = {}
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) continue
    if (key === placementKey) readPlacement(value, record)
    else if (key.startsWith('props.')) props[key.slice(6)] = value
    else if (key.startsWith('meta.')) meta[key.slice(5)] = value
    else record[key] = value
  }
  const { type } = record
  const textProp = typeof type === 'string' ? textProps[type] : undefined
  const text = readText(entity)
  // reason: a text of its own is where people type; one that stands elsewhere could never be edited
  if (textProp !== undefined) delete props[textProp]
  if (textProp !== undefined && text !== null) props[textProp] = text
  return { ...record, id, props, meta } as unknown as BoardRecord
}

function flattenRecord(record: BoardRecord): FlatRecord {
  const fields: Record<string, Json | undefined> = {}
  const textProp = record.typeName === 'shape' ? textProps[record.type] : undefined
  let text: string | undefined
  for (const [key, value] of Object.entries(record)) {
    if (key === 'id' || isPlacementField(record, key)) continue
    if (key !== 'props' && key !== 'meta') {
      fields[key] = value
      continue
    }
    for (const [name, nested] of Object.entries(
      (value ?? {}) as Record<string, Json | undefined>,
    )) {
      if (key === 'props' && name === textProp) text = typeof nested === 'string' ? nested : ''
      else if (nested !== undefined) fields[`${key}.${name}`] = nested
    }
  }
  if (isShapeRecord(record))
    fields[placementKey] = placementFields.map((field) => record[field] as Json)
  return { fields, text }
}

function isPlacementField(record: BoardRecord, key: string): boolean {
  return record.typeName === 'shape' && (placementFields as readonly string[]).includes(key)
}

function readPlacement(register: Json, into: Record<string, Json>): void {
  if (!Array.isArray(register)) return
  const values = register as readonly Json[]
  placementFields.forEach((field, at) => {
    into[field] = values[at] ?? null
  })
}
