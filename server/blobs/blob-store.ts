import type { RoomName } from '../../shared/wire/room-name.ts'
import type { ImageType } from './image-type.ts'

/** SHA-256 of a blob's bytes, 64 hexadecimal digits. */
export type BlobHash = string & { readonly __brand: 'BlobHash' }

export function isBlobHash(value: string): value is BlobHash {
  return /^[0-9a-f]{64}$/.test(value)
}

export interface Blob {
  readonly type: ImageType
  readonly size: number
  /** Reads the bytes, once. */
  open(): AsyncIterable<Uint8Array>
}

export type PutResult = 'stored' | 'wrong-hash' | 'wrong-type' | 'too-large'

/** The images of all rooms, by their content. What one room holds another cannot read. */
export interface BlobStore {
  /** Stores all of the bytes or nothing. They are checked against the hash while they come in. */
  put(room: RoomName, hash: BlobHash, bytes: AsyncIterable<Uint8Array>): Promise<PutResult>
  get(room: RoomName, hash: BlobHash): Promise<Blob | null>
  /** Removes all images of a room. */
  removeAll(room: RoomName): Promise<void>
}
