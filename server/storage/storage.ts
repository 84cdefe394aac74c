import type { RoomName } from '../../shared/wire/room-name.ts'

/** What a room was when it was last in memory: apply the snapshot, then the updates in order. */
export interface StoredRoom {
  readonly snapshot: Uint8Array | null
  readonly updates: readonly Uint8Array[]
  /** Number of the newest row, 0 for a room that was never written. */
  readonly seq: number
}

export interface StoredSize {
  readonly room: RoomName
  readonly bytes: number
}

/**
 * The durable log of all rooms. Updates are idempotent and commutative, so a row that is read twice
 * does no harm; a row that is lost does.
 */
export interface Storage {
  /** @returns null for a room that was removed */
  load(room: RoomName): Promise<StoredRoom | null>
  /** Resolves with the row's number once the update would survive a crash of the process. */
  append(room: RoomName, update: Uint8Array): Promise<number>
  /**
   * Replaces the rows up to `seq` by a snapshot that contains them, all or nothing. A snapshot that
   * is older than the stored one changes nothing.
   */
  compact(room: RoomName, seq: number, snapshot: Uint8Array): Promise<void>
  /** Every room that was ever written, but for those that were removed. */
  list(): Promise<readonly StoredSize[]>
  /**
   * Takes a room out for good: from then on it takes nothing in, and cannot be loaded. Whoever still
   * has a copy would otherwise bring it back.
   */
  remove(room: RoomName): Promise<void>
  /** Resolves when the storage answers. */
  check(): Promise<void>
  /** Ends what is under way, then lets go of the data. */
  close(): Promise<void>
}
