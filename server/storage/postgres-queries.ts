// Every statement on rooms in PostgreSQL. Rooms are touched in the order of their names, so that
// servers which write at once wait for each other instead of blocking each other.
import { createHash } from 'node:crypto'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { Row } from './group-appends.ts'
import type { Query } from './postgres-line.ts'
import type { LateEdits, Rewriting } from './storage.ts'

export const postgresQueries = {
  load: (room: RoomName, after: number): Query => ({
    name: 'load',
    text: `
      SELECT 'room' AS part, seq::float8 AS seq, epoch, removed, ''::bytea AS bytes
      FROM pathlane_room WHERE room = $1
      UNION ALL
      SELECT 'snapshot', seq, 0, false, bytes FROM pathlane_snapshot WHERE room = $1 AND seq > $2
      UNION ALL
      SELECT 'update', seq, 0, false, bytes FROM pathlane_update WHERE room = $1 AND seq > $2
      ORDER BY part, seq`,
    values: [room, after],
  }),

  /** A line per row: its number, or why it has none. */
  append: (rows: readonly Row[]): Query => ({
    name: 'append',
    text: `
      WITH given AS (
        SELECT room, epoch, nth, substring($1::bytea FROM start FOR length) AS bytes,
          count(*) OVER (PARTITION BY room, epoch ORDER BY nth DESC) - 1 AS behind,
          epoch = max(epoch) OVER (PARTITION BY room) AS is_newest
        FROM unnest($2::text[], $3::integer[], $4::integer[], $5::integer[]) WITH ORDINALITY
          AS row (room, epoch, start, length, nth)
      ), head AS (
        INSERT INTO pathlane_room AS known (room, epoch, seq)
        SELECT room, max(epoch), count(*) FILTER (WHERE is_newest) FROM given
        GROUP BY room ORDER BY room
        ON CONFLICT (room) DO UPDATE SET seq = known.seq + excluded.seq
          WHERE known.epoch = excluded.epoch AND NOT known.removed
        RETURNING room, seq
      ), stored AS (
        INSERT INTO pathlane_update (room, seq, bytes)
        SELECT room, head.seq - behind, bytes FROM given JOIN head USING (room) WHERE is_newest
      )
      SELECT CASE WHEN is_newest THEN (head.seq - behind)::float8 END AS seq, known.removed,
        NOT is_newest OR known.epoch <> given.epoch AS "isStale"
      FROM given LEFT JOIN head USING (room) LEFT JOIN pathlane_room known USING (room)
      ORDER BY nth`,
    values: [
      Buffer.concat(rows.map(({ update }) => update)),
      rows.map(({ room }) => room),
      rows.map(({ epoch }) => epoch),
      startsOf(rows),
      rows.map(({ update }) => update.byteLength),
    ],
  }),

  // a snapshot of rows that were never stored here is one of another time: it changes nothing
  compact: (room: RoomName, seq: number, snapshot: Uint8Array): Query => ({
    name: 'compact',
    text: `
      WITH known AS (
        SELECT room FROM pathlane_room WHERE room = $1 AND seq >= $2 AND NOT removed FOR KEY SHARE
      ), kept AS (
        INSERT INTO pathlane_snapshot AS old (room, seq, bytes) SELECT room, $2, $3 FROM known
        ON CONFLICT (room) DO UPDATE SET seq = excluded.seq, bytes = excluded.bytes
          WHERE excluded.seq > old.seq
        RETURNING room
      )
      DELETE FROM pathlane_update WHERE room = (SELECT room FROM kept) AND seq <= $2`,
    values: [room, seq, buffer(snapshot)],
  }),

  /** A line where the room had not moved on. */
  rewrite: (room: RoomName, { epoch, seq, past, snapshot }: Rewriting): Query => ({
    text: `
      WITH head AS (
        UPDATE pathlane_room SET epoch = epoch + 1, seq = seq + 1
        WHERE room = $1 AND epoch = $2 AND seq = $3 AND NOT removed RETURNING room, seq
      ), past AS (
        INSERT INTO pathlane_past (room, epoch, bytes) SELECT room, $2, $4 FROM head
        ON CONFLICT (room, epoch) DO UPDATE SET bytes = excluded.bytes
      ), kept AS (
        INSERT INTO pathlane_snapshot (room, seq, bytes) SELECT room, seq, $5 FROM head
        ON CONFLICT (room) DO UPDATE SET seq = excluded.seq, bytes = excluded.bytes
      ), gone AS (
        DELETE FROM pathlane_update WHERE room = (SELECT room FROM head) AND seq <= $3
      )
      SELECT room FROM head`,
    values: [room, epoch, seq, buffer(past), buffer(snapshot)],
  }),

  past: (room: RoomName, epoch: number): Query => ({
    text: 'SELECT bytes FROM pathlane_past WHERE room = $1 AND epoch = $2',
    values: [room, epoch],
  }),

  /**
   * A line where the room is in that epoch, and the earlier one ended as it did before. The locks come
   * first: whoever has waited for them compares with what the one before has left.
   */
  appendLate: (room: RoomName, { epoch, pastEpoch, past, before, update }: LateEdits): Query => ({
    text: `
      WITH known AS (
        SELECT room FROM pathlane_room WHERE room = $1 AND epoch = $2 AND NOT removed FOR UPDATE
      ), same AS (
        SELECT room FROM pathlane_past JOIN known USING (room)
        WHERE epoch = $3 AND sha256(bytes) = $6 FOR UPDATE OF pathlane_past
      ), head AS (
        UPDATE pathlane_room SET seq = seq + 1
        WHERE room = (SELECT room FROM same) RETURNING room, seq
      ), stored AS (
        INSERT INTO pathlane_update (room, seq, bytes) SELECT room, seq, $5 FROM head
      ), past AS (
        INSERT INTO pathlane_past (room, epoch, bytes) SELECT room, $3, $4 FROM head
        ON CONFLICT (room, epoch) DO UPDATE SET bytes = excluded.bytes
      )
      SELECT seq::float8 AS seq FROM head`,
    values: [room, epoch, pastEpoch, buffer(past), buffer(update), sha256Of(before)],
  }),

  heads: (rooms: readonly RoomName[]): Query => ({
    name: 'heads',
    text: `SELECT room, CASE WHEN removed THEN NULL ELSE seq::float8 END AS seq
      FROM pathlane_room WHERE room = ANY ($1::text[])`,
    values: [rooms],
  }),

  list: (): Query => ({
    text: `
      SELECT room, sum(size)::float8 AS bytes FROM (
        SELECT room, octet_length(bytes) AS size FROM pathlane_snapshot
        UNION ALL SELECT room, octet_length(bytes) FROM pathlane_update
      ) AS sizes GROUP BY room ORDER BY room`,
    values: [],
  }),

  // the first one waits for appends under way, so the others see their rows
  remove: (room: RoomName): readonly Query[] => [
    {
      text: `INSERT INTO pathlane_room (room, epoch, seq, removed) VALUES ($1, 0, 0, true)
        ON CONFLICT (room) DO UPDATE SET removed = true`,
      values: [room],
    },
    // reason: waits for a snapshot under way too, which holds the room's key
    { text: 'SELECT 1 FROM pathlane_room WHERE room = $1 FOR UPDATE', values: [room] },
    ...['update', 'snapshot', 'past', 'version'].map((table) => ({
      text: `DELETE FROM pathlane_${table} WHERE room = $1`,
      values: [room],
    })),
  ],

  check: (): Query => ({ text: 'SELECT pg_is_in_recovery() AS standby', values: [] }),
}

/** Where each row's bytes begin in all of them; PostgreSQL counts from 1. */
function startsOf(rows: readonly Row[]): number[] {
  let start = 1
  return rows.map(({ update }) => {
    const own = start
    start += update.byteLength
    return own
  })
}

function sha256Of(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

function buffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}
