import type { RoomName } from '../../shared/wire/room-name.ts'
import type { Storage } from './storage.ts'

interface MemoryRoom {
  snapshot: Uint8Array | null
  snapshotSeq: number
  rows: { readonly seq: number; readonly update: Uint8Array }[]
  seq: number
}

/** Keeps rooms while the process lives. */
export function createMemoryStorage(): Storage {
  const rooms = new Map<RoomName, MemoryRoom>()
  const removed = new Set<RoomName>()
  const roomOf = (name: RoomName) => {
    const room = rooms.get(name) ?? { snapshot: null, snapshotSeq: 0, rows: [], seq: 0 }
    rooms.set(name, room)
    return room
  }
  return {
    async load(name) {
      const room = rooms.get(name)
      if (removed.has(name)) return null
      if (room === undefined) return { snapshot: null, updates: [], seq: 0 }
      return { snapshot: room.snapshot, updates: room.rows.map((row) => row.update), seq: room.seq }
    },
    async append(name, update) {
      if (removed.has(name)) return 0
      const room = roomOf(name)
      room.rows.push({ seq: ++room.seq, update })
      return room.seq
    },
    async compact(name, seq, snapshot) {
      if (removed.has(name)) return
      const room = roomOf(name)
      if (seq <= room.snapshotSeq) return
      room.snapshot = snapshot
      room.snapshotSeq = seq
      room.seq = Math.max(room.seq, seq)
      room.rows = room.rows.filter((row) => row.seq > seq)
    },
    async list() {
      return [...rooms].map(([room, { snapshot, rows }]) => {
        const bytes = rows.reduce((sum, row) => sum + row.update.byteLength, 0)
        return { room, bytes: bytes + (snapshot?.byteLength ?? 0) }
      })
    },
    async remove(name) {
      rooms.delete(name)
      removed.add(name)
    },
    async check() {},
    async close() {},
  }
}
