import * as Y from 'yjs'
import { sha256Of } from '../../shared/file/manifest.ts'

/** The same for two documents that hold the same edits, in whatever order they came. */
export function fingerprintOf(doc: Y.Doc): string {
  return sha256Of(Y.encodeSnapshot(Y.snapshot(doc)))
}
