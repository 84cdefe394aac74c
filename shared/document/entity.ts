// One thing in the document as a Y.Map of overrides over a base (rules D1–D3): key `$` holds the
// value as created, each later change writes only its own field. A field set to undefined is removed.
import * as Y from 'yjs'
import { baseKey, memberMark, setKeys, textKey, type Entity, type EntityMap } from './layout.ts'
import { spliceText } from './splice.ts'
import { isTextField, readTexts, splitTexts, writePieces, type Piece } from './text-pieces.ts'

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json }
/** Field names are flat; nested ones are joined with a dot (`props.owner`). */
export type Fields = Readonly<Record<string, Json | undefined>>

/**
 * Adds an entity. The caller is inside a transaction.
 * @param text becomes a Y.Text, so that people can type in it at once
 */
export function createEntity(map: EntityMap, id: string, fields: Fields, text?: string): void {
  const entity = new Y.Map<unknown>()
  const { base, pieces } = splitTexts(fields)
  entity.set(baseKey, base)
  for (const [key, piece] of pieces) entity.set(key, new Y.Text(piece))
  if (text !== undefined) entity.set(textKey, new Y.Text(text))
  map.set(id, entity)
}

/** The entity under an id, or undefined; a peer may have put there what is none. */
export function entityOf(map: EntityMap, id: string): Entity | undefined {
  const entity: unknown = map.get(id)
  return entity instanceof Y.Map ? entity : undefined
}

/** Base and overrides as one plain value, without the text. Null where a peer left no usable base. */
export function readFields(entity: Entity): Fields | null {
  const base = entity.get(baseKey)
  if (!isFields(base)) return null
  const fields: Record<string, Json | undefined> = { ...base }
  const marks: string[] = []
  const pieces: Piece[] = []
  // reason: maps of thousands of cards are read at once, and an iterator of Yjs takes several times as long
  entity.forEach((value, key) => {
    if (key === baseKey || key === textKey) return
    if (value instanceof Y.Text) pieces.push({ key, text: value })
    else if (key.includes(memberMark)) marks.push(key)
    else if (value === undefined) delete fields[key]
    else fields[key] = value as Json
  })
  if (marks.length > 0) readMembers(entity, marks, fields)
  if (pieces.length === 0) return fields
  for (const [key, said] of readTexts(pieces)) {
    if (said === '') delete fields[key]
    else fields[key] = said
  }
  return fields
}

/** One field as it stands, without reading the others. */
export function readField(entity: Entity, key: string): unknown {
  if (setKeys.includes(key) || isTextField(key)) return readFields(entity)?.[key]
  return entity.has(key) ? entity.get(key) : baseField(entity, key)
}

/** Writes one field unless it already has this value. */
export function writeField(entity: Entity, key: string, value: Json | undefined): void {
  if (setKeys.includes(key)) writeMembers(entity, key, membersOf(value))
  else if (isTextField(key)) writePieces(entity, key, textIn(readField(entity, key)), textIn(value))
  else if (!isSameJson(readField(entity, key), value)) entity.set(key, value)
}

/** Lays what was said of single members over the sets, in the order of their ids (rule D12). */
function readMembers(
  entity: Entity,
  marks: readonly string[],
  fields: Record<string, Json | undefined>,
): void {
  for (const mark of marks.toSorted()) {
    const at = mark.indexOf(memberMark)
    const key = mark.slice(0, at)
    const id = mark.slice(at + 1)
    if (!setKeys.includes(key) || id === '') continue
    const members = membersOf(fields[key])
    const isIn = entity.get(mark) === true
    if (members.includes(id) === isIn) continue
    const next = isIn ? [...members, id] : members.filter((other) => other !== id)
    if (next.length === 0) delete fields[key]
    else fields[key] = next
  }
}

/** Writes only the members that came or went, so two people who add different ones keep both. */
function writeMembers(entity: Entity, key: string, next: readonly string[]): void {
  const current = membersOf(readFields(entity)?.[key])
  for (const id of current) if (!next.includes(id)) entity.set(key + memberMark + id, false)
  for (const id of next) if (!current.includes(id)) entity.set(key + memberMark + id, true)
}

function membersOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : []
}

export function readText(entity: Entity): string | null {
  const text = entity.get(textKey)
  return text instanceof Y.Text ? text.toJSON() : null
}

/**
 * Carries one edit of a text into the document as a splice, so what others type elsewhere stays.
 * @param before what the editing person saw; the document may have moved on since
 */
export function changeText(entity: Entity, before: string, after: string): void {
  const text = entity.get(textKey)
  if (text instanceof Y.Text) spliceText(text, before, after)
}

/** Replaces the text as it stands by the smallest single splice. */
export function writeText(entity: Entity, next: string): void {
  const current = readText(entity)
  if (current !== null && current !== next) changeText(entity, current, next)
}

export function isSameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => isSameJson(Reflect.get(a, key), Reflect.get(b, key)) && key in b)
}

export function isFields(value: unknown): value is Fields {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Y.AbstractType)
  )
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function baseField(entity: Entity, key: string): unknown {
  const base = entity.get(baseKey)
  return isFields(base) ? base[key] : undefined
}
