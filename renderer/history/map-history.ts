// How one map was: what this device, the server and the map's file keep of it, and what can be done with that.
import type { Readable } from '../../shared/document/readable.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import type { HistoryEntry } from './history-entry.ts'
import type { Writer } from './kept-versions.ts'
import type { OpenVersion } from './open-version.ts'

export type HistoryState =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready'
      /** Newest first. */
      readonly entries: readonly HistoryEntry[]
      /** Why the list lacks what the server keeps; null where it lacks nothing. */
      readonly serverProblem: ProblemCode | null
      /** False where this browser keeps no versions. */
      readonly isKeptHere: boolean
    }

/** Where a version with a name went. */
export interface KeptWhere {
  readonly device: boolean
  readonly server: boolean
}

export interface MapHistory {
  /** `loading` until somebody has looked: see `refresh`. */
  readonly state: Readable<HistoryState>
  /** Whose windows wrote to the map, by Yjs client id, as far as this device has met them. */
  readonly writers: Readable<ReadonlyMap<number, Writer>>
  /** Lists anew. Never rejects. */
  refresh(): Promise<void>
  /**
   * Opens a version; those that were read last are remembered.
   * @throws Problem `version-…`, `versions-…`
   */
  read(entry: HistoryEntry): Promise<OpenVersion>
  /** Whether reading it takes a request. */
  isFar(entry: HistoryEntry): boolean
  /**
   * Keeps the map as it is now: on this device, and on the server where it is reached and the link allows it.
   * @throws Problem where it could be kept nowhere
   */
  keep(name: string): Promise<KeptWhere>
  /** @throws Problem where one of its places refuses */
  rename(entry: HistoryEntry, name: string): Promise<void>
  /** From all its places. @throws Problem where one of them refuses */
  remove(entry: HistoryEntry): Promise<void>
  /** Brings a version back into the map as one change that can be undone. @returns whether it was done */
  restore(version: OpenVersion): boolean
  dispose(): Promise<void>
}
