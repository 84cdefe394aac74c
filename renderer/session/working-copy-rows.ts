// The database of one document on this device: `updates` is an append-only log of Yjs updates, `notes` a
// few small values beside it. Every write is one transaction, so a crash leaves all of it or nothing.
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb'
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

/**
 * Maps were the first documents, and every device has copies under this name. Each epoch of the room has a
 * database of its own, so that windows of different epochs never mix; the first one says which is current.
 */
export function copyNameOf(room: string, epoch = 0): string {
  return `pathlane-map-${room}${epoch === 0 ? '' : `.${epoch}`}`
}

interface CopyEvents {
  blocked(): void
  closed(): void
}

/** In the database of the first epoch: the epoch that this device has moved to. */
const epochNote = 'epoch'

/**
 * The working copy of the epoch that this device has moved to.
 * @param before the name of the one that the caller had before, if any
 * @throws Error where that is of another epoch, and so is what the caller holds
 */
export async function openCopy(
  room: string,
  events: CopyEvents,
  before: string | null = null,
): Promise<CopyDatabase> {
  const first = await openNamed(copyNameOf(room), events)
  const epoch = epochFrom(await first.get('notes', epochNote))
  const isCurrent = before === null || before === copyNameOf(room, epoch)
  if (epoch === 0 && isCurrent) return first
  first.close()
  if (!isCurrent) throw new Error('The working copy has moved on.')
  return openNamed(copyNameOf(room, epoch), events)
}

/** Adds to the working copy of an epoch, which may not be the current one yet. */
export async function appendToEpoch(room: string, epoch: number, write: CopyWrite): Promise<void> {
  const db = await openNamed(copyNameOf(room, epoch), { blocked() {}, closed() {} })
  try {
    await appendRow(db, write)
  } finally {
    db.close()
  }
}

/** From now on this is the epoch of this device. Rows of the one before go: the server has them. */
export async function setEpoch(
  room: string,
  epoch: number,
  before: { readonly name: string; readonly rows: readonly number[] },
): Promise<void> {
  const nobody = { blocked() {}, closed() {} }
  const first = await openNamed(copyNameOf(room), nobody)
  try {
    const tx = first.transaction('notes', 'readwrite', { durability: 'strict' })
    const now = epochFrom(await tx.store.get(epochNote))
    if (epoch > now) await tx.store.put(epoch, epochNote)
    await tx.done
  } finally {
    first.close()
  }
  const old = await openNamed(before.name, nobody)
  try {
    const tx = old.transaction('updates', 'readwrite')
    await Promise.all([...before.rows.map((row) => tx.store.delete(row)), tx.done])
  } finally {
    old.close()
  }
}

/** Removes a working copy from this device, of every epoch. */
export async function removeCopy(room: string): Promise<void> {
  const first = await openNamed(copyNameOf(room), { blocked() {}, closed() {} })
  const epoch = epochFrom(await first.get('notes', epochNote))
  first.close()
  for (let each = epoch; each >= 0; each--) await deleteDB(copyNameOf(room, each))
}

function epochFrom(note: unknown): number {
  return typeof note === 'number' && Number.isInteger(note) && note > 0 ? note : 0
}

function openNamed(name: string, events: CopyEvents): Promise<CopyDatabase> {
  return openDB<CopySchema>(name, 1, {
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
