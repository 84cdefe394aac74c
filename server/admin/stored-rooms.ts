// What administrators may do with the maps that are kept.
import * as Y from 'yjs'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { BlobStore } from '../blobs/blob-store.ts'
import type { History } from '../history/history.ts'
import { logNameOf, type Log } from '../operations/log.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Storage } from '../storage/storage.ts'

export interface RoomPorts {
  readonly rooms: Rooms
  readonly storage: Storage
  readonly blobs: BlobStore
  readonly history: History
  readonly log: Log
}

export interface RoomLine {
  readonly room: RoomName
  /** What its log and snapshot take, images aside. */
  readonly bytes: number
  readonly people: number
}

/** All that are stored, and those in memory that nobody has written in yet. */
export async function listRooms({ rooms, storage }: RoomPorts): Promise<readonly RoomLine[]> {
  const bytesByRoom = new Map((await storage.list()).map(({ room, bytes }) => [room, bytes]))
  for (const room of rooms.activeRooms()) {
    if (!bytesByRoom.has(room)) bytesByRoom.set(room, 0)
  }
  return [...bytesByRoom].map(([room, bytes]) => ({ room, bytes, people: rooms.peopleIn(room) }))
}

/** The map as one Yjs update, as it is on disk; null where there is none. */
export async function readRoom(name: RoomName, { storage }: RoomPorts): Promise<Uint8Array | null> {
  const stored = await storage.load(name)
  if (stored === null || stored.seq === 0) return null
  const { snapshot, updates } = stored
  return Y.mergeUpdates(snapshot === null ? [...updates] : [snapshot, ...updates])
}

/** For good: devices that still hold a copy are told that it is gone, and can't bring it back. */
export async function deleteRoom(name: RoomName, ports: RoomPorts): Promise<void> {
  await ports.storage.remove(name)
  ports.rooms.removed(name)
  await ports.history.removeAll(name)
  await ports.blobs.removeAll(name)
  const message = 'A map was deleted.'
  ports.log({ level: 'info', event: 'map-deleted', message, room: logNameOf(name) })
}
