// What several servers share: the rooms in PostgreSQL, and word of each other through Redis. Loaded only
// where it is wanted: a server alone and the desktop app need neither.
import { createAccessBook, newBook, type AccessBook } from './access/access-book.ts'
import { openPostgresBook } from './access/postgres-book.ts'
import type { FanOut } from './fan-out/fan-out.ts'
import { createNoFanOut } from './fan-out/no-fan-out.ts'
import { openRedisFanOut } from './fan-out/redis-fan-out.ts'
import type { VersionStore } from './history/version-store.ts'
import type { Log } from './operations/log.ts'
import { openPostgresLine, type PostgresTimeouts } from './storage/postgres-line.ts'
import { createPostgresStorage } from './storage/postgres-storage.ts'
import type { Storage } from './storage/storage.ts'

export interface ClusterOptions {
  /** `postgres://…` */
  readonly storage: string
  /** `redis://…`; without one, servers find each other's rows in the storage, a second later. */
  readonly fanOut: string | null
  readonly log: Log
  /** Tests wait less long. */
  readonly timeouts?: Partial<PostgresTimeouts>
  readonly beatMs?: number
}

export interface Cluster {
  readonly storage: Storage
  readonly versions: VersionStore
  readonly fanOut: FanOut
  /** Links and keys, which all servers share too. */
  readonly openBook: () => Promise<AccessBook>
}

/** @throws Problem `database-unavailable` or `fan-out-unavailable` */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const { storage, fanOut, log, timeouts = {}, beatMs = 2_000 } = options
  const line = await openPostgresLine({ address: storage, log, timeouts })
  try {
    const rooms = createPostgresStorage(line)
    const word =
      fanOut === null
        ? createNoFanOut({ isShared: true })
        : await openRedisFanOut({ address: fanOut, setId: line.id, log, beatMs })
    const openBook = async () =>
      createAccessBook(await openPostgresBook(line, newBook(), () => word.tellAccess()))
    return { storage: rooms, versions: rooms.versions, fanOut: word, openBook }
  } catch (error) {
    await line.close()
    throw error
  }
}
