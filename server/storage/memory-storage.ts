import type { RoomName } from '../../shared/wire/room-name.ts'
import { StaleEpoch, type LateEdits, type Rewriting, type Storage } from './storage.ts'

interface MemoryRoom {
  snapshot: Uint8Array | null
  snapshotSeq: number
  rows: { readonly seq: number; readonly update: Uint8Array }[]
  seq: number
  epoch: number
  readonly pastByEpoch: Map<number, Uint8Array>
}

interface MemoryRooms {
  readonly byName: Map<RoomName, MemoryRoom>
  readonly removed: Set<RoomName>
}

/** Keeps rooms while the process lives. */
export function createMemoryStorage(): Storage {
  const rooms: MemoryRooms = { byName: new Map(), removed: new Set() }
  return {
    async load(name, after = 0) {
      if (rooms.removed.has(name)) return null
      const room = rooms.byName.get(name) ?? emptyRoom()
      const { seq, epoch } = room
      const snapshot = room.snapshotSeq > after ? room.snapshot : null
      const updates = room.rows.filter((row) => row.seq > after).map((row) => row.update)
      return { snapshot, updates, seq, epoch }
    },
    past: async (name, epoch) => rooms.byName.get(name)?.pastByEpoch.get(epoch) ?? null,
    async heads(names) {
      const head = (name: RoomName) => rooms.byName.get(name)?.seq ?? 0
      return new Map(names.map((name) => [name, rooms.removed.has(name) ? null : head(name)]))
    },
    async list() {
      return [...rooms.byName].map(([room, { snapshot, rows }]) => {
        const bytes = rows.reduce((sum, row) => sum + row.update.byteLength, 0)
        return { room, bytes: bytes + (snapshot?.byteLength ?? 0) }
      })
    },
    async remove(name) {
      rooms.byName.delete(name)
      rooms.removed.add(name)
    },
    async check() {},
    async close() {},
    ...createLog(rooms),
  }
}

function createLog(rooms: MemoryRooms) {
  return {
    append: async (name: RoomName, update: Uint8Array, epoch: number) =>
      appendRow(rooms, name, update, epoch),
    async compact(name: RoomName, seq: number, snapshot: Uint8Array) {
      const room = rooms.byName.get(name)
      if (room === undefined || seq <= room.snapshotSeq) return
      room.snapshot = snapshot
      room.snapshotSeq = seq
      room.seq = Math.max(room.seq, seq)
      room.rows = room.rows.filter((row) => row.seq > seq)
    },
    async rewrite(name: RoomName, { epoch, seq, past, snapshot }: Rewriting) {
      const room = rooms.byName.get(name)
      if (room === undefined || room.epoch !== epoch || room.seq !== seq) return false
      room.pastByEpoch.set(epoch, past)
      room.epoch++
      room.seq++
      room.snapshot = snapshot
      room.snapshotSeq = room.seq
      room.rows = []
      return true
    },
    async appendLate(name: RoomName, edits: LateEdits) {
      const { epoch, pastEpoch, past, before, update } = edits
      if (rooms.removed.has(name)) return 0
      const room = rooms.byName.get(name)
      const known = room?.pastByEpoch.get(pastEpoch)
      if (room?.epoch !== epoch || known === undefined) return null
      if (Buffer.compare(known, before) !== 0) return null
      room.pastByEpoch.set(pastEpoch, past)
      return appendRow(rooms, name, update, epoch)
    },
  }
}

function appendRow(rooms: MemoryRooms, name: RoomName, update: Uint8Array, epoch: number): number {
  if (rooms.removed.has(name)) return 0
  const room = rooms.byName.get(name) ?? emptyRoom()
  if (room.epoch !== epoch) throw new StaleEpoch()
  rooms.byName.set(name, room)
  room.rows.push({ seq: ++room.seq, update })
  return room.seq
}

function emptyRoom(): MemoryRoom {
  return { snapshot: null, snapshotSeq: 0, rows: [], seq: 0, epoch: 0, pastByEpoch: new Map() }
}
