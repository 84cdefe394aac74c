import { createUndoOver, type Undo } from '../../document/undo.ts'
import { draftParts, type LibraryDocument } from './library-layout.ts'

/** One's own changes of drafts, of the catalogue and of the library's face. What was published is never taken back. */
export function createLibraryUndo(library: LibraryDocument): Undo {
  const parts = draftParts.map((part) => library[part])
  return createUndoOver([library.meta, library.drafts, library.kinds, library.personas, ...parts])
}
