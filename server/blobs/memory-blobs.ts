import { roomKeyOf, type BlobHash, type BlobStore, type RoomKey } from './blob-store.ts'
import { fileTypeOf } from '../../shared/map/file-kind.ts'
import { checkBlob } from './check-blob.ts'

interface MemoryBlob {
  readonly bytes: Buffer
  unusedSince: number | null
}

/** Keeps images while the process lives. */
export function createMemoryBlobs(maxBytes: number): BlobStore {
  const blobsByRoom = new Map<RoomKey, Map<BlobHash, MemoryBlob>>()
  const blobOf = (room: RoomKey, hash: BlobHash) => blobsByRoom.get(room)?.get(hash)
  return {
    async put(room, hash, bytes) {
      const check = checkBlob(hash, maxBytes)
      const chunks: Uint8Array[] = []
      for await (const chunk of bytes) {
        if (!check.add(chunk)) return 'too-large'
        chunks.push(chunk)
      }
      const result = check.result()
      if (result !== 'stored') return result
      const key = roomKeyOf(room)
      const blobs = blobsByRoom.get(key) ?? new Map<BlobHash, MemoryBlob>()
      blobsByRoom.set(key, blobs.set(hash, { bytes: Buffer.concat(chunks), unusedSince: null }))
      return result
    },
    async get(room, hash) {
      const bytes = blobOf(roomKeyOf(room), hash)?.bytes
      const type = bytes === undefined ? null : fileTypeOf(bytes)
      if (bytes === undefined || type === null) return null
      return {
        type,
        size: bytes.byteLength,
        async *open() {
          yield bytes
        },
      }
    },
    async removeAll(room) {
      blobsByRoom.delete(roomKeyOf(room))
    },
    rooms: async () => [...blobsByRoom.keys()],
    async list(room) {
      const blobs = blobsByRoom.get(room) ?? new Map<BlobHash, MemoryBlob>()
      return [...blobs].map(([hash, { unusedSince }]) => ({ hash, unusedSince }))
    },
    async markUnused(room, hash, since) {
      const blob = blobOf(room, hash)
      if (blob !== undefined) blob.unusedSince = since
    },
    async removeUnused(room, hash, since) {
      const unusedSince = blobOf(room, hash)?.unusedSince ?? null
      if (unusedSince === null || unusedSince > since) return false
      const blobs = blobsByRoom.get(room)
      blobs?.delete(hash)
      if (blobs?.size === 0) blobsByRoom.delete(room)
      return true
    },
  }
}
