import type { Version } from '../../shared/wire/history.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'

export interface VersionLine extends Version {
  /** Number of the newest row that it holds, so that what changed since is known. */
  readonly seq: number
}

export interface NewVersion extends Omit<VersionLine, 'bytes'> {
  /** The whole map as one Yjs update, compressed with gzip. */
  readonly content: Uint8Array
}

/** How maps were. What one room holds another cannot read. */
export interface VersionStore {
  /**
   * Resolves when it would survive a crash of the process.
   * @returns false, and changes nothing, where the room has a version of this id or was removed
   */
  add(room: RoomName, version: NewVersion): Promise<boolean>
  /** Newest first. */
  list(room: RoomName): Promise<readonly VersionLine[]>
  /** The content as it was added, or null. */
  read(room: RoomName, id: string): Promise<Uint8Array | null>
  /** @returns whether there is such a version */
  rename(room: RoomName, id: string, name: string): Promise<boolean>
  /** @returns how many of them there were */
  remove(room: RoomName, ids: readonly string[]): Promise<number>
  /** Rooms that have any. */
  rooms(): Promise<readonly RoomName[]>
}
