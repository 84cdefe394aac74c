// The rooms of several servers in PostgreSQL. Each change is one statement: it is committed or it never
// was, and a server that stands still in the middle holds up nobody.
import type { RoomName } from '../../shared/wire/room-name.ts'
import { createPostgresVersions } from '../history/postgres-versions.ts'
import type { VersionStore } from '../history/version-store.ts'
import { groupAppends, staleEpoch, type Row } from './group-appends.ts'
import type { PostgresLine } from './postgres-line.ts'
import { postgresQueries as sql } from './postgres-queries.ts'
import {
  StorageAway,
  type LateEdits,
  type Storage,
  type StoredRoom,
  type StoredSize,
} from './storage.ts'

export interface PostgresStorage extends Storage {
  readonly versions: VersionStore
}

export function createPostgresStorage(line: PostgresLine): PostgresStorage {
  const { ask, transact } = line
  const appends = groupAppends((rows) => appendRows(line, rows))
  return {
    load: (room, after = 0) => loadRoom(line, room, after),
    append: appends.append,
    async compact(room, seq, snapshot) {
      await ask(sql.compact(room, seq, snapshot))
    },
    async rewrite(room, rewriting) {
      const rooms = await ask(sql.rewrite(room, rewriting))
      return rooms.length > 0
    },
    async past(room, epoch) {
      const [past] = await ask<{ bytes: Uint8Array }>(sql.past(room, epoch))
      return past === undefined ? null : copyOf(past.bytes)
    },
    appendLate: (room, edits) => appendLate(line, room, edits),
    async heads(rooms) {
      const heads = await ask<{ room: RoomName; seq: number | null }>(sql.heads(rooms))
      const seqByRoom = new Map(heads.map(({ room, seq }) => [room, seq]))
      return new Map(rooms.map((room) => [room, headIn(seqByRoom, room)]))
    },
    list: () => ask<StoredSize>(sql.list()),
    remove: (room) => transact(sql.remove(room)),
    async check() {
      const [state] = await ask<{ standby: boolean }>(sql.check())
      if (state?.standby === true) throw new StorageAway('this PostgreSQL only reads')
    },
    async close() {
      await appends.ended()
      await line.close()
    },
    versions: createPostgresVersions(line),
  }
}

interface LoadedLine {
  readonly part: 'room' | 'snapshot' | 'update'
  readonly seq: number
  readonly epoch: number
  readonly removed: boolean
  readonly bytes: Uint8Array
}

async function loadRoom(
  { ask }: PostgresLine,
  room: RoomName,
  after: number,
): Promise<StoredRoom | null> {
  const lines = await ask<LoadedLine>(sql.load(room, after))
  const head = lines.find(({ part }) => part === 'room')
  if (head?.removed === true) return null
  const bytesOf = (part: LoadedLine['part']) =>
    lines.filter((line) => line.part === part).map(({ bytes }) => copyOf(bytes))
  return {
    snapshot: bytesOf('snapshot')[0] ?? null,
    updates: bytesOf('update'),
    seq: head?.seq ?? 0,
    epoch: head?.epoch ?? 0,
  }
}

/** One statement takes no more than this, so that it is answered in time. */
const maxStatementBytes = 32 * 1024 * 1024

async function appendRows(line: PostgresLine, rows: readonly Row[]): Promise<readonly number[]> {
  const seqs: number[] = []
  let part: Row[] = []
  let partBytes = 0
  const write = async () => {
    if (part.length > 0) seqs.push(...(await appendPart(line, part)))
    part = []
    partBytes = 0
  }
  for (const row of rows) {
    partBytes += row.update.byteLength
    if (partBytes > maxStatementBytes) await write()
    part.push(row)
  }
  await write()
  return seqs
}

interface Appended {
  readonly seq: number | null
  readonly removed: boolean | null
  readonly isStale: boolean | null
}

async function appendPart({ ask }: PostgresLine, rows: readonly Row[]): Promise<number[]> {
  const appended = await ask<Appended>(sql.append(rows))
  return appended.map(({ seq, removed, isStale }) => {
    if (seq !== null) return seq
    if (removed === true) return 0
    if (isStale === true) return staleEpoch
    // removed or rewritten while the statement ran: asked again, it will know
    throw new StorageAway('a room changed meanwhile')
  })
}

async function appendLate(
  line: PostgresLine,
  room: RoomName,
  edits: LateEdits,
): Promise<number | null> {
  const [appended] = await line.ask<{ seq: number }>(sql.appendLate(room, edits))
  if (appended !== undefined) return appended.seq
  return (await loadRoom(line, room, Number.MAX_SAFE_INTEGER)) === null ? 0 : null
}

function headIn(heads: ReadonlyMap<RoomName, number | null>, room: RoomName): number | null {
  const head = heads.get(room)
  return head === undefined ? 0 : head
}

/** A plain array, as other storages give it. */
function copyOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes)
}
