// The server's side of the database thread.
import type { VersionStore } from '../history/version-store.ts'
import { groupAppends } from './group-appends.ts'
import { openSqliteLine, type SqliteLine, type SqliteOptions } from './sqlite-line.ts'
import type { Storage } from './storage.ts'

export interface SqliteStorage extends Storage {
  /** In the same file: a backup holds both, and a room's versions go with it. */
  readonly versions: VersionStore
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
    appendLate: (room, edits) => ask('appendLate', room, edits),
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
    add: (room, version) => ask('addVersion', room, version),
    list: (room) => ask('listVersions', room),
    read: (room, id) => ask('readVersion', room, id),
    rename: (room, id, name) => ask('renameVersion', room, id, name),
    remove: (room, ids) => ask('removeVersions', room, ids),
    rooms: () => ask('versionedRooms'),
  }
}
