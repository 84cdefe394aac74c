import type { FileFace, FileVersion } from '../../shared/desktop/files.ts'
import { isFields } from '../../shared/document/entity.ts'

/** What this device remembers about the file of a map, kept beside the working copy. */
export interface FileNote {
  readonly face: FileFace
  /** What was in the file when it was last read or written here. */
  readonly version: FileVersion
  readonly savedBy: 'person' | 'autosave'
  /** Of the document in that version, see fingerprintOf: another one now means unsaved edits. */
  readonly fingerprint: string
}

export const fileNoteKey = 'file'
export const lineageNoteKey = 'lineage'

export function fileNoteFrom(note: unknown): FileNote | null {
  if (!isFields(note)) return null
  const { face, version, savedBy, fingerprint } = note as unknown as FileNote
  const isNote =
    isFields(face) &&
    [version, savedBy, fingerprint, face['id'], face['name']].every(
      (text) => typeof text === 'string',
    )
  return isNote ? { face, version, savedBy, fingerprint } : null
}
