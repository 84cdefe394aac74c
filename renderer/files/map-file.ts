// The file of an open map: where it is saved, whether it is up to date, and how it gets there.
import type { FileFace } from '../../shared/desktop/files.ts'
import type { Readable } from '../../shared/document/readable.ts'
import type { ProblemCode } from '../../shared/problems.ts'

export type MapFileState =
  /** The map is in no file (that can be written again); it is kept on this device all the same. */
  | { readonly status: 'none' }
  | { readonly status: 'saved' | 'edited' | 'saving'; readonly face: FileFace }
  /** The last saving failed; the next edit or Save tries again. */
  | { readonly status: 'failed'; readonly face: FileFace; readonly problem: ProblemCode }

export type SaveOutcome =
  | { readonly status: 'saved' | 'handed-over'; readonly face: FileFace }
  /** The person thought better of it. */
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly problem: ProblemCode }

/** What somebody should hear of. */
export type FileNews =
  /** Somebody else had saved into the file: their edits are in the map now. */
  'merged'

export interface SavedVersion {
  readonly kind: 'file' | 'previous'
  /** ISO 8601 time. */
  readonly savedAt: string
  readonly savedBy: 'person' | 'autosave'
  readonly title: string
  readonly cardCount: number
  /** The encoded document. */
  readonly update: Uint8Array
}

export interface MapFile {
  readonly state: Readable<MapFileState>
  /** The map was opened with edits that had not reached the file: Pathlane had ended too early. */
  readonly isBehind: Readable<boolean>
  /** Saves into the map's file; asks for one where there is none. Never rejects. */
  save(): Promise<SaveOutcome>
  /** Asks for a file and saves there from now on. */
  saveAs(): Promise<SaveOutcome>
  /** What was last saved by a person, and what was before it, newest first; readable ones only. */
  versions(): Promise<readonly SavedVersion[]>
  /** Brings an earlier version back into the map, as one change that can be undone. */
  restore(version: SavedVersion): boolean
  /** Looks whether somebody else has saved, and merges it. */
  check(): Promise<void>
  onNews(listener: (news: FileNews) => void): () => void
  /** Saves what is not in the file yet, then lets go of it. */
  dispose(): Promise<void>
}
