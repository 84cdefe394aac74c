// Copies what a server keeps into one file while the server runs: the rooms first, as they are at one
// moment; then images and links, of which there may be more by then, but never fewer.
import { existsSync, readFileSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Problem } from '../../shared/problems.ts'
import { accessFile, blobsFolder, roomsFile } from '../data-folder.ts'
import { backupId, backupTables } from './backup-file.ts'
import { blobsOfFolder } from './blob-files.ts'
import { verifyBackup } from './restore-backup.ts'
import { syncToDisk } from './sync-to-disk.ts'
import type { Verdict } from './verify-maps.ts'

/** What a server keeps, wherever that is. */
export interface BackupSource {
  /** Writes all rooms into a new file. @returns links and keys, or null where there are none */
  copyRooms(draft: string): Promise<string | null>
  readonly blobsFolder: string
}

/** @throws Problem `data-folder-empty` */
export function folderSource(dataFolder: string): BackupSource {
  if (!existsSync(roomsFile(dataFolder))) {
    throw new Problem('data-folder-empty', { detail: dataFolder })
  }
  return {
    async copyRooms(draft) {
      copyRooms(roomsFile(dataFolder), draft)
      const access = accessFile(dataFolder)
      return existsSync(access) ? readFileSync(access, 'utf8') : null
    },
    blobsFolder: blobsFolder(dataFolder),
  }
}

/**
 * The file is whole or not there.
 * @returns what reading the backup back has shown
 * @throws Problem `backup-exists`, `backup-unwritable` or `database-unavailable`
 */
export async function writeBackup(source: BackupSource, file: string): Promise<Verdict> {
  if (existsSync(file)) throw new Problem('backup-exists', { detail: file })
  const draft = `${file}.part`
  try {
    await rm(draft, { force: true })
    const access = await source.copyRooms(draft)
    addFiles(draft, source.blobsFolder, access)
    await syncToDisk(draft)
    const verdict = verifyBackup(draft)
    await rename(draft, file)
    await syncToDisk(dirname(file))
    return verdict
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => {})
    if (cause instanceof Problem) throw cause
    throw new Problem('backup-unwritable', { cause, detail: `${file}: ${String(cause)}` })
  }
}

function copyRooms(rooms: string, draft: string): void {
  const db = new DatabaseSync(rooms, { readOnly: true })
  try {
    db.prepare('VACUUM INTO ?').run(draft)
  } finally {
    db.close()
  }
}

function addFiles(draft: string, blobs: string, access: string | null): void {
  const db = new DatabaseSync(draft)
  try {
    db.exec(`PRAGMA journal_mode = DELETE; PRAGMA application_id = ${backupId}; ${backupTables}`)
    const insert = db.prepare('INSERT INTO blob (folder, hash, bytes) VALUES (?, ?, ?)')
    db.exec('BEGIN')
    for (const blob of blobsOfFolder(blobs)) {
      insert.run(blob.folder, blob.hash, blob.bytes)
    }
    if (access !== null) db.prepare('INSERT INTO access (content) VALUES (?)').run(access)
    db.exec('COMMIT')
  } finally {
    db.close()
  }
}
