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
  const { dataFolder } = options
  if (dataFolder !== null) await makeWritable(dataFolder)
  const { storage, versions } = await openRooms(options)
  const { blobs = openBlobs(dataFolder, limits.maxBlobBytes) } = options
  return {
    storage,
    blobs,
    history: new History({ versions, days: limits.historyDays, now: () => Date.now() }),
    close: () => storage.close(),
  }
}

async function makeWritable(dataFolder: string): Promise<void> {
  try {
    await mkdir(dataFolder, { recursive: true })
    await access(dataFolder, constants.W_OK)
  } catch (cause) {
    throw new Problem('data-folder-unwritable', { cause, detail: dataFolder })
  }
}

interface RoomStores {
  readonly storage: Storage
  readonly versions: VersionStore
}

async function openRooms(options: StoreOptions): Promise<RoomStores> {
  const { dataFolder, sqliteWorker, storage, versions = createMemoryVersions() } = options
  if (storage !== undefined) return { storage, versions }
  if (dataFolder === null) return { storage: createMemoryStorage(), versions }
  try {
    const own = await openSqliteStorage({ file: roomsFile(dataFolder), worker: sqliteWorker })
    return { storage: own, versions: own.versions }
  } catch (cause) {
    throw new Problem('data-folder-unwritable', { cause, detail: dataFolder + whyNot(cause) })
  }
}

function openBlobs(dataFolder: string | null, maxBytes: number): BlobStore {
  if (dataFolder === null) return createMemoryBlobs(maxBytes)
  return createDiskBlobs(blobsFolder(dataFolder), maxBytes)
}

function whyNot(cause: unknown): string {
  const error = String(cause)
  if (error.includes('database is locked')) return ': another Pathlane server uses it'
  return error.includes('newer Pathlane') ? ': a newer Pathlane has written it' : ''
}
