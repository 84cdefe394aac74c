// Fills an empty data folder from a backup. The rooms come last, in one step: a folder in which a
// restore was broken off holds no maps, and the restore can be run again.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Problem } from '../../shared/problems.ts'
import { isBlobHash, isRoomKey } from '../blobs/blob-store.ts'
import { accessFile, blobsFolder, roomsFile } from '../data-folder.ts'
import { lockRooms, roomTables, schemaVersion } from '../storage/sqlite-schema.ts'
import { openRooms, type RoomReader } from './backup-file.ts'
import { syncToDisk } from './sync-to-disk.ts'
import { verifyMaps, type Verdict } from './verify-maps.ts'

/** @throws Problem `data-folder-used`, `data-folder-unwritable` or `backup-damaged` */
export async function restoreBackup(file: string, dataFolder: string): Promise<Verdict> {
  const target = roomsFile(dataFolder)
  if (existsSync(target)) throw new Problem('data-folder-used', { detail: dataFolder })
  const { reader, verdict } = readVerified(file)
  try {
    await fill(dataFolder, reader, file)
    return verdict
  } finally {
    reader.close()
  }
}

/**
 * A backup in which nothing is wrong; whoever reads it closes it.
 * @throws Problem `backup-damaged`
 */
export function readVerified(file: string): { reader: RoomReader; verdict: Verdict } {
  const reader = openBackup(file)
  const verdict = verifyMaps(reader, reader.blobs())
  const [first] = verdict.problems
  if (first === undefined) return { reader, verdict }
  reader.close()
  throw new Problem('backup-damaged', { detail: `${file}: ${first}` })
}

/** @throws Problem `backup-damaged` or `data-folder-unwritable` */
export async function writeBlobs(dataFolder: string, reader: RoomReader): Promise<void> {
  try {
    await mkdir(dataFolder, { recursive: true })
    for (const blob of reader.blobs()) writeBlob(blobsFolder(dataFolder), blob)
  } catch (cause) {
    if (cause instanceof Problem) throw cause
    throw new Problem('data-folder-unwritable', { cause, detail: dataFolder })
  }
}

/** @throws Problem `backup-damaged` for what is no backup at all */
export function verifyBackup(file: string): Verdict {
  const reader = openBackup(file)
  try {
    return verifyMaps(reader, reader.blobs())
  } finally {
    reader.close()
  }
}

function openBackup(file: string): RoomReader {
  try {
    const reader = openRooms(file)
    if (reader.isBackup && reader.version <= schemaVersion) return reader
    reader.close()
  } catch (cause) {
    throw new Problem('backup-damaged', { cause, detail: file })
  }
  throw new Problem('backup-damaged', { detail: file })
}

async function fill(dataFolder: string, reader: RoomReader, file: string): Promise<void> {
  const target = roomsFile(dataFolder)
  const draft = `${target}.part`
  try {
    await mkdir(dataFolder, { recursive: true })
    const lock = lockRooms(target)
    try {
      await rm(draft, { force: true })
      for (const blob of reader.blobs()) writeBlob(blobsFolder(dataFolder), blob)
      const access = reader.access()
      if (access !== null) {
        writeFileSync(accessFile(dataFolder), access, { mode: 0o600, flush: true })
      }
      writeRooms(draft, file, reader.version)
      await syncToDisk(draft)
      await rename(draft, target)
    } finally {
      lock.close()
    }
  } catch (cause) {
    if (cause instanceof Problem) throw cause
    await rm(draft, { force: true }).catch(() => {})
    throw new Problem('data-folder-unwritable', { cause, detail: dataFolder })
  }
}

function writeBlob(
  folder: string,
  blob: { readonly folder: string; readonly hash: string; readonly bytes: Uint8Array },
): void {
  // reason: a name of a foreign file must not lead out of the folder
  if (!isRoomKey(blob.folder) || !isBlobHash(blob.hash)) throw new Problem('backup-damaged')
  const roomFolder = join(folder, blob.folder)
  mkdirSync(roomFolder, { recursive: true })
  writeFileSync(join(roomFolder, blob.hash), blob.bytes, { flush: true })
}

/** The columns of each table, named: a foreign file may hold more than ours. */
const columnsByTable = {
  room_update: 'room, seq, bytes',
  room_snapshot: 'room, seq, bytes',
  room_removed: 'room',
  room_epoch: 'room, epoch',
  room_past: 'room, epoch, bytes',
  room_version: 'room, id, at, seq, reason, name, bytes',
} as const

/** Backups of version 1 have neither epochs nor versions of maps. */
const tablesOfVersion1: readonly string[] = ['room_update', 'room_snapshot', 'room_removed']

function writeRooms(draft: string, backup: string, version: number): void {
  const db = new DatabaseSync(draft)
  try {
    db.exec(roomTables)
    db.prepare('ATTACH ? AS backup').run(backup)
    db.exec('BEGIN')
    for (const [table, columns] of Object.entries(columnsByTable)) {
      if (version === 1 && !tablesOfVersion1.includes(table)) continue
      db.exec(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM backup.${table}`)
    }
    db.exec('COMMIT')
  } finally {
    db.close()
  }
}
