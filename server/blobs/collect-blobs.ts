// Removes images that no map refers to any more, neither now nor in a version. An image that is found
// unused is marked first and goes only when it stayed so for the days that are set: it may come before
// its card, an undo may bring the card back, and a device may have been offline. Runs beside everything
// else, one room at a time.
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { History } from '../history/history.ts'
import type { Storage } from '../storage/storage.ts'
import { roomKeyOf, type BlobStore, type RoomKey } from './blob-store.ts'
import { hashesIn } from './used-blobs.ts'

export interface CollectPorts {
  readonly blobs: BlobStore
  readonly storage: Storage
  readonly history: History
  /** How long an image stays that nothing refers to. */
  readonly graceMs: number
  /** Between two rooms. */
  readonly pause: () => Promise<void>
  readonly now: () => number
  readonly signal: AbortSignal
}

/** @returns how many images were removed */
export async function collectBlobs(ports: CollectPorts): Promise<number> {
  const { blobs, storage, signal } = ports
  const roomByKey = new Map((await storage.list()).map(({ room }) => [roomKeyOf(room), room]))
  let removed = 0
  for (const key of await blobs.rooms()) {
    if (signal.aborted) break
    removed += await collectRoom(key, roomByKey.get(key) ?? null, ports)
    await ports.pause()
  }
  return removed
}

async function collectRoom(
  key: RoomKey,
  room: RoomName | null,
  { blobs, storage, history, graceMs, now }: CollectPorts,
): Promise<number> {
  const kept = await blobs.list(key)
  const unused = new Set<string>(kept.map(({ hash }) => hash))
  for await (const update of room === null ? [] : statesOf(room, storage, history)) {
    for (const hash of hashesIn(update)) unused.delete(hash)
    if (unused.size === 0) break
  }
  let removed = 0
  for (const { hash, unusedSince } of kept) {
    if (!unused.has(hash)) {
      if (unusedSince !== null) await blobs.markUnused(key, hash, null)
    } else if (unusedSince === null) {
      await blobs.markUnused(key, hash, now())
    } else if (unusedSince <= now() - graceMs) {
      if (await blobs.removeUnused(key, hash, now() - graceMs)) removed++
    }
  }
  return removed
}

/** What a room is, and then what it was: mostly the first says it all. */
async function* statesOf(
  room: RoomName,
  storage: Storage,
  history: History,
): AsyncIterable<Uint8Array> {
  const stored = await storage.load(room)
  if (stored === null) return
  if (stored.snapshot !== null) yield stored.snapshot
  yield* stored.updates
  for (let epoch = stored.epoch - 1; epoch >= 0; epoch--) {
    const past = await storage.past(room, epoch)
    if (past !== null) yield past
  }
  for (const { id } of await history.list(room)) {
    const version = await history.read(room, id)
    if (version !== null) yield version
  }
}
