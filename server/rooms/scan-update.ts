// Reads what an update claims before Yjs believes it: a frame of seven bytes can make Y.applyUpdate
// allocate 250 MB, one of fifteen can silence somebody for ever.
import * as Y from 'yjs'
import { RefusedFrame } from './refused-frame.ts'

export interface UpdateScan {
  /** Something before it is missing here. */
  readonly hasGap: boolean
  /** Client ids that gain something by this update. */
  readonly advancedClients: readonly number[]
  /** How many of them the document has never seen. */
  readonly newClients: number
}

/** @throws where the update can't be read to the end, or advances a client beyond reason */
export function scanUpdate(update: Uint8Array, doc: Y.Doc, maxClockAdvance: number): UpdateScan {
  const { from, to } = Y.parseUpdateMeta(update)
  const advancedClients: number[] = []
  let hasGap = false
  let newClients = 0
  for (const [clientId, end] of to) {
    const known = Y.getState(doc.store, clientId)
    if (end <= known) continue
    if (end - known > maxClockAdvance) throw new RefusedFrame('malformed', 'clock out of range')
    advancedClients.push(clientId)
    if (known === 0) newClients++
    if ((from.get(clientId) ?? 0) > known) hasGap = true
  }
  return { hasGap, advancedClients, newClients }
}

/** Forgets what an update left over because something before it is missing; says whether it did. */
export function dropPending(doc: Y.Doc): boolean {
  const { store } = doc
  if (store.pendingStructs === null && store.pendingDs === null) return false
  store.pendingStructs = null
  store.pendingDs = null
  return true
}
