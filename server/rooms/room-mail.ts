// What goes out to the people of a room in one turn of the event loop. Nearly everybody gets the same
// bytes, so they are put together once, and each connection is written to once.
import type { PresenceOwner } from './presence.ts'
import { readyFrame } from './ready-frame.ts'

export interface MailedUpdate {
  readonly update: Uint8Array
  readonly frame: Uint8Array
  /** Whose edits it holds and nobody else's: they have it already. */
  readonly author: PresenceOwner | null
}

export interface MailedPresence {
  readonly frame: Uint8Array
  /** Who says all that it holds. */
  readonly speaker: PresenceOwner | null
}

export class RoomMail {
  readonly updates: readonly MailedUpdate[]
  readonly roster: Uint8Array | null
  readonly presence: MailedPresence | null
  readonly #readyByParts = new Map<number, Buffer>()

  constructor(
    updates: readonly MailedUpdate[],
    roster: Uint8Array | null,
    presence: MailedPresence | null,
  ) {
    this.updates = updates
    this.roster = roster
    this.presence = presence
  }

  /** All that a reader gets who is not slow, ready for the wire. Empty where they have it already. */
  readyFor(reader: PresenceOwner): Buffer {
    const hasUpdates = this.updates.some(({ author }) => author !== reader)
    const hasPresence = this.presence !== null && this.presence.speaker !== reader
    const parts = (hasUpdates ? 1 : 0) + (hasPresence ? 2 : 0)
    const known = this.#readyByParts.get(parts)
    if (known !== undefined) return known
    const ready = Buffer.concat([
      ...(hasUpdates ? this.updates.map(({ frame }) => readyFrame(frame)) : []),
      ...(this.roster === null ? [] : [readyFrame(this.roster)]),
      ...(hasPresence && this.presence !== null ? [readyFrame(this.presence.frame)] : []),
    ])
    this.#readyByParts.set(parts, ready)
    return ready
  }
}
