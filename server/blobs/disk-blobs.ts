// Images as files: written beside, then renamed, so that a file is whole or not there. Room names
// never become file names. `<hash>.unused` says since when nothing refers to a file.
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  isBlobHash,
  isRoomKey,
  roomKeyOf,
  type BlobHash,
  type BlobStore,
  type RoomKey,
} from './blob-store.ts'
import { fileHeadBytes, fileTypeOf } from '../../shared/map/file-kind.ts'
import { checkBlob } from './check-blob.ts'
import { createTurns } from '../turns.ts'
import { writeDraft } from './write-draft.ts'

const markSuffix = '.unused'

export function createDiskBlobs(folder: string, maxBytes: number): BlobStore {
  const inTurn = createTurns()
  const folderOf = (room: RoomKey) => join(folder, room)
  const fileOf = (room: RoomKey, hash: BlobHash) => join(folder, room, hash)
  return {
    async put(room, hash, bytes) {
      const key = roomKeyOf(room)
      await mkdir(folderOf(key), { recursive: true })
      const draft = join(folderOf(key), `${randomUUID()}.part`)
      try {
        const result = await writeDraft(draft, bytes, checkBlob(hash, maxBytes))
        if (result === 'stored') {
          const file = fileOf(key, hash)
          await inTurn(file, async () => {
            await rm(file + markSuffix, { force: true })
            await rename(draft, file)
          })
        }
        return result
      } finally {
        await rm(draft, { force: true })
      }
    },
    async removeAll(room) {
      await rm(folderOf(roomKeyOf(room)), { recursive: true, force: true })
    },
    async get(room, hash) {
      const file = fileOf(roomKeyOf(room), hash)
      const handle = await open(file).catch(ifMissing(null))
      if (handle === null) return null
      try {
        const head = Buffer.alloc(fileHeadBytes)
        const { bytesRead } = await handle.read(head, 0, fileHeadBytes, 0)
        const type = fileTypeOf(head.subarray(0, bytesRead))
        const { size } = await handle.stat()
        return type === null ? null : { type, size, open: () => createReadStream(file) }
      } finally {
        await handle.close()
      }
    },
    ...createUpkeep(folder, inTurn),
  }
}

/** What keeps the folder from growing for ever. */
function createUpkeep(
  folder: string,
  inTurn: ReturnType<typeof createTurns>,
): Pick<BlobStore, 'rooms' | 'list' | 'markUnused' | 'removeUnused'> {
  const fileOf = (room: RoomKey, hash: BlobHash) => join(folder, room, hash)
  return {
    rooms: async () => (await namesIn(folder)).filter(isRoomKey),
    async list(room) {
      const names = await namesIn(join(folder, room))
      const marked = new Set(names.filter((name) => name.endsWith(markSuffix)))
      return Promise.all(
        names.filter(isBlobHash).map(async (hash) => {
          const isMarked = marked.has(hash + markSuffix)
          return { hash, unusedSince: isMarked ? await readMark(fileOf(room, hash)) : null }
        }),
      )
    },
    async markUnused(room, hash, since) {
      const mark = fileOf(room, hash) + markSuffix
      if (since === null) await rm(mark, { force: true })
      else await writeFile(mark, String(since)).catch(ifMissing(undefined))
    },
    removeUnused(room, hash, since) {
      const file = fileOf(room, hash)
      return inTurn(file, async () => {
        const unusedSince = await readMark(file)
        if (unusedSince === null || unusedSince > since) return false
        await rm(file, { force: true })
        await rm(file + markSuffix, { force: true })
        // reason: a folder that is not empty stays, and that is no failure
        await rmdir(join(folder, room)).catch(() => {})
        return true
      })
    },
  }
}

async function readMark(file: string): Promise<number | null> {
  const text = await readFile(file + markSuffix, 'utf8').catch(ifMissing(''))
  // a mark that was not written to the end counts from the next one on
  return /^\d+$/.test(text) ? Number(text) : null
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(ifMissing<string[]>([]))
}

function ifMissing<T>(fallback: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return fallback
    throw error
  }
}
