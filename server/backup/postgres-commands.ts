// backup, restore and verify for maps in PostgreSQL. Images are those of the data folder; a bucket looks
// after its own.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { blobsFolder } from '../data-folder.ts'
import { withoutSecrets } from '../storage/postgres-line.ts'
import { openRooms } from './backup-file.ts'
import { blobsOfFolder } from './blob-files.ts'
import { counted, type Told } from './commands.ts'
import { checkEmptyPostgres, copyFromPostgres, copyToPostgres } from './postgres-rooms.ts'
import { readVerified, verifyBackup, writeBlobs } from './restore-backup.ts'
import { verifyMaps } from './verify-maps.ts'
import { writeBackup } from './write-backup.ts'

export interface PostgresPlace {
  /** `postgres://…` */
  readonly storage: string
  readonly dataFolder: string
}

/** @throws Problem */
export async function backupPostgres(
  { storage, dataFolder }: PostgresPlace,
  file: string,
): Promise<Told> {
  const source = {
    copyRooms: (draft: string) => copyFromPostgres(storage, draft),
    blobsFolder: blobsFolder(dataFolder),
  }
  const verdict = await writeBackup(source, file)
  return { text: `Wrote ${counted(verdict)} to ${file}`, problems: verdict.problems }
}

/** @throws Problem */
export async function restorePostgres(
  { storage, dataFolder }: PostgresPlace,
  file: string,
): Promise<Told> {
  await checkEmptyPostgres(storage)
  const { reader, verdict } = readVerified(file)
  try {
    await writeBlobs(dataFolder, reader)
    await copyToPostgres(storage, file, reader.access())
  } finally {
    reader.close()
  }
  return { text: `Restored ${counted(verdict)} into ${withoutSecrets(storage)}`, problems: [] }
}

/**
 * @param file a backup; null for what is in PostgreSQL
 * @throws Problem
 */
export async function verifyPostgres(
  { storage, dataFolder }: PostgresPlace,
  file: string | null,
): Promise<Told> {
  const verdict = file === null ? await verifyPlace(storage, dataFolder) : verifyBackup(file)
  return { text: `Read ${counted(verdict)}`, problems: verdict.problems }
}

async function verifyPlace(storage: string, dataFolder: string) {
  const folder = await mkdtemp(join(tmpdir(), 'pathlane-verify-'))
  try {
    const copy = join(folder, 'rooms.sqlite')
    await copyFromPostgres(storage, copy)
    const reader = openRooms(copy)
    try {
      return verifyMaps(reader, blobsOfFolder(blobsFolder(dataFolder)))
    } finally {
      reader.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
