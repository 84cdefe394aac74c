// The server's side of the database thread. Appends that arrive while a transaction is under way
// wait and go into the next one together, so a tick costs one commit for all rooms.
import type { VersionStore } from '../history/version-store.ts'
import { openSqliteLine, type SqliteLine, type SqliteOptions } from './sqlite-line.ts'
import { staleEpoch, type Row } from './sqlite-rooms.ts'
import { StaleEpoch, type Storage } from './storage.ts'

export interface SqliteStorage extends Storage {
  /** In the same file: a backup holds both, and a room's versions go with it. */
  readonly versions: VersionStore
}

interface WaitingRow extends Row {
  readonly resolve: (seq: number) => void
  readonly reject: (error: unknown) => void
}

/** @throws Error when the file cannot be opened, or another process holds it */
export async function openSqliteStorage(options: SqliteOptions): Promise<SqliteStorage> {
  const { ask, close } = await openSqliteLine(options)
  const appends = groupAppends((rows) => ask('append', rows))
  return {
    load: (room, after = 0) => ask('load', room, after),
    append: appends.append,
    async compact(room, seq, snapshot) {
      await ask('compact', room, seq, snapshot)
    },
    rewrite: (room, rewriting) => ask('rewrite', room, rewriting),
    past: (room, epoch) => ask('past', room, epoch),
    appendLate: async (room, edits) => seqOrStale(await ask('appendLate', room, edits)),
    heads: (rooms) => ask('heads', rooms),
    list: () => ask('list'),
    async remove(room) {
      await ask('remove', room)
    },
    async check() {
      await ask('check')
    },
    async close() {
      await appends.ended()
      await close()
    },
    versions: createVersions(ask),
  }
}

function createVersions(ask: SqliteLine['ask']): VersionStore {
  return {
    async add(room, version) {
      await ask('addVersion', room, version)
    },
    list: (room) => ask('listVersions', room),
    read: (room, id) => ask('readVersion', room, id),
    rename: (room, id, name) => ask('renameVersion', room, id, name),
    remove: (room, ids) => ask('removeVersions', room, ids),
    rooms: () => ask('versionedRooms'),
  }
}

function seqOrStale(seq: number): number {
  if (seq === staleEpoch) throw new StaleEpoch()
  return seq
}

function groupAppends(write: (rows: readonly Row[]) => Promise<readonly number[]>) {
  let waiting: WaitingRow[] = []
  let running: Promise<void> | null = null
  const run = async () => {
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      try {
        const seqs = await write(group.map(({ room, update, epoch }) => ({ room, update, epoch })))
        group.forEach((row, at) => {
          const seq = seqs[at] ?? 0
          if (seq === staleEpoch) row.reject(new StaleEpoch())
          else row.resolve(seq)
        })
      } catch (error) {
        for (const row of group) row.reject(error)
      }
    }
    running = null
  }
  const append: Storage['append'] = (room, update, epoch) =>
    new Promise((resolve, reject) => {
      waiting.push({ room, update, epoch, resolve, reject })
      // reason: rooms whose tick ends in the same turn of the loop share the first transaction too
      running ??= new Promise((start) => setImmediate(start)).then(run)
    })
  return { append, ended: async () => running ?? undefined }
}
