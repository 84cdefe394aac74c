// When a room is written anew, and as what. A transaction gets slower with each Yjs client id that a
// document has ever seen, and what was deleted leaves traces: 13 µs at 10 ids, 1.5 ms at 5,000.
import * as Y from 'yjs'
import { copyDocument } from '../../shared/document/copy-document.ts'
import type { Limits } from '../rooms/limits.ts'
import type { Rewriting } from '../storage/storage.ts'

export interface RoomAtRest {
  readonly doc: Y.Doc
  readonly epoch: number
  /** Number of the newest row; the document holds them all, and nothing else. */
  readonly seq: number
  /** The whole document, encoded. */
  readonly encoded: Uint8Array
}

/** Smaller documents are never worth it for their size. */
const leastBytes = 64 * 1024

/** Null where the room is good as it is, or holds something that can't be copied exactly. */
export function rewritingOf(room: RoomAtRest, limits: Limits): Rewriting | null {
  const { doc, epoch, seq, encoded } = room
  const hasManyClients = doc.store.clients.size > limits.epochAfterClients
  if (!hasManyClients && !isLarge(room, limits.epochAfterRatio)) return null
  const next = new Y.Doc()
  // isOfEpoch() rests on it
  next.clientID = epoch + 1
  try {
    if (!copyDocument(doc, next)) return null
    const snapshot = Y.encodeStateAsUpdate(next)
    // what would be hardly smaller is not worth moving everybody over
    if (!hasManyClients && snapshot.byteLength > encoded.byteLength * 0.7) return null
    return { epoch, seq, past: encoded, snapshot }
  } finally {
    next.destroy()
  }
}

function isLarge({ doc, encoded }: RoomAtRest, ratio: number): boolean {
  if (encoded.byteLength < leastBytes) return false
  let jsonBytes = 0
  for (const [name, root] of doc.share) {
    // reason: the server has not said what kind of root it is, and one that is none of these has no JSON
    const value: unknown = root._start === null ? doc.getMap(name).toJSON() : null
    jsonBytes += JSON.stringify(value).length
  }
  return encoded.byteLength > ratio * jsonBytes
}
