import { createHash } from 'node:crypto'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { FileType } from '../../shared/map/file-kind.ts'

/** SHA-256 of a blob's bytes, 64 hexadecimal digits. */
export type BlobHash = string & { readonly __brand: 'BlobHash' }

export function isBlobHash(value: string): value is BlobHash {
  return /^[0-9a-f]{64}$/.test(value)
}

/** How a room is called where blobs lie: 32 hexadecimal digits, because its name opens the map. */
export type RoomKey = string & { readonly __brand: 'RoomKey' }

export function roomKeyOf(room: RoomName): RoomKey {
  return createHash('sha256').update(room).digest('hex').slice(0, 32) as RoomKey
}

export function isRoomKey(value: string): value is RoomKey {
  return /^[0-9a-f]{32}$/.test(value)
}

export interface Blob {
  readonly type: FileType
  readonly size: number
  /** Reads the bytes, once. */
  open(): AsyncIterable<Uint8Array>
}

export type PutResult = 'stored' | 'wrong-hash' | 'wrong-type' | 'too-large'

export interface KeptBlob {
  readonly hash: BlobHash
  /** Since when nothing is known to refer to it, ms since 1970; null where something does. */
  readonly unusedSince: number | null
}

/** The images of all rooms, by their content. What one room holds another cannot read. */
export interface BlobStore {
  /**
   * Stores all of the bytes or nothing. They are checked against the hash while they come in. What is
   * stored again counts as used again.
   */
  put(room: RoomName, hash: BlobHash, bytes: AsyncIterable<Uint8Array>): Promise<PutResult>
  get(room: RoomName, hash: BlobHash): Promise<Blob | null>
  /** Removes all images of a room. */
  removeAll(room: RoomName): Promise<void>
  /** Rooms that have any. */
  rooms(): Promise<readonly RoomKey[]>
  list(room: RoomKey): Promise<readonly KeptBlob[]>
  /** @param since ms since 1970, or null where it is used after all */
  markUnused(room: RoomKey, hash: BlobHash, since: number | null): Promise<void>
  /** Removes a blob, unless it was unused for less long by then or was stored again meanwhile. */
  removeUnused(room: RoomKey, hash: BlobHash, since: number): Promise<boolean>
}
