// Raises the format of a map that an older app made, once somebody edits it here: what is written from
// then on is more than that app can read, so it opens the map read-only (rules D7 and D8).
import type * as Y from 'yjs'
import { formatVersion, type MapDocument } from './layout.ts'
import { boardOrigin, verbOrigin } from './origins.ts'

/** Not one of undo's origins: what was written in the newer format stays in it. */
const formatOrigin = 'format'

/**
 * @param mayRaise false for whom the server lets change only what they made
 * @returns the way to stop
 */
export function keepFormat(map: MapDocument, mayRaise: () => boolean): () => void {
  const raise = (transaction: Y.Transaction) => {
    const format = map.meta.get('format')
    const isEdit = transaction.origin === verbOrigin || transaction.origin === boardOrigin
    if (!isEdit || typeof format !== 'number' || format >= formatVersion) return
    if (mayRaise()) map.doc.transact(() => map.meta.set('format', formatVersion), formatOrigin)
  }
  map.doc.on('afterTransaction', raise)
  return () => map.doc.off('afterTransaction', raise)
}
