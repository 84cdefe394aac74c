// What the database thread does with rooms. Each call is one transaction: it is on disk when it is
// answered, or it never was.
import type { DatabaseSync } from 'node:sqlite'
import type { RoomName } from '../../shared/wire/room-name.ts'
import { staleEpoch, type Row } from './group-appends.ts'
import type { LateEdits, Rewriting, StoredRoom, StoredSize } from './storage.ts'

export type Transact = <T>(work: () => T) => T

export function createRoomCalls(db: DatabaseSync, transact: Transact) {
  const sql = prepareStatements(db)
  const last = createLast((room) => {
    const row = sql.last.get(room)
    return { seq: Number(row?.['seq'] ?? 0), epoch: Number(row?.['epoch'] ?? 0) }
  })
  const change: Transact = (work) => {
    try {
      return transact(work)
    } catch (error) {
      // the numbers handed out in it were never used
      last.forget()
      throw error
    }
  }
  return {
    ...createReadCalls(sql),
    ...createLogCalls(sql, last, change),
    remove: (room: RoomName): null =>
      change(() => {
        sql.markRemoved.run(room)
        sql.remove.run(room, Number.MAX_SAFE_INTEGER)
        for (const table of ['room_snapshot', 'room_epoch', 'room_past', 'room_version']) {
          db.prepare(`DELETE FROM ${table} WHERE room = ?`).run(room)
        }
        last.forget()
        return null
      }),
  }
}

type Statements = ReturnType<typeof prepareStatements>

function createReadCalls(sql: Statements) {
  const headOf = (room: RoomName) => Number(sql.last.get(room)?.['seq'] ?? 0)
  return {
    load(room: RoomName, after: number): StoredRoom | null {
      if (sql.isRemoved.get(room) !== undefined) return null
      const snapshot = sql.snapshot.get(room, after)
      const rows = sql.updates.all(room, Math.max(after, Number(snapshot?.['seq'] ?? 0)))
      return {
        snapshot: (snapshot?.['bytes'] as Uint8Array | undefined) ?? null,
        updates: rows.map((row) => row['bytes'] as Uint8Array),
        seq: headOf(room),
        epoch: Number(sql.epoch.get(room)?.['epoch'] ?? 0),
      }
    },
    past: (room: RoomName, epoch: number) =>
      (sql.past.get(room, epoch)?.['bytes'] as Uint8Array | undefined) ?? null,
    heads: (rooms: readonly RoomName[]): ReadonlyMap<RoomName, number | null> =>
      new Map(
        rooms.map((room) => [room, sql.isRemoved.get(room) === undefined ? headOf(room) : null]),
      ),
    list: () => sql.list.all() as unknown as readonly StoredSize[],
  }
}

function createLogCalls(sql: Statements, last: ReturnType<typeof createLast>, change: Transact) {
  /** @returns its number, 0 for a room that was removed, or `staleEpoch` */
  const insert = ({ room, update, epoch }: Row): number => {
    const known = last.of(room)
    if (known.epoch !== epoch) return staleEpoch
    const seq = ++known.seq
    return sql.insert.run(room, seq, update).changes > 0 ? seq : 0
  }
  return {
    append: (rows: readonly Row[]): number[] => change(() => rows.map(insert)),
    compact: (room: RoomName, seq: number, snapshot: Uint8Array): null =>
      change(() => {
        const { changes } = sql.replace.run(room, seq, snapshot)
        if (changes > 0) sql.remove.run(room, seq)
        return null
      }),
    rewrite: (room: RoomName, { epoch, seq, past, snapshot }: Rewriting): boolean =>
      change(() => {
        const known = last.of(room)
        const isRemoved = sql.isRemoved.get(room) !== undefined
        if (isRemoved || known.epoch !== epoch || known.seq !== seq) return false
        known.seq++
        known.epoch++
        sql.keepPast.run(room, epoch, past)
        sql.setEpoch.run(room, known.epoch)
        sql.replace.run(room, known.seq, snapshot)
        sql.remove.run(room, known.seq)
        return true
      }),
    appendLate: (room: RoomName, edits: LateEdits): number | null =>
      change(() => {
        const { epoch, pastEpoch, past, before, update } = edits
        if (sql.isRemoved.get(room) !== undefined) return 0
        const known = sql.past.get(room, pastEpoch)?.['bytes'] as Uint8Array | undefined
        if (known === undefined || Buffer.compare(known, before) !== 0) return null
        const seq = insert({ room, update, epoch })
        if (seq === staleEpoch) return null
        sql.keepPast.run(room, pastEpoch, past)
        return seq
      }),
  }
}

const unlessRemoved = 'WHERE NOT EXISTS (SELECT 1 FROM room_removed WHERE room = ?1)'

function prepareStatements(db: DatabaseSync) {
  return {
    insert: db.prepare(
      `INSERT INTO room_update (room, seq, bytes) SELECT ?1, ?2, ?3 ${unlessRemoved}`,
    ),
    snapshot: db.prepare('SELECT seq, bytes FROM room_snapshot WHERE room = ? AND seq > ?'),
    updates: db.prepare(
      'SELECT seq, bytes FROM room_update WHERE room = ? AND seq > ? ORDER BY seq',
    ),
    epoch: db.prepare('SELECT epoch FROM room_epoch WHERE room = ?'),
    last: db.prepare(`SELECT max(
      coalesce((SELECT max(seq) FROM room_update WHERE room = ?1), 0),
      coalesce((SELECT seq FROM room_snapshot WHERE room = ?1), 0)) AS seq,
      (SELECT epoch FROM room_epoch WHERE room = ?1) AS epoch`),
    replace:
      db.prepare(`INSERT INTO room_snapshot (room, seq, bytes) SELECT ?1, ?2, ?3 ${unlessRemoved}
      ON CONFLICT (room) DO UPDATE SET seq = excluded.seq, bytes = excluded.bytes
      WHERE excluded.seq > room_snapshot.seq`),
    setEpoch: db.prepare(`INSERT INTO room_epoch (room, epoch) VALUES (?, ?)
      ON CONFLICT (room) DO UPDATE SET epoch = excluded.epoch`),
    past: db.prepare('SELECT bytes FROM room_past WHERE room = ? AND epoch = ?'),
    keepPast:
      db.prepare(`INSERT INTO room_past (room, epoch, bytes) SELECT ?1, ?2, ?3 ${unlessRemoved}
      ON CONFLICT (room, epoch) DO UPDATE SET bytes = excluded.bytes`),
    list: db.prepare(`SELECT room, sum(size) AS bytes FROM (
      SELECT room, length(bytes) AS size FROM room_snapshot
      UNION ALL SELECT room, length(bytes) FROM room_update) GROUP BY room ORDER BY room`),
    isRemoved: db.prepare('SELECT 1 FROM room_removed WHERE room = ?'),
    markRemoved: db.prepare('INSERT INTO room_removed (room) VALUES (?) ON CONFLICT DO NOTHING'),
    remove: db.prepare('DELETE FROM room_update WHERE room = ? AND seq <= ?'),
  }
}

interface Last {
  seq: number
  epoch: number
}

/** The last number and the epoch of each room, remembered so that an append need not look them up. */
function createLast(read: (room: RoomName) => Last) {
  const lastByRoom = new Map<RoomName, Last>()
  return {
    of(room: RoomName): Last {
      const known = lastByRoom.get(room) ?? read(room)
      lastByRoom.set(room, known)
      return known
    },
    /** Call when a transaction has failed. */
    forget(): void {
      lastByRoom.clear()
    },
  }
}
