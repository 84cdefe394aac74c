import { createHash } from 'node:crypto'
import type { BlobHash, PutResult } from './blob-store.ts'
import { fileHeadBytes, fileTypeOf, type FileType } from '../../shared/map/file-kind.ts'

/** Looks at a blob's bytes as they pass. */
export interface BlobCheck {
  /** @returns false when there are too many of them */
  add(chunk: Uint8Array): boolean
  result(): PutResult
  /** Null for what may not be stored. */
  type(): FileType | null
}

export function checkBlob(expected: BlobHash, maxBytes: number): BlobCheck {
  const hash = createHash('sha256')
  let head = Buffer.alloc(0)
  let size = 0
  return {
    add(chunk) {
      size += chunk.byteLength
      if (size > maxBytes) return false
      if (head.byteLength < fileHeadBytes) head = Buffer.concat([head, chunk])
      hash.update(chunk)
      return true
    },
    result() {
      if (size > maxBytes) return 'too-large'
      if (hash.digest('hex') !== expected) return 'wrong-hash'
      return fileTypeOf(head) === null ? 'wrong-type' : 'stored'
    },
    type: () => fileTypeOf(head),
  }
}
