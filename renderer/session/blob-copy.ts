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
  return {
    async put(hash, bytes) {
      const kept = await stored((db) => db.put('blobs', bytes, hash))
      if (kept === undefined) inWindow.set(hash, bytes)
    },
    get: async (hash) =>
      inWindow.get(hash) ?? (await stored((db) => db.get('blobs', hash))) ?? null,
    async waiting(mapId) {
      const range = IDBKeyRange.bound(`${mapId}/`, `${mapId}/\uffff`)
      const keys = new Set(await stored((db) => db.getAllKeys('uploads', range)))
      const states = await Promise.all(
        [...keys].map((key) => stored((db) => db.get('uploads', key))),
      )
      const waiting = [...keys].filter((_, at) => states[at] === 'waiting')
      for (const [key, state] of uploads) if (state === 'waiting') waiting.push(key)
      return [...new Set(waiting)]
        .filter(
          (key) => (uploads.get(key) ?? 'waiting') === 'waiting' && key.startsWith(`${mapId}/`),
        )
        .map((key) => key.slice(mapId.length + 1))
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
