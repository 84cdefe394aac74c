// The thread that owns the database: no other code writes into the file. Runs one request after another;
// a transaction is either on disk when it is answered, or it never was.
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import type { RoomName } from '../../shared/wire/room-name.ts'
import { lockRooms, roomTables, serverPragmas } from './sqlite-schema.ts'
import type { Row, SqliteAnswer, SqliteOpening, SqliteRequest } from './sqlite-messages.ts'
import type { StoredRoom, StoredSize } from './storage.ts'

function openDatabase(file: string) {
  const lock = lockRooms(file)
  const db = new DatabaseSync(file)
  db.exec(serverPragmas + roomTables)
  const sql = prepareStatements(db)
  const seqs = createSeqs((room) => Number(sql.lastSeq.get(room)?.['seq'] ?? 0))
  const transact = <T>(work: () => T): T => {
    db.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      db.exec('COMMIT')
      return result
    } catch (error) {
      seqs.forget()
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
  }
  const insert = ({ room, update }: Row): number => {
    const seq = seqs.next(room)
    sql.insert.run(room, seq, update)
    return seq
  }
  return {
    load(room: RoomName): StoredRoom | null {
      if (sql.isRemoved.get(room) !== undefined) return null
      const snapshot = sql.snapshot.get(room)
      const rows = sql.updates.all(room, snapshot?.['seq'] ?? 0)
      return {
        snapshot: (snapshot?.['bytes'] as Uint8Array | undefined) ?? null,
        updates: rows.map((row) => row['bytes'] as Uint8Array),
        seq: Number((rows.at(-1) ?? snapshot)?.['seq'] ?? 0),
      }
    },
    append: (rows: readonly Row[]): number[] => transact(() => rows.map(insert)),
    compact: (room: RoomName, seq: number, snapshot: Uint8Array): null =>
      transact(() => {
        const { changes } = sql.replace.run(room, seq, snapshot)
        if (changes > 0) sql.remove.run(room, seq)
        return null
      }),
    list: () => sql.list.all() as unknown as StoredSize[],
    remove: (room: RoomName): null =>
      transact(() => {
        sql.markRemoved.run(room)
        sql.remove.run(room, Number.MAX_SAFE_INTEGER)
        sql.removeSnapshot.run(room)
        return null
      }),
    check(): null {
      sql.check.get()
      return null
    },
    close(): null {
      db.close()
      lock.close()
      return null
    },
  }
}

function prepareStatements(db: DatabaseSync) {
  return {
    insert: db.prepare(`INSERT INTO room_update (room, seq, bytes)
      SELECT ?1, ?2, ?3 WHERE NOT EXISTS (SELECT 1 FROM room_removed WHERE room = ?1)`),
    snapshot: db.prepare('SELECT seq, bytes FROM room_snapshot WHERE room = ?'),
    updates: db.prepare(
      'SELECT seq, bytes FROM room_update WHERE room = ? AND seq > ? ORDER BY seq',
    ),
    lastSeq: db.prepare(`SELECT max(
      coalesce((SELECT max(seq) FROM room_update WHERE room = ?1), 0),
      coalesce((SELECT seq FROM room_snapshot WHERE room = ?1), 0)) AS seq`),
    replace: db.prepare(`INSERT INTO room_snapshot (room, seq, bytes)
      SELECT ?1, ?2, ?3 WHERE NOT EXISTS (SELECT 1 FROM room_removed WHERE room = ?1)
      ON CONFLICT (room) DO UPDATE SET seq = excluded.seq, bytes = excluded.bytes
      WHERE excluded.seq > room_snapshot.seq`),
    list: db.prepare(`SELECT room, sum(size) AS bytes FROM (
      SELECT room, length(bytes) AS size FROM room_snapshot
      UNION ALL SELECT room, length(bytes) FROM room_update) GROUP BY room ORDER BY room`),
    isRemoved: db.prepare('SELECT 1 FROM room_removed WHERE room = ?'),
    markRemoved: db.prepare('INSERT INTO room_removed (room) VALUES (?) ON CONFLICT DO NOTHING'),
    removeSnapshot: db.prepare('DELETE FROM room_snapshot WHERE room = ?'),
    check: db.prepare('SELECT count(*) FROM (SELECT 1 FROM room_snapshot LIMIT 1)'),
    remove: db.prepare('DELETE FROM room_update WHERE room = ? AND seq <= ?'),
  }
}

/** The last number of each room, remembered so that an append need not look it up. */
function createSeqs(readLast: (room: RoomName) => number) {
  const seqByRoom = new Map<RoomName, number>()
  return {
    next(room: RoomName): number {
      const seq = (seqByRoom.get(room) ?? readLast(room)) + 1
      seqByRoom.set(room, seq)
      return seq
    },
    /** Call when a transaction has failed: the numbers handed out in it were never used. */
    forget(): void {
      seqByRoom.clear()
    },
  }
}

type Database = ReturnType<typeof openDatabase>

function answer(db: Database, request: SqliteRequest): SqliteAnswer {
  const { id } = request
  try {
    if (request.kind === 'load') return { id, result: db.load(request.room) }
    if (request.kind === 'append') return { id, result: db.append(request.rows) }
    if (request.kind === 'list') return { id, result: db.list() }
    if (request.kind === 'remove') return { id, result: db.remove(request.room) }
    if (request.kind === 'check') return { id, result: db.check() }
    if (request.kind === 'close') return { id, result: db.close() }
    return { id, result: db.compact(request.room, request.seq, request.snapshot) }
  } catch (error) {
    return { id, error: String(error) }
  }
}

function serve(file: string): void {
  if (parentPort === null) throw new Error('The database thread has no parent.')
  const port = parentPort
  let opening: SqliteOpening
  try {
    const db = openDatabase(file)
    port.on('message', (request: SqliteRequest) => {
      port.postMessage(answer(db, request))
      if (request.kind === 'close') port.close()
    })
    opening = { status: 'open' }
  } catch (error) {
    opening = { status: 'failed', error: String(error) }
  }
  port.postMessage(opening)
}

serve((workerData as { readonly file: string }).file)
