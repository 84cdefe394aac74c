// What the renderer may do with files, in both editions: pick one, read it whole, replace it whole. It
// names a file by an id that it was given and never learns a path.
import type { ProblemCode } from '../problems.ts'

export type FileId = string & { readonly __brand: 'FileId' }

export interface FileFace {
  readonly id: FileId
  /** As people see it, with its ending. */
  readonly name: string
  /** False where saving hands over a new copy each time, as a download. */
  readonly canSaveAgain: boolean
}

export type FileRead =
  | { readonly status: 'read'; readonly bytes: Uint8Array; readonly version: FileVersion }
  | { readonly status: 'failed'; readonly problem: ProblemCode }

export type FileWrite =
  | { readonly status: 'written'; readonly version: FileVersion }
  /** Somebody else wrote it since: nothing was written. */
  | { readonly status: 'changed' }
  | { readonly status: 'failed'; readonly problem: ProblemCode }

/** Stands for one content of a file, so that a change by others is noticed whatever clocks say. */
export type FileVersion = string

export interface FileWish {
  /** The version that this content comes after, or null: whatever is there is replaced. */
  readonly after: FileVersion | null
  /** The content that is replaced stays beside it as the previous version. */
  readonly keepsPrevious: boolean
}

export interface ShownFile {
  readonly id: FileId | null
  /** Something is not in the file yet. */
  readonly isEdited: boolean
}

/** What a page calls a File: this folder knows no DOM. */
export interface DroppedFile {
  readonly name: string
  arrayBuffer(): Promise<ArrayBuffer>
}

export interface FilesBridge {
  /** Asks the person for a file to open; null where they think better of it. */
  chooseExisting(): Promise<FileFace | null>
  /** Asks the person for a place to save in. */
  chooseNew(suggestedName: string): Promise<FileFace | null>
  /** A file that the person dropped on the window; null where it has no place to save back to. */
  adopt(file: DroppedFile): Promise<FileFace | null>
  read(id: FileId): Promise<FileRead>
  readPrevious(id: FileId): Promise<FileRead>
  write(id: FileId, bytes: Uint8Array, wish: FileWish): Promise<FileWrite>
  /** Tells which file this window shows, for its title bar and for closing it. */
  show(shown: ShownFile): Promise<void>
  /** Calls back for files that the system hands over; returns the unsubscribe. */
  onOpen(listener: (face: FileFace) => void): () => void
  /** Calls back when the window is about to close; it waits a moment for what the listener does. */
  onClosing(listener: () => Promise<void>): () => void
}
