// Counts what is on the server's disk. The server acknowledges how many of this connection's sync
// frames (our reply to its step 1, and updates) it has stored; an edit made before the reply is only
// safe with the reply, because no update frame carries it.
import { syncKind, syncStep2, syncUpdate } from '../../shared/wire/message-kinds.ts'

export interface AckLedger {
  /** A new connection: its frames are counted from nought. */
  begin(): void
  /** A frame goes out while the document holds this many edits of this window. */
  sent(frame: Uint8Array, edits: number): void
  /** @returns how many edits of this window are known to be on the server's disk */
  acknowledged(count: number): number
  /** Everything that was sent on this connection, the reply included, is on the server's disk. */
  isConfirmed(): boolean
}

export function createAckLedger(): AckLedger {
  let frames = 0
  let acknowledged = 0
  /** Number of the frame that carried everything from before this connection. */
  let replyFrame: number | null = null
  let stored = 0
  /** Frames that wait for their acknowledgement: [number, edits in the document by then]. */
  let waiting: (readonly [frame: number, edits: number])[] = []
  return {
    begin() {
      frames = 0
      acknowledged = 0
      replyFrame = null
      waiting = []
    },
    sent(frame, edits) {
      if (frame[0] !== syncKind || (frame[1] !== syncStep2 && frame[1] !== syncUpdate)) return
      frames++
      if (frame[1] === syncStep2) replyFrame ??= frames
      waiting.push([frames, edits])
    },
    acknowledged(count) {
      acknowledged = Math.min(frames, Math.max(acknowledged, count))
      if (replyFrame === null || acknowledged < replyFrame) return stored
      while (waiting[0] !== undefined && waiting[0][0] <= acknowledged) {
        stored = Math.max(stored, waiting[0][1])
        waiting.shift()
      }
      return stored
    },
    isConfirmed: () => replyFrame !== null && acknowledged >= frames,
  }
}
