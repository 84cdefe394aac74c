import type { BlobStore } from './blob-store.ts'
import { checkBlob } from './check-blob.ts'
import { imageTypeOf } from './image-type.ts'

/** Keeps images while the process lives. */
export function createMemoryBlobs(maxBytes: number): BlobStore {
  const bytesByKey = new Map<string, Buffer>()
  return {
    async put(room, hash, bytes) {
      const check = checkBlob(hash, maxBytes)
      const chunks: Uint8Array[] = []
      for await (const chunk of bytes) {
        if (!check.add(chunk)) return 'too-large'
        chunks.push(chunk)
      }
      const result = check.result()
      if (result === 'stored') bytesByKey.set(`${room}/${hash}`, Buffer.concat(chunks))
      return result
    },
    async removeAll(room) {
      for (const key of bytesByKey.keys()) {
        if (key.startsWith(`${room}/`)) bytesByKey.delete(key)
      }
    },
    async get(room, hash) {
      const bytes = bytesByKey.get(`${room}/${hash}`)
      const type = bytes === undefined ? null : imageTypeOf(bytes)
      if (bytes === undefined || type === null) return null
      return {
        type,
        size: bytes.byteLength,
        async *open() {
          yield bytes
        },
      }
    },
  }
}
