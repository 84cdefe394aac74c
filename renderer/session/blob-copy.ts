// Images on this device, and which of them each map's server still lacks. Where the browser keeps
// nothing, they live as long as the window.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

/** `refused`: this map's server will never take it. */
export type UploadState = 'waiting' | 'sent' | 'refused'

export interface BlobCopy {
  put(hash: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  get(hash: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** Hashes that wait for this map's server. */
  waiting(mapId: string): Promise<readonly string[]>
  mark(mapId: string, hash: string, state: UploadState): Promise<void>
  uploadOf(mapId: string, hash: string): Promise<UploadState | undefined>
  /** What is known of sending this map's files. */
  uploadsOf(mapId: string): Promise<ReadonlyMap<string, UploadState>>
  dispose(): void
}

interface BlobSchema extends DBSchema {
  readonly blobs: { readonly key: string; readonly value: Uint8Array<ArrayBuffer> }
  /** Key `<map id>/<hash>`. */
  readonly uploads: { readonly key: string; readonly value: UploadState }
}

export function openBlobCopy(): BlobCopy {
  const inWindow = new Map<string, Uint8Array<ArrayBuffer>>()
  const uploads = new Map<string, UploadState>()
  const database = openDatabase()
  const stored = async <T>(
    ask: (db: IDBPDatabase<BlobSchema>) => Promise<T>,
  ): Promise<T | undefined> => {
    try {
      const db = await database
      return db === null ? undefined : await ask(db)
    } catch {
      return undefined
    }
  }
  const mark = async (mapId: string, hash: string, state: UploadState) => {
    uploads.set(`${mapId}/${hash}`, state)
    await stored((db) => db.put('uploads', state, `${mapId}/${hash}`))
  }
  /** What this window marked itself goes before what it reads. */
  const uploadsOf = async (mapId: string) => {
    const prefix = `${mapId}/`
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`)
    const keys = (await stored((db) => db.getAllKeys('uploads', range))) ?? []
    const states = new Map<string, UploadState>()
    for (const key of keys) {
      const state = await stored((db) => db.get('uploads', key))
      if (state !== undefined) states.set(key.slice(prefix.length), state)
    }
    for (const [key, state] of uploads) {
      if (key.startsWith(prefix)) states.set(key.slice(prefix.length), state)
    }
    return states
  }
  return {
    async put(hash, bytes) {
      const kept = await stored((db) => db.put('blobs', bytes, hash))
      if (kept === undefined) inWindow.set(hash, bytes)
    },
    get: async (hash) =>
      inWindow.get(hash) ?? (await stored((db) => db.get('blobs', hash))) ?? null,
    uploadsOf,
    async waiting(mapId) {
      const states = [...(await uploadsOf(mapId))]
      return states.flatMap(([hash, state]) => (state === 'waiting' ? [hash] : []))
    },
    mark,
    async uploadOf(mapId, hash) {
      const key = `${mapId}/${hash}`
      return uploads.get(key) ?? (await stored((db) => db.get('uploads', key)))
    },
    dispose: () => void stored(async (db) => db.close()),
  }
}

async function openDatabase(): Promise<IDBPDatabase<BlobSchema> | null> {
  try {
    return await openDB<BlobSchema>('pathlane-blobs', 1, {
      upgrade(db) {
        db.createObjectStore('blobs')
        db.createObjectStore('uploads')
      },
      blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
    })
  } catch {
    return null
  }
}
