// The tables of all rooms. A change of them means a new user_version and a migration.
import { DatabaseSync } from 'node:sqlite'

export const roomTables = `
  CREATE TABLE IF NOT EXISTS room_update (
    room TEXT NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (room, seq)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS room_snapshot (
    room TEXT PRIMARY KEY, seq INTEGER NOT NULL, bytes BLOB NOT NULL
  );
  CREATE TABLE IF NOT EXISTS room_removed (room TEXT PRIMARY KEY);
  PRAGMA user_version = 1;
`

/** What is answered is on disk; others may read meanwhile. */
export const serverPragmas = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA wal_autocheckpoint = 4000;
`

/**
 * Makes a second server on the same rooms fail instead of mixing its rows in. The lock is on a file
 * beside, so that a backup can read the rooms; it ends with the process, however that ends.
 * @throws Error "database is locked"
 */
export function lockRooms(file: string): { close(): void } {
  const lock = new DatabaseSync(`${file}.lock`)
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw error
  }
  return lock
}
