// Reads what an update claims before Yjs believes it: a frame of seven bytes can make Y.applyUpdate
// allocate 250 MB, one of fifteen can silence somebody for ever.
import * as Y from 'yjs'
import type { DecodedUpdate } from '../../shared/document/struct-places.ts'
import { RefusedFrame } from './refused-frame.ts'

export interface UpdateScan {
  readonly update: DecodedUpdate
  /** Something before it is missing here. */
  readonly hasGap: boolean
  /** The clocks that it advances client ids to. */
  readonly clocks: ReadonlyMap<number, number>
  /** How many of them the document has never seen. */
  readonly newClients: number
}

/** @throws where the update can't be read to the end, or claims what no honest client would */
export function scanUpdate(
  bytes: Uint8Array,
  clockOf: (clientId: number) => number,
  maxClockAdvance: number,
): UpdateScan {
  const update = Y.decodeUpdate(bytes)
  const clocks = new Map<number, number>()
  let hasGap = false
  let newClients = 0
  for (const [clientId, [start, end]] of clockRanges(update)) {
    const known = clockOf(clientId)
    if (end <= known) continue
    if (end - known > maxClockAdvance) throw new RefusedFrame('malformed', 'clock out of range')
    clocks.set(clientId, end)
    if (known === 0) newClients++
    if (start > known) hasGap = true
  }
  checkDeletions(update)
  return { update, hasGap, clocks, newClients }
}

/** Whether an update can be read to the end: one that can't would end whoever applies it. */
export function isWhole(bytes: Uint8Array): boolean {
  try {
    Y.decodeUpdate(bytes)
    return true
  } catch {
    return false
  }
}

/** First clock and the one after the last, by client id. What is skipped is not there. */
function clockRanges({ structs }: DecodedUpdate): Map<number, [start: number, end: number]> {
  const ranges = new Map<number, [number, number]>()
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue
    const { client, clock } = struct.id
    const range = ranges.get(client)
    if (range === undefined) ranges.set(client, [clock, clock + struct.length])
    else if (clock < range[1]) throw new RefusedFrame('malformed', 'clocks run backwards')
    else range[1] = clock + struct.length
  }
  return ranges
}

/** Yjs walks all structs of every range: ranges that lie upon each other would cost their product. */
function checkDeletions({ ds }: DecodedUpdate): void {
  for (const ranges of ds.clients.values()) {
    let end = 0
    for (const { clock, len } of ranges) {
      if (clock < end) throw new RefusedFrame('malformed', 'deletions overlap')
      end = clock + len
    }
  }
}

/** Forgets what an update left over because something before it is missing; says whether it did. */
export function dropPending(doc: Y.Doc): boolean {
  const { store } = doc
  if (store.pendingStructs === null && store.pendingDs === null) return false
  store.pendingStructs = null
  store.pendingDs = null
  return true
}
