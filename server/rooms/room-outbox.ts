// Gathers what goes out to a room until the turn of the event loop ends. The writes are what a server
// of many people spends its time with, so there is one per connection and turn.
import { syncUpdate } from '../../shared/wire/message-kinds.ts'
import { encodeAck, encodeSync } from '../../shared/wire/messages.ts'
import type { Connection } from './connection.ts'
import type { Load } from './load.ts'
import type { PresenceOwner } from './presence.ts'
import { RoomMail, type MailedPresence, type MailedUpdate } from './room-mail.ts'

export class RoomOutbox {
  readonly #members: ReadonlySet<Connection>
  readonly #load: Load
  #updates: MailedUpdate[] = []
  #acks = new Map<Connection, number>()
  #roster: Uint8Array | null = null
  #presence: MailedPresence | null = null
  #isAsked = false

  constructor(members: ReadonlySet<Connection>, load: Load) {
    this.#members = members
    this.#load = load
  }

  /** @param author the connection that all of it came from, if it was one */
  addUpdate(update: Uint8Array, author: Connection | null): void {
    this.#updates.push({ update, frame: encodeSync(syncUpdate, update), author })
    this.#ask()
  }

  /** So many frames of a connection are on disk. */
  addAck(connection: Connection, count: number): void {
    this.#acks.set(connection, count)
    this.#ask()
  }

  /** @param speaker who says all of it, if it is one */
  setPresence(
    roster: Uint8Array | null,
    frame: Uint8Array | null,
    speaker: PresenceOwner | null,
  ): void {
    // what was said before in this turn goes out first
    if (this.#presence !== null || this.#roster !== null) this.#flush()
    this.#roster = roster
    this.#presence = frame === null ? null : { frame, speaker }
    this.#ask()
  }

  #ask(): void {
    if (this.#isAsked) return
    this.#isAsked = true
    setImmediate(() => {
      this.#isAsked = false
      this.#flush()
    })
  }

  #flush(): void {
    const mail = new RoomMail(this.#updates, this.#roster, this.#presence)
    const acks = this.#acks
    const isForAll = mail.updates.length > 0 || mail.roster !== null || mail.presence !== null
    this.#updates = []
    this.#roster = null
    this.#presence = null
    this.#acks = new Map()
    if (isForAll) this.#load.note(this.#members.size, performance.now())
    for (const member of isForAll ? this.#members : acks.keys()) {
      const count = acks.get(member)
      member.deliver(mail, count === undefined ? null : encodeAck(count))
    }
  }
}
