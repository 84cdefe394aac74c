// Images as files: written beside, then renamed, so that a file is whole or not there. Room names
// never become file names: the folder of a room is named by the hash of its name.
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { BlobStore, PutResult } from './blob-store.ts'
import { checkBlob, type BlobCheck } from './check-blob.ts'
import { imageHeadBytes, imageTypeOf } from './image-type.ts'

export function createDiskBlobs(folder: string, maxBytes: number): BlobStore {
  const folderOf = (room: RoomName) =>
    join(folder, createHash('sha256').update(room).digest('hex').slice(0, 32))
  return {
    async put(room, hash, bytes) {
      const roomFolder = folderOf(room)
      await mkdir(roomFolder, { recursive: true })
      const draft = join(roomFolder, `${randomUUID()}.part`)
      try {
        const result = await writeDraft(draft, bytes, checkBlob(hash, maxBytes))
        if (result === 'stored') await rename(draft, join(roomFolder, hash))
        return result
      } finally {
        await rm(draft, { force: true })
      }
    },
    async removeAll(room) {
      await rm(folderOf(room), { recursive: true, force: true })
    },
    async get(room, hash) {
      const file = join(folderOf(room), hash)
      const handle = await open(file).catch(missing)
      if (handle === null) return null
      try {
        const head = Buffer.alloc(imageHeadBytes)
        const { bytesRead } = await handle.read(head, 0, imageHeadBytes, 0)
        const type = imageTypeOf(head.subarray(0, bytesRead))
        const { size } = await handle.stat()
        return type === null ? null : { type, size, open: () => createReadStream(file) }
      } finally {
        await handle.close()
      }
    },
  }
}

async function writeDraft(
  draft: string,
  bytes: AsyncIterable<Uint8Array>,
  check: BlobCheck,
): Promise<PutResult> {
  const handle = await open(draft, 'wx')
  try {
    for await (const chunk of bytes) {
      if (!check.add(chunk)) return 'too-large'
      await handle.writeFile(chunk)
    }
    await handle.sync()
    return check.result()
  } finally {
    await handle.close()
  }
}

function missing(error: NodeJS.ErrnoException): FileHandle | null {
  if (error.code === 'ENOENT') return null
  throw error
}
