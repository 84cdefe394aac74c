// Who is in a room by which link, on all servers of a cluster: a person takes one seat, however many windows
// they have. Each server tells the others all who are on it; whom a server can't hear it doesn't count.
import { newId } from '../../shared/document/new-id.ts'
import type { CloseReason } from '../../shared/wire/close-codes.ts'
import { encodeSeats } from '../../shared/wire/messages.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { Guest } from '../access/access.ts'
import type { FanOut, NodeId } from '../fan-out/fan-out.ts'
import { makesLinks } from './notice-for.ts'

/** A connection, as far as seats are concerned. */
export interface Sitter {
  readonly guest: Guest
  send(frame: Uint8Array): void
  close(reason: CloseReason): void
}

interface Seat {
  readonly linkId: string
  /** The same for all windows of one person. */
  readonly person: string
  /** ms since 1970 */
  readonly since: number
}

export class Seats {
  readonly #room: RoomName
  readonly #fanOut: FanOut
  /** Null for who came by no link. */
  readonly #seatBySitter = new Map<Sitter, Seat | null>()
  readonly #seatsByNode = new Map<NodeId, readonly Seat[]>()
  #isFlushComing = false
  #isUntold = false

  constructor(room: RoomName, fanOut: FanOut) {
    this.#room = room
    this.#fanOut = fanOut
  }

  join(sitter: Sitter): void {
    const { pass, personId } = sitter.guest
    const seat =
      pass === undefined
        ? null
        : { linkId: pass.linkId, person: personId ?? newId(), since: Date.now() }
    this.#seatBySitter.set(sitter, seat)
    if (seat !== null) this.#ownChanged()
  }

  leave(sitter: Sitter): void {
    const seat = this.#seatBySitter.get(sitter) ?? null
    this.#seatBySitter.delete(sitter)
    if (seat !== null) this.#ownChanged()
  }

  /** Tells the other servers who is here. */
  tell(): void {
    this.#isUntold = false
    if (!this.#fanOut.isShared) return
    const bytes = new TextEncoder().encode(JSON.stringify(this.#own()))
    this.#fanOut.tell(this.#room, { kind: 'seats', bytes })
  }

  hear(bytes: Uint8Array, from: NodeId): void {
    this.#seatsByNode.set(from, JSON.parse(new TextDecoder().decode(bytes)) as readonly Seat[])
    this.changed()
  }

  gone(node: NodeId): void {
    if (this.#seatsByNode.delete(node)) this.changed()
  }

  /** @param except a person who is not counted */
  taken(linkId: string, except: string | null = null): number {
    return this.#peopleBy(linkId).filter((person) => person !== except).length
  }

  /** Call when there is something to show: what happens in one turn of the loop is shown together. */
  changed(): void {
    if (this.#isFlushComing) return
    this.#isFlushComing = true
    setImmediate(() => {
      this.#isFlushComing = false
      if (this.#isUntold) this.tell()
      this.#sendSurplusAway()
      this.#show()
    })
  }

  #ownChanged(): void {
    this.#isUntold = true
    this.changed()
  }

  #own(): Seat[] {
    return [...this.#seatBySitter.values()].filter((seat) => seat !== null)
  }

  #all(): Seat[] {
    return [...this.#own(), ...[...this.#seatsByNode.values()].flat()]
  }

  /** Who is here by a link, in the order in which they came, which is the same on all servers. */
  #peopleBy(linkId: string): string[] {
    const sinceByPerson = new Map<string, number>()
    for (const { linkId: id, person, since } of this.#all()) {
      if (id !== linkId) continue
      sinceByPerson.set(person, Math.min(since, sinceByPerson.get(person) ?? since))
    }
    return [...sinceByPerson]
      .toSorted(([a, since], [b, other]) => since - other || (a < b ? -1 : 1))
      .map(([person]) => person)
  }

  /** People who came to several servers at the same moment may be more than there are seats. */
  #sendSurplusAway(): void {
    if (this.#seatsByNode.size === 0) return
    for (const [sitter, seat] of this.#seatBySitter) {
      const { seats = null } = sitter.guest.pass ?? {}
      if (seat === null || seats === null) continue
      if (this.#peopleBy(seat.linkId).indexOf(seat.person) >= seats) sitter.close('seatsFull')
    }
  }

  #show(): void {
    const viewers = [...this.#seatBySitter.keys()].filter(({ guest }) => makesLinks(guest))
    if (viewers.length === 0) return
    const links = new Set(this.#all().map(({ linkId }) => linkId))
    const frame = encodeSeats([...links].map((linkId) => [linkId, this.taken(linkId)]))
    for (const viewer of viewers) viewer.send(frame)
  }
}
