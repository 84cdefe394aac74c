// The web edition's files on this device: the browser's own handles, which outlive a reload, and the
// previous content of each. Where the browser keeps nothing, they live as long as the window.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

export interface KeptFile {
  readonly id: string
  readonly handle: FileSystemFileHandle
}

export interface KeptFiles {
  all(): Promise<readonly KeptFile[]>
  get(id: string): Promise<KeptFile | undefined>
  put(file: KeptFile): Promise<void>
  previous(id: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  keepPrevious(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
}

interface KeptSchema extends DBSchema {
  readonly files: { readonly key: string; readonly value: KeptFile }
  readonly previous: { readonly key: string; readonly value: Uint8Array<ArrayBuffer> }
}

export function openKeptFiles(): KeptFiles {
  const inWindow = new Map<string, KeptFile>()
  const opening = openDatabase()
  const ask = async <T>(question: (db: IDBPDatabase<KeptSchema>) => Promise<T>) => {
    const db = await opening
    return db === null ? undefined : question(db)
  }
  return {
    all: async () => [...inWindow.values(), ...((await ask((db) => db.getAll('files'))) ?? [])],
    get: async (id) => inWindow.get(id) ?? ask((db) => db.get('files', id)),
    async put(file) {
      inWindow.set(file.id, file)
      await ask((db) => db.put('files', file, file.id)).catch((cause: unknown) => {
        console.warn('A file is remembered only as long as this window', cause)
      })
    },
    previous: (id) => ask((db) => db.get('previous', id)),
    keepPrevious: async (id, bytes) => void (await ask((db) => db.put('previous', bytes, id))),
  }
}

async function openDatabase(): Promise<IDBPDatabase<KeptSchema> | null> {
  try {
    return await openDB<KeptSchema>('pathlane-files', 1, {
      upgrade(db) {
        db.createObjectStore('files')
        db.createObjectStore('previous')
      },
      blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
    })
  } catch {
    return null
  }
}
