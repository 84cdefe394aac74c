// One thing in the document as a Y.Map of overrides over a base (rules D1–D3): key `$` holds the
// value as created, each later change writes only its own field. A field set to undefined is removed.
import * as Y from 'yjs'
import { baseKey, setKeys, textKey, type Entity, type EntityMap } from './layout.ts'

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
  entity.set(baseKey, fields)
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
  let hasMembers = false
  for (const [key, value] of entity.entries()) {
    if (key === baseKey || key === textKey) continue
    if (key.includes(memberMark)) hasMembers = true
    else if (value === undefined) delete fields[key]
    else fields[key] = value as Json
  }
  if (hasMembers) readMembers(entity, fields)
  return fields
}

/** One field as it stands, without reading the others. */
export function readField(entity: Entity, key: string): unknown {
  if (setKeys.includes(key)) return readFields(entity)?.[key]
  return entity.has(key) ? entity.get(key) : baseField(entity, key)
}

/** Writes one field unless it already has this value. */
export function writeField(entity: Entity, key: string, value: Json | undefined): void {
  if (setKeys.includes(key)) writeMembers(entity, key, membersOf(value))
  else if (!isSameJson(readField(entity, key), value)) entity.set(key, value)
}

/** Between a set's key and the id of a member. */
const memberMark = '/'

/** Lays what was said of single members over the sets, in the order of their ids (rule D12). */
function readMembers(entity: Entity, fields: Record<string, Json | undefined>): void {
  const marks = [...entity.keys()].filter((key) => key.includes(memberMark)).sort()
  for (const mark of marks) {
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

/** The same for a text on its own. */
export function spliceText(text: Y.Text, before: string, after: string): void {
  if (before === after) return
  const mine = spliceBetween(before, after)
  const theirs = spliceBetween(before, text.toJSON())
  const theirEnd = theirs.at + theirs.removed
  const shift = theirs.inserted.length - theirs.removed
  const mineEnd = mine.at + mine.removed
  const afterStart = Math.max(mine.at, theirEnd)
  if (mineEnd > afterStart) text.delete(afterStart + shift, mineEnd - afterStart)
  const beforeEnd = Math.min(mineEnd, theirs.at)
  if (beforeEnd > mine.at) text.delete(mine.at, beforeEnd - mine.at)
  if (mine.inserted === '') return
  const at =
    mine.at <= theirs.at
      ? mine.at
      : theirs.at + theirs.inserted.length + Math.max(0, mine.at - theirEnd)
  text.insert(at, mine.inserted)
}

/** Replaces the text as it stands by the smallest single splice. */
export function writeText(entity: Entity, next: string): void {
  const current = readText(entity)
  if (current !== null && current !== next) changeText(entity, current, next)
}

export interface Splice {
  readonly at: number
  readonly removed: number
  readonly inserted: string
}

/** The single splice that turns one text into another: common start and end are kept. */
export function spliceBetween(before: string, after: string): Splice {
  const limit = Math.min(before.length, after.length)
  let start = 0
  while (start < limit && before[start] === after[start]) start++
  // reason: a splice must not cut a surrogate pair in two, or Yjs would store half a character
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start--
  let end = 0
  while (end < limit - start && before.at(-1 - end) === after.at(-1 - end)) end++
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end--
  return {
    at: start,
    removed: before.length - start - end,
    inserted: after.slice(start, after.length - end),
  }
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

function baseField(entity: Entity, key: string): unknown {
  const base = entity.get(baseKey)
  return isFields(base) ? base[key] : undefined
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}
