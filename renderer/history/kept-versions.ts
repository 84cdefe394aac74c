// Versions of the maps of this device, and the names of those who were met on them, in one database: lines
// apart from contents, so that listing reads no map. Knows nothing of documents.
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb'
import { newestFirst, surplusOf, type KeptVersion } from './kept-version.ts'
import { pack, unpack } from './packed-version.ts'

/** Somebody whose window wrote to a map. */
export interface Writer {
  /** As they called themselves; may be empty. */
  readonly name: string
  /** What they signed with, or null. */
  readonly personId: string | null
  /** When they were last met, ms since 1970. */
  readonly at: number
}

interface KeptSchema extends DBSchema {
  readonly lines: {
    readonly key: string
    readonly value: KeptVersion
    readonly indexes: { readonly map: string }
  }
  readonly contents: { readonly key: string; readonly value: Uint8Array }
  readonly writers: { readonly key: [mapId: string, clientId: number]; readonly value: Writer }
}

/** Every method rejects where this browser keeps nothing, or has no room left. */
export interface KeptVersions {
  /** Newest first. */
  list(mapId: string): Promise<readonly KeptVersion[]>
  /** The document as one Yjs update, or null. */
  read(id: string): Promise<Uint8Array | null>
  /**
   * What nobody gave a name is left out where the newest one of the map is the same.
   * @returns whether it was added
   */
  add(version: Omit<KeptVersion, 'bytes'>, update: Uint8Array): Promise<boolean>
  change(id: string, change: Partial<Pick<KeptVersion, 'name' | 'serverId'>>): Promise<void>
  remove(id: string): Promise<void>
  /** Everything of a map. */
  removeMap(mapId: string): Promise<void>
  noteWriter(mapId: string, clientId: number, writer: Writer): Promise<void>
  /** By Yjs client id. */
  writers(mapId: string): Promise<ReadonlyMap<number, Writer>>
  close(): Promise<void>
}

/** Of one map; those who were not met for longest are forgotten first. */
const mostWriters = 500

export function openKeptVersions(): KeptVersions {
  const opening = openDatabase()
  // reason: whoever asks hears of it; nobody may ask
  opening.catch(() => {})
  return {
    async list(mapId) {
      return newestFirst(await (await opening).getAllFromIndex('lines', 'map', mapId))
    },
    async read(id) {
      const content = await (await opening).get('contents', id)
      return content === undefined ? null : unpack(content)
    },
    async add(version, update) {
      const content = await pack(update)
      return addVersion(await opening, { ...version, bytes: content.byteLength }, content)
    },
    async change(id, change) {
      const tx = (await opening).transaction('lines', 'readwrite')
      const line = await tx.store.get(id)
      if (line !== undefined) await tx.store.put({ ...line, ...change })
      await tx.done
    },
    async remove(id) {
      const tx = (await opening).transaction(['lines', 'contents'], 'readwrite')
      await Promise.all([removeFrom(tx, id), tx.done])
    },
    removeMap: async (mapId) => removeMap(await opening, mapId),
    noteWriter: async (mapId, clientId, writer) =>
      noteWriter(await opening, [mapId, clientId], writer),
    async writers(mapId) {
      const db = await opening
      const keys = await db.getAllKeys('writers', allOf(mapId))
      const writers = await db.getAll('writers', allOf(mapId))
      return new Map(keys.flatMap(([, id], at) => (writers[at] ? [[id, writers[at]]] : [])))
    },
    close: async () => (await opening).close(),
  }
}

type KeptDatabase = IDBPDatabase<KeptSchema>

async function openDatabase(): Promise<KeptDatabase> {
  return openDB<KeptSchema>('pathlane-versions', 1, {
    upgrade(db) {
      db.createObjectStore('lines', { keyPath: 'id' }).createIndex('map', 'mapId')
      db.createObjectStore('contents')
      db.createObjectStore('writers')
    },
    blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
  })
}

async function addVersion(
  db: KeptDatabase,
  version: KeptVersion,
  content: Uint8Array,
): Promise<boolean> {
  const tx = db.transaction(['lines', 'contents'], 'readwrite')
  const lines = tx.objectStore('lines')
  const all = await lines.getAll()
  const [newest] = newestFirst(all.filter(({ mapId }) => mapId === version.mapId))
  if (version.name === '' && newest?.fingerprint === version.fingerprint) return false
  const surplus = surplusOf([...all, version], version.at)
  await Promise.all([
    lines.put(version),
    tx.objectStore('contents').put(content, version.id),
    ...[...surplus].map((id) => removeFrom(tx, id)),
    tx.done,
  ])
  return !surplus.has(version.id)
}

type KeptWrite = IDBPTransaction<KeptSchema, ('lines' | 'contents')[], 'readwrite'>

async function removeFrom(tx: KeptWrite, id: string): Promise<void> {
  await Promise.all([tx.objectStore('lines').delete(id), tx.objectStore('contents').delete(id)])
}

async function removeMap(db: KeptDatabase, mapId: string): Promise<void> {
  const tx = db.transaction(['lines', 'contents'], 'readwrite')
  const ids = await tx.objectStore('lines').index('map').getAllKeys(mapId)
  await Promise.all([...ids.map((id) => removeFrom(tx, id)), tx.done])
  await db.delete('writers', allOf(mapId))
}

async function noteWriter(db: KeptDatabase, key: [string, number], writer: Writer): Promise<void> {
  const tx = db.transaction('writers', 'readwrite')
  await tx.store.put(writer, key)
  const keys = await tx.store.getAllKeys(allOf(key[0]))
  if (keys.length > mostWriters) {
    const writers = await tx.store.getAll(allOf(key[0]))
    const byAge = keys.toSorted(
      (a, b) => metAt(writers[keys.indexOf(a)]) - metAt(writers[keys.indexOf(b)]),
    )
    await Promise.all(byAge.slice(0, keys.length - mostWriters).map((old) => tx.store.delete(old)))
  }
  await tx.done
}

function metAt(writer: Writer | undefined): number {
  return writer?.at ?? 0
}

function allOf(mapId: string): IDBKeyRange {
  return IDBKeyRange.bound([mapId], [mapId, Number.POSITIVE_INFINITY])
}
