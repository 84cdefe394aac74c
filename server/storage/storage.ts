import type { RoomName } from '../../shared/wire/room-name.ts'

/** What a room was when it was last in memory: apply the snapshot, then the updates in order. */
export interface StoredRoom {
  readonly snapshot: Uint8Array | null
  readonly updates: readonly Uint8Array[]
  /** Number of the newest row, 0 for a room that was never written. */
  readonly seq: number
  /** How often the room was rewritten, see {@link Storage.rewrite}. */
  readonly epoch: number
}

/** A room written anew, see {@link Storage.rewrite}. */
export interface Rewriting {
  /** The epoch that ends, and the number of its newest row. */
  readonly epoch: number
  readonly seq: number
  /** How the ending epoch ended: everything in it, as one update. */
  readonly past: Uint8Array
  /** The same content without its history: all of the next epoch. */
  readonly snapshot: Uint8Array
}

/** Edits of an earlier epoch that came late. */
export interface LateEdits {
  readonly epoch: number
  /** The epoch in which they were made, and how that one now ended, with them. */
  readonly pastEpoch: number
  readonly past: Uint8Array
  /** How it ended before, as `past()` gave it: what the edits come to was found by it. */
  readonly before: Uint8Array
  /** What they come to in the present epoch. */
  readonly update: Uint8Array
}

/** The room was rewritten meanwhile: what belongs to an earlier epoch can't be added to it. */
export class StaleEpoch extends Error {}

export interface StoredSize {
  readonly room: RoomName
  readonly bytes: number
}

/**
 * The storage does not answer at present. What was asked of it may have been done, or may be done
 * later; asking again does no harm.
 */
export class StorageAway extends Error {}

/**
 * The durable log of all rooms, which several servers may share. Updates are idempotent and
 * commutative, so a row that is read twice does no harm; a row that is lost does. Every method may
 * throw StorageAway.
 */
export interface Storage {
  /**
   * @param after leaves out what stands in the rows up to this number
   * @returns null for a room that was removed
   */
  load(room: RoomName, after?: number): Promise<StoredRoom | null>
  /**
   * Resolves once the update would survive a crash of the process.
   * @returns the row's number, one more than the newest one's; 0 for a room that was removed
   * @throws StaleEpoch
   */
  append(room: RoomName, update: Uint8Array, epoch: number): Promise<number>
  /**
   * Replaces the rows up to `seq` by a snapshot that contains them, all or nothing. A snapshot that
   * is older than the stored one changes nothing.
   */
  compact(room: RoomName, seq: number, snapshot: Uint8Array): Promise<void>
  /**
   * Begins the next epoch, all or nothing: its snapshot takes the place of all that was stored, and how
   * the old one ended is kept beside. A row of an old epoch can never get into a new one.
   * @returns false, and changes nothing, where the room has moved on since
   */
  rewrite(room: RoomName, rewriting: Rewriting): Promise<boolean>
  /** How an earlier epoch ended, late edits included; null where that is not known. */
  past(room: RoomName, epoch: number): Promise<Uint8Array | null>
  /**
   * Appends late edits and keeps that they are in, all or nothing: sent again they come to nothing.
   * @returns the row's number, 0 for a room that was removed; null, and changes nothing, where the room is
   * of another epoch or other late edits were faster, on this server or another one
   */
  appendLate(room: RoomName, edits: LateEdits): Promise<number | null>
  /** The number of each room's newest row, 0 for one that was never written, null for a removed one. */
  heads(rooms: readonly RoomName[]): Promise<ReadonlyMap<RoomName, number | null>>
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
