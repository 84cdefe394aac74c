// Where rooms, their history and images live: in a folder, in memory only, or wherever a cluster keeps them.
import { constants } from 'node:fs'
import { access, mkdir } from 'node:fs/promises'
import { Problem } from '../shared/problems.ts'
import type { BlobStore } from './blobs/blob-store.ts'
import { createDiskBlobs } from './blobs/disk-blobs.ts'
import { createMemoryBlobs } from './blobs/memory-blobs.ts'
import { blobsFolder, roomsFile } from './data-folder.ts'
import { History } from './history/history.ts'
import { createMemoryVersions } from './history/memory-versions.ts'
import type { VersionStore } from './history/version-store.ts'
import type { Limits } from './rooms/limits.ts'
import { createMemoryStorage } from './storage/memory-storage.ts'
import { openSqliteStorage } from './storage/sqlite-storage.ts'
import type { Storage } from './storage/storage.ts'

export interface Stores {
  readonly storage: Storage
  readonly blobs: BlobStore
  readonly history: History
  readonly close: () => Promise<void>
}

export interface StoreOptions {
  /** Where maps and images are kept; null keeps them in memory only. */
  readonly dataFolder: string | null
  /** Where the database thread's code is, for bundles. */
  readonly sqliteWorker?: URL | string
  /** Takes the place of the storage in the data folder. */
  readonly storage?: Storage
  /** Belongs to it; without one, versions are kept in memory only. */
  readonly versions?: VersionStore
  /** Takes the place of the images in the data folder. */
  readonly blobs?: BlobStore
}

/** @throws Problem `data-folder-unwritable` */
export async function openStores(options: StoreOptions, limits: Limits): Promise<Stores> {
  const own = await openFolder(options, limits.maxBlobBytes)
  const { storage = own.storage, blobs = own.blobs } = options
  const ownVersions = options.storage === undefined ? own.versions : createMemoryVersions()
  const { versions = ownVersions } = options
  return {
    storage,
    blobs,
    history: new History({ versions, days: limits.historyDays, now: () => Date.now() }),
    async close() {
      for (const each of new Set([storage, own.storage])) await each.close()
    },
  }
}

interface Folder {
  readonly storage: Storage
  readonly blobs: BlobStore
  readonly versions: VersionStore
}

async function openFolder(
  { dataFolder, sqliteWorker }: StoreOptions,
  maxBlobBytes: number,
): Promise<Folder> {
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
    const file = roomsFile(dataFolder)
    const storage = await openSqliteStorage({ file, worker: sqliteWorker })
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
