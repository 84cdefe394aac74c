// What travels between the server's thread and the one that owns the database.
import type { SqliteCalls } from './sqlite-worker.ts'

export interface SqliteRequest<K extends keyof SqliteCalls = keyof SqliteCalls> {
  readonly id: number
  readonly call: K
  readonly args: Parameters<SqliteCalls[K]>
}

export type SqliteAnswer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string }

/** The first message of the thread: whether the database could be opened. */
export type SqliteOpening =
  | { readonly status: 'open' }
  | { readonly status: 'failed'; readonly error: string }
