// The tables of all rooms. A change of them means a new version and a migration.
import { DatabaseSync } from 'node:sqlite'

/** Version 1 had neither epochs nor versions of maps; its tables are the same otherwise. */
export const schemaVersion = 2

export const roomTables = `
  CREATE TABLE IF NOT EXISTS room_update (
    room TEXT NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (room, seq)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS room_snapshot (
    room TEXT PRIMARY KEY, seq INTEGER NOT NULL, bytes BLOB NOT NULL
  );
  CREATE TABLE IF NOT EXISTS room_removed (room TEXT PRIMARY KEY);
  CREATE TABLE IF NOT EXISTS room_epoch (room TEXT PRIMARY KEY, epoch INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS room_past (
    room TEXT NOT NULL, epoch INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (room, epoch)
  );
  CREATE TABLE IF NOT EXISTS room_version (
    room TEXT NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL, seq INTEGER NOT NULL,
    reason TEXT NOT NULL, name TEXT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (room, id)
  );
  PRAGMA user_version = ${schemaVersion};
`

/** What is answered is on disk; others may read meanwhile. */
export const serverPragmas = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA wal_autocheckpoint = 4000;
`

/**
 * Makes the tables where they are missing.
 * @throws Error where a newer server has written the file
 */
export function openRoomTables(db: DatabaseSync): void {
  const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version'])
  if (version > schemaVersion) throw new Error('a newer Pathlane has written it')
  db.exec(serverPragmas + roomTables)
}

/** @throws Error where the file can't be read */
export function checkReading(db: DatabaseSync): void {
  db.prepare('SELECT count(*) FROM (SELECT 1 FROM room_snapshot LIMIT 1)').get()
}

/** Writes what stands there already, to see whether that can be done. */
export function markVersion(db: DatabaseSync): void {
  db.exec(`PRAGMA user_version = ${schemaVersion}`)
}

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
