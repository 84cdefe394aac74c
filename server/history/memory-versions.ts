import type { RoomName } from '../../shared/wire/room-name.ts'
import type { NewVersion, VersionStore } from './version-store.ts'

/** Keeps versions while the process lives. */
export function createMemoryVersions(): VersionStore {
  const versionsByRoom = new Map<RoomName, NewVersion[]>()
  const of = (room: RoomName) => versionsByRoom.get(room) ?? []
  return {
    async add(room, version) {
      if (of(room).some(({ id }) => id === version.id)) return false
      versionsByRoom.set(room, [...of(room), version])
      return true
    },
    async list(room) {
      const lines = of(room).map(({ content, ...line }) => ({
        ...line,
        bytes: content.byteLength,
      }))
      return lines.toSorted((a, b) => b.at - a.at || b.seq - a.seq)
    },
    read: async (room, id) => of(room).find((version) => version.id === id)?.content ?? null,
    async rename(room, id, name) {
      const renamed = of(room).map((version) =>
        version.id === id ? { ...version, name } : version,
      )
      versionsByRoom.set(room, renamed)
      return renamed.some((version) => version.id === id)
    },
    async remove(room, ids) {
      const before = of(room)
      const left = before.filter((version) => !ids.includes(version.id))
      if (left.length === 0) versionsByRoom.delete(room)
      else versionsByRoom.set(room, left)
      return before.length - left.length
    },
    rooms: async () => [...versionsByRoom.keys()],
  }
}
