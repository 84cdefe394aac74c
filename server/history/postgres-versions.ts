// Versions of maps in PostgreSQL, beside their rooms.
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { PostgresLine } from '../storage/postgres-line.ts'
import type { VersionLine, VersionStore } from './version-store.ts'

export function createPostgresVersions({ ask }: PostgresLine): VersionStore {
  return {
    async add(room, { id, at, seq, reason, name, content }) {
      const added = await ask({
        // reason: the lock keeps the room from being removed meanwhile
        text: `WITH known AS (
            SELECT room FROM pathlane_room WHERE room = $1 AND NOT removed FOR KEY SHARE
          )
          INSERT INTO pathlane_version (room, id, at, seq, reason, name, bytes)
          SELECT $1, $2, $3, $4, $5, $6, $7
          WHERE EXISTS (SELECT 1 FROM known)
            OR NOT EXISTS (SELECT 1 FROM pathlane_room WHERE room = $1)
          ON CONFLICT (room, id) DO NOTHING RETURNING id`,
        values: [room, id, at, seq, reason, name, Buffer.from(content)],
      })
      return added.length > 0
    },
    list: (room) =>
      ask<VersionLine>({
        text: `SELECT id, at::float8 AS at, seq::float8 AS seq, reason, name,
            octet_length(bytes) AS bytes
          FROM pathlane_version WHERE room = $1 ORDER BY at DESC, seq DESC`,
        values: [room],
      }),
    async read(room, id) {
      const [version] = await ask<{ bytes: Uint8Array }>({
        text: 'SELECT bytes FROM pathlane_version WHERE room = $1 AND id = $2',
        values: [room, id],
      })
      return version === undefined ? null : new Uint8Array(version.bytes)
    },
    async rename(room, id, name) {
      const renamed = await ask({
        text: 'UPDATE pathlane_version SET name = $3 WHERE room = $1 AND id = $2 RETURNING id',
        values: [room, id, name],
      })
      return renamed.length > 0
    },
    async remove(room, ids) {
      const removed = await ask({
        text: `DELETE FROM pathlane_version WHERE room = $1 AND id = ANY ($2::text[]) RETURNING id`,
        values: [room, ids],
      })
      return removed.length
    },
    async rooms() {
      const rooms = await ask<{ room: RoomName }>({
        text: 'SELECT DISTINCT room FROM pathlane_version ORDER BY room',
        values: [],
      })
      return rooms.map(({ room }) => room)
    },
  }
}
