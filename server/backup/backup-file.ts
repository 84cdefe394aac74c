// A backup is one SQLite file: the tables of the rooms, and more for images and links. Reads both a
// backup and the data of a running server; never writes into either.
import { DatabaseSync } from 'node:sqlite'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { StoredRoom } from '../storage/storage.ts'

/** Marks a file as a backup: "Path" in ASCII. */
export const backupId = 0x50_61_74_68

export const backupTables = `
  CREATE TABLE blob (
    folder TEXT NOT NULL, hash TEXT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (folder, hash)
  ) WITHOUT ROWID;
  CREATE TABLE access (content TEXT NOT NULL);
`

export interface RoomReader {
  readonly isBackup: boolean
  readonly version: number
  /** What SQLite itself finds wrong with the file. */
  damages(): readonly string[]
  rooms(): readonly RoomName[]
  load(room: RoomName): Pick<StoredRoom, 'snapshot' | 'updates'>
  /** What is kept of a room's past: its versions, and how its earlier epochs ended. */
  past(room: RoomName): Iterable<PastState>
  /** The images of a backup, one at a time. */
  blobs(): Iterable<StoredBlob>
  /** Keys and links as a backup has them. */
  access(): string | null
  close(): void
}

export interface PastState {
  /** As a sentence about it names it. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly isPacked: boolean
}

export interface StoredBlob {
  readonly folder: string
  readonly hash: string
  readonly bytes: Uint8Array
}

/**
 * Everything is read as it is at this moment, whatever is written meanwhile.
 * @throws Error where the file can't be read
 */
export function openRooms(file: string): RoomReader {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    db.exec('BEGIN')
    return createReader(db)
  } catch (error) {
    db.close()
    throw error
  }
}

function createReader(db: DatabaseSync): RoomReader {
  const snapshot = db.prepare('SELECT seq, bytes FROM room_snapshot WHERE room = ?')
  const updates = db.prepare(
    'SELECT seq, bytes FROM room_update WHERE room = ? AND seq > ? ORDER BY seq',
  )
  const pragma = (name: string) => Number(db.prepare(`PRAGMA ${name}`).get()?.[name])
  return {
    isBackup: pragma('application_id') === backupId,
    version: pragma('user_version'),
    damages: () =>
      textsOf(db, 'PRAGMA integrity_check', 'integrity_check').filter((line) => line !== 'ok'),
    rooms: () =>
      textsOf(
        db,
        'SELECT room FROM room_snapshot UNION SELECT room FROM room_update',
        'room',
      ) as RoomName[],
    load(room) {
      const kept = snapshot.get(room)
      const rows = updates.all(room, kept?.['seq'] ?? 0)
      return {
        snapshot: (kept?.['bytes'] as Uint8Array | undefined) ?? null,
        updates: rows.map((row) => row['bytes'] as Uint8Array),
      }
    },
    *past(room) {
      if (pragma('user_version') < 2) return
      const epochs = db.prepare('SELECT epoch, bytes FROM room_past WHERE room = ?')
      for (const { epoch, bytes } of epochs.iterate(room)) {
        yield { name: `epoch ${String(epoch)}`, bytes: bytes as Uint8Array, isPacked: false }
      }
      const versions = db.prepare('SELECT id, bytes FROM room_version WHERE room = ?')
      for (const { id, bytes } of versions.iterate(room)) {
        yield { name: `version ${String(id)}`, bytes: bytes as Uint8Array, isPacked: true }
      }
    },
    *blobs() {
      for (const row of db.prepare('SELECT folder, hash, bytes FROM blob').iterate()) {
        yield row as unknown as StoredBlob
      }
    },
    access() {
      const content = db.prepare('SELECT content FROM access').get()?.['content']
      return typeof content === 'string' ? content : null
    },
    close: () => db.close(),
  }
}

function textsOf(db: DatabaseSync, query: string, column: string): string[] {
  return db
    .prepare(query)
    .all()
    .map((row) => String(row[column]))
}
