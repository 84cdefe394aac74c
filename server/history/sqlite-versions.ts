// What the database thread does with versions. They lie beside their rooms, so that a backup holds both.
import type { DatabaseSync } from 'node:sqlite'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { Transact } from '../storage/sqlite-rooms.ts'
import type { NewVersion, VersionLine } from './version-store.ts'

export function createVersionCalls(db: DatabaseSync, transact: Transact) {
  const sql = {
    add: db.prepare(`INSERT INTO room_version (room, id, at, seq, reason, name, bytes)
      SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7
      WHERE NOT EXISTS (SELECT 1 FROM room_removed WHERE room = ?1)
      ON CONFLICT (room, id) DO NOTHING`),
    list: db.prepare(`SELECT id, at, seq, reason, name, length(bytes) AS bytes FROM room_version
      WHERE room = ? ORDER BY at DESC, seq DESC`),
    read: db.prepare('SELECT bytes FROM room_version WHERE room = ? AND id = ?'),
    rename: db.prepare('UPDATE room_version SET name = ? WHERE room = ? AND id = ?'),
    remove: db.prepare('DELETE FROM room_version WHERE room = ? AND id = ?'),
    rooms: db.prepare('SELECT DISTINCT room FROM room_version ORDER BY room'),
  }
  return {
    addVersion: (room: RoomName, version: NewVersion): boolean =>
      transact(() => {
        const { id, at, seq, reason, name, content } = version
        return sql.add.run(room, id, at, seq, reason, name, content).changes > 0
      }),
    listVersions: (room: RoomName) => sql.list.all(room) as unknown as readonly VersionLine[],
    readVersion: (room: RoomName, id: string) =>
      (sql.read.get(room, id)?.['bytes'] as Uint8Array | undefined) ?? null,
    renameVersion: (room: RoomName, id: string, name: string): boolean =>
      transact(() => Number(sql.rename.run(name, room, id).changes) > 0),
    removeVersions: (room: RoomName, ids: readonly string[]): number =>
      transact(() =>
        ids.reduce((count, id) => count + Number(sql.remove.run(room, id).changes), 0),
      ),
    versionedRooms: () => sql.rooms.all().map((row) => row['room'] as RoomName),
  }
}
