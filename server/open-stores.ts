// Where rooms and images live: in a folder, or in memory only.
import { constants } from 'node:fs'
import { access, mkdir } from 'node:fs/promises'
import { Problem } from '../shared/problems.ts'
import type { BlobStore } from './blobs/blob-store.ts'
import { createDiskBlobs } from './blobs/disk-blobs.ts'
import { createMemoryBlobs } from './blobs/memory-blobs.ts'
import { blobsFolder, roomsFile } from './data-folder.ts'
import { createMemoryVersions } from './history/memory-versions.ts'
import type { VersionStore } from './history/version-store.ts'
import { createMemoryStorage } from './storage/memory-storage.ts'
import { openSqliteStorage } from './storage/sqlite-storage.ts'
import type { Storage } from './storage/storage.ts'

export interface Stores {
  readonly storage: Storage
  readonly blobs: BlobStore
  readonly versions: VersionStore
}

export interface StoreOptions {
  readonly dataFolder: string | null
  readonly sqliteWorker: URL | string | undefined
  readonly maxBlobBytes: number
}

/** @throws Problem `data-folder-unwritable` */
export async function openStores(options: StoreOptions): Promise<Stores> {
  const { dataFolder, maxBlobBytes } = options
  if (dataFolder === null) {
    return {
      storage: createMemoryStorage(),
      blobs: createMemoryBlobs(maxBlobBytes),
      versions: createMemoryVersions(),
    }
  }
  try {
    await mkdir(dataFolder, { recursive: true })
    await access(dataFolder, constants.W_OK)
    const storage = await openSqliteStorage({
      file: roomsFile(dataFolder),
      worker: options.sqliteWorker,
    })
    const blobs = createDiskBlobs(blobsFolder(dataFolder), maxBlobBytes)
    return { storage, blobs, versions: storage.versions }
  } catch (cause) {
    throw new Problem('data-folder-unwritable', { cause, detail: dataFolder + whyNot(cause) })
  }
}

function whyNot(cause: unknown): string {
  const error = String(cause)
  if (error.includes('database is locked')) return ': another Pathlane server uses it'
  return error.includes('newer Pathlane') ? ': a newer Pathlane has written it' : ''
}
