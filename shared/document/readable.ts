// Reading the document: frozen plain values, the same reference while nothing changed.
import * as Y from 'yjs'
import { isSameJson } from './entity.ts'
import type { Entity, EntityMap } from './layout.ts'

/** A value that can be read now and watched. React reads it through one hook. */
export interface Readable<T> {
  get(): T
  /** @returns the unsubscribe */
  subscribe(listener: () => void): () => void
}

export interface Watch<T> extends Readable<T> {
  dispose(): void
}

/** A readable that its owner sets. */
export interface Writable<T> extends Readable<T> {
  set(next: T): void
}

export function createWritable<T>(initial: T): Writable<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      listeners.forEach((listener) => listener())
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/**
 * A watch that reads only when somebody looks: while nobody listens, a change costs nothing but a note.
 * @param read gives the same reference while nothing changed
 * @param attach is told how to say that something may have changed; returns the detach
 */
export function watchLazily<T>(read: () => T, attach: (touch: () => void) => () => void): Watch<T> {
  const listeners = new Set<() => void>()
  let current: { readonly value: T } | null = null
  let isStale = true
  const get = () => {
    if (!isStale && current !== null) return current.value
    isStale = false
    current = { value: read() }
    return current.value
  }
  const detach = attach(() => {
    const before = current
    isStale = true
    if (listeners.size === 0 || Object.is(get(), before?.value)) return
    listeners.forEach((listener) => listener())
  })
  return {
    get,
    subscribe(listener) {
      get()
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispose() {
      detach()
      isStale = current === null
      listeners.clear()
    },
  }
}

/**
 * One value made of several readables. Holds on to them only while somebody listens.
 * @param read gives the same reference while nothing changed, and is asked often
 */
export function combine<T>(sources: readonly Readable<unknown>[], read: () => T): Readable<T> {
  return {
    get: read,
    subscribe(listener) {
      let told = read()
      const tell = () => {
        const now = read()
        if (Object.is(now, told)) return
        told = now
        listener()
      }
      const stops = sources.map((source) => source.subscribe(tell))
      return () => stops.forEach((stop) => stop())
    },
  }
}

interface Observed {
  observeDeep(listener: () => void): void
  unobserveDeep(listener: () => void): void
}

/** Watches a shared type and reads it anew after each change of it or below it. */
export function watchType<T>(type: Observed, read: () => T): Watch<T> {
  const value = createWritable(read())
  const update = () => value.set(read())
  type.observeDeep(update)
  return { ...value, dispose: () => type.unobserveDeep(update) }
}

/**
 * Watches a collection: entities that did not change keep their value's reference.
 * @param read gives null for an entity that can't be read; it is left out
 */
export function watchEntities<T extends object>(
  map: EntityMap,
  read: (id: string, entity: Entity) => T | null,
): Watch<ReadonlyMap<string, T>> {
  const readAll = () => {
    const all = new Map<string, T>()
    map.forEach((entity, id) => {
      const value = readEntity(id, entity, read)
      if (value !== null) all.set(id, value)
    })
    return all
  }
  const value = createWritable<ReadonlyMap<string, T>>(readAll())
  const update = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    const current = value.get()
    let next: Map<string, T> | null = null
    for (const id of touchedIds(events)) {
      const before = current.get(id) ?? null
      const now = readEntity(id, map.get(id), read)
      // reason: most changes are none of the collection's: a name does not change with an owner
      if (before === now || (before !== null && now !== null && isSameJson(before, now))) continue
      next ??= new Map(current)
      if (now === null) next.delete(id)
      else next.set(id, now)
    }
    if (next !== null) value.set(next)
  }
  const observer = update as Parameters<EntityMap['observeDeep']>[0]
  map.observeDeep(observer)
  return { ...value, dispose: () => map.unobserveDeep(observer) }
}

/** Ids of the entities that a deep observation touched. */
export function touchedIds(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): Set<string> {
  const ids = new Set<string>()
  for (const event of events) {
    const [id] = event.path
    if (id !== undefined) ids.add(String(id))
    else for (const key of event.changes.keys.keys()) ids.add(key)
  }
  return ids
}

function readEntity<T extends object>(
  id: string,
  entity: Entity | undefined,
  read: (id: string, entity: Entity) => T | null,
): T | null {
  const value = entity instanceof Y.Map ? read(id, entity) : null
  return value === null ? null : Object.freeze(value)
}
