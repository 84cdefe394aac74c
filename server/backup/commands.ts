// backup, restore and verify as somebody at a command line sees them.
import { existsSync } from 'node:fs'
import { Problem } from '../../shared/problems.ts'
import { blobsFolder, roomsFile } from '../data-folder.ts'
import { openRooms, type RoomReader } from './backup-file.ts'
import { blobsOfFolder } from './blob-files.ts'
import { restoreBackup, verifyBackup } from './restore-backup.ts'
import { unreadable, verifyMaps, type Verdict } from './verify-maps.ts'
import { folderSource, writeBackup } from './write-backup.ts'

export interface Told {
  /** For standard output. */
  readonly text: string
  /** What is wrong, a sentence each. */
  readonly problems: readonly string[]
}

/** @throws Problem */
export async function backup(dataFolder: string, file: string): Promise<Told> {
  const verdict = await writeBackup(folderSource(dataFolder), file)
  return { text: `Wrote ${counted(verdict)} to ${file}`, problems: verdict.problems }
}

/** @throws Problem */
export async function restore(dataFolder: string, file: string): Promise<Told> {
  const verdict = await restoreBackup(file, dataFolder)
  return { text: `Restored ${counted(verdict)} into ${dataFolder}`, problems: [] }
}

/**
 * @param file a backup; null for the data folder
 * @throws Problem
 */
export function verify(dataFolder: string, file: string | null): Told {
  if (file === null && !existsSync(roomsFile(dataFolder))) {
    throw new Problem('data-folder-empty', { detail: dataFolder })
  }
  const verdict = file === null ? verifyFolder(dataFolder) : verifyBackup(file)
  return { text: `Read ${counted(verdict)}`, problems: verdict.problems }
}

function verifyFolder(dataFolder: string): Verdict {
  let reader: RoomReader
  try {
    reader = openRooms(roomsFile(dataFolder))
  } catch (error) {
    return unreadable(error)
  }
  try {
    return verifyMaps(reader, blobsOfFolder(blobsFolder(dataFolder)))
  } finally {
    reader.close()
  }
}

export function counted({ maps, images }: Verdict): string {
  return `${maps} ${maps === 1 ? 'map' : 'maps'} and ${images} ${images === 1 ? 'image' : 'images'}`
}
