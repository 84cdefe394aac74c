import * as Y from 'yjs'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { Storage } from '../storage/storage.ts'
import type { RoomState } from './history.ts'

/** A room as it is on disk; null where there is none. */
export async function storedState(room: RoomName, storage: Storage): Promise<RoomState | null> {
  const stored = await storage.load(room)
  if (stored === null || stored.seq === 0) return null
  const { snapshot, updates, seq } = stored
  if (snapshot !== null && updates.length === 0) return { seq, update: snapshot }
  const doc = new Y.Doc()
  for (const update of snapshot === null ? updates : [snapshot, ...updates]) {
    Y.applyUpdate(doc, update)
  }
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return { seq, update }
}
