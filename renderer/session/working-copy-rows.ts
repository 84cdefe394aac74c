// The database of one document on this device: `updates` is an append-only log of Yjs updates, `notes` a
// few small values beside it. Every write is one transaction, so a crash leaves all of it or nothing.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { isSameJson } from '../../shared/document/entity.ts'

export interface CopySchema extends DBSchema {
  readonly updates: { readonly key: number; readonly value: Uint8Array }
  readonly notes: { readonly key: string; readonly value: unknown }
}
export type CopyDatabase = IDBPDatabase<CopySchema>

export interface CopyRows {
  readonly updates: ReadonlyMap<number, Uint8Array>
  readonly notes: ReadonlyMap<string, unknown>
}

export interface CopyWrite {
  readonly update: Uint8Array | null
  /** undefined removes the note. */
  readonly notes: ReadonlyMap<string, unknown>
  /** Notes of other windows to remove, unless they were written since. */
  readonly dropNotes?: ReadonlyMap<string, unknown>
}

/** Maps were the first documents, and every device has copies under this name. */
export function copyNameOf(room: string): string {
  return `pathlane-map-${room}`
}

export async function openCopy(
  room: string,
  events: { blocked(): void; closed(): void },
): Promise<CopyDatabase> {
  return openDB<CopySchema>(copyNameOf(room), 1, {
    upgrade(db) {
      db.createObjectStore('updates', { autoIncrement: true })
      db.createObjectStore('notes')
    },
    blocked: () => events.blocked(),
    blocking(_current, _next, event) {
      // another window removes this map from the device: standing in its way would hang both
      ;(event.target as IDBDatabase).close()
      events.closed()
    },
    terminated: () => events.closed(),
  })
}

/** All rows that are not known yet, in order, and all notes. */
export async function readRows(
  db: CopyDatabase,
  isKnown: (key: number) => boolean = () => false,
): Promise<CopyRows> {
  const tx = db.transaction(['updates', 'notes'])
  const updates = tx.objectStore('updates')
  const [keys, noteKeys, notes] = await Promise.all([
    updates.getAllKeys(),
    tx.objectStore('notes').getAllKeys(),
    tx.objectStore('notes').getAll(),
  ])
  const others = keys.filter((key) => !isKnown(key))
  const values = await Promise.all(others.map((key) => updates.get(key)))
  await tx.done
  return {
    updates: new Map(others.map((key, at) => [key, values[at] ?? new Uint8Array()])),
    notes: new Map(noteKeys.map((key, at) => [key, notes[at]])),
  }
}

/** @returns the key of the new row, or null where there was no update to append */
export async function appendRow(db: CopyDatabase, write: CopyWrite): Promise<number | null> {
  // strict: reported as done only once it is on the disk, not in the operating system's cache
  const tx = db.transaction(['updates', 'notes'], 'readwrite', { durability: 'strict' })
  const { update } = write
  const writes: Promise<unknown>[] = []
  const added = update === null ? null : tx.objectStore('updates').add(update)
  if (added !== null) writes.push(added)
  const notes = tx.objectStore('notes')
  for (const [key, note] of write.notes) {
    writes.push(note === undefined ? notes.delete(key) : notes.put(note, key))
  }
  const drops = write.dropNotes ?? new Map<string, unknown>()
  for (const [key, expected] of drops) {
    writes.push(
      notes.get(key).then((now) => (isSameJson(now, expected) ? notes.delete(key) : undefined)),
    )
  }
  try {
    // a page that is about to go would otherwise give up a transaction that has not ended by itself
    if (drops.size === 0) tx.commit()
    await Promise.all([...writes, tx.done])
    return await added
  } catch (cause) {
    // reason: the transaction knows why it was given up; a request of it may only say that it was
    throw tx.error ?? cause
  }
}

/**
 * Replaces rows by one that holds all of them, in one transaction. Several windows of one map may do
 * this at once: each removes only rows whose content its own document holds.
 * @returns the key of the new row
 */
export async function compactRows(
  db: CopyDatabase,
  held: Iterable<number>,
  whole: Uint8Array,
): Promise<number> {
  const tx = db.transaction('updates', 'readwrite', { durability: 'strict' })
  const added = tx.store.add(whole)
  await Promise.all([...[...held].map((key) => tx.store.delete(key)), added, tx.done])
  return added
}

/** Why something could not be kept. */
export function reasonOf(cause: unknown): 'unavailable' | 'full' {
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : ''
  return name === 'QuotaExceededError' ? 'full' : 'unavailable'
}
