// What travels between the server's thread and the one that owns the database.
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { StoredRoom, StoredSize } from './storage.ts'

export interface Row {
  readonly room: RoomName
  readonly update: Uint8Array
}

export type SqliteRequest =
  | { readonly kind: 'load'; readonly id: number; readonly room: RoomName }
  /** All rows in one transaction; answered with their numbers. */
  | { readonly kind: 'append'; readonly id: number; readonly rows: readonly Row[] }
  | {
      readonly kind: 'compact'
      readonly id: number
      readonly room: RoomName
      readonly seq: number
      readonly snapshot: Uint8Array
    }
  | { readonly kind: 'list'; readonly id: number }
  | { readonly kind: 'remove'; readonly id: number; readonly room: RoomName }
  | { readonly kind: 'check'; readonly id: number }
  | { readonly kind: 'close'; readonly id: number }

export type SqliteResult = StoredRoom | readonly number[] | readonly StoredSize[] | null

export type SqliteAnswer =
  | { readonly id: number; readonly result: SqliteResult }
  | { readonly id: number; readonly error: string }

/** The first message of the thread: whether the database could be opened. */
export type SqliteOpening =
  | { readonly status: 'open' }
  | { readonly status: 'failed'; readonly error: string }
