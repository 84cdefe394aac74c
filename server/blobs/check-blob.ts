import { createHash } from 'node:crypto'
import type { BlobHash, PutResult } from './blob-store.ts'
import { imageHeadBytes, imageTypeOf } from './image-type.ts'

/** Looks at a blob's bytes as they pass. */
export interface BlobCheck {
  /** @returns false when there are too many of them */
  add(chunk: Uint8Array): boolean
  result(): PutResult
}

export function checkBlob(expected: BlobHash, maxBytes: number): BlobCheck {
  const hash = createHash('sha256')
  let head = Buffer.alloc(0)
  let size = 0
  return {
    add(chunk) {
      size += chunk.byteLength
      if (size > maxBytes) return false
      if (head.byteLength < imageHeadBytes) head = Buffer.concat([head, chunk])
      hash.update(chunk)
      return true
    },
    result() {
      if (size > maxBytes) return 'too-large'
      if (hash.digest('hex') !== expected) return 'wrong-hash'
      return imageTypeOf(head) === null ? 'wrong-type' : 'stored'
    },
  }
}
