// Who is where, as the clients say it: relayed as it came, one owner connection per Yjs client id.
// Stock clients send back what they hear of others, so what is not one's own is dropped in silence.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { awarenessKind } from '../../shared/wire/message-kinds.ts'
import type { RosterEntry } from '../../shared/wire/messages.ts'
import type { Guest } from '../access/access.ts'
import type { NodeId } from '../fan-out/fan-out.ts'
import type { Limits } from './limits.ts'
import type { RemoteEntry } from './remote-presence.ts'
import { RefusedFrame } from './refused-frame.ts'

/** A connection as presence sees it. */
export interface PresenceOwner {
  readonly guest: Guest
  /** The server that it is on, where that is another one. */
  readonly node?: NodeId
  /** The one client id that it speaks for. */
  clientId: number | null
  send(frame: Uint8Array): void
  /** Somebody else claims its client id: find out whether it is still there. */
  probe(): void
}

interface Entry {
  readonly clock: number
  readonly state: string
  /** Null once gone: the clock is kept for a while, so that echoes of it bring nobody back. */
  readonly owner: PresenceOwner | null
  /** Whether its owner is, or was, on this server. */
  readonly isOwn: boolean
  readonly since: number
}

export interface PresenceChanges {
  readonly frame: Uint8Array | null
  readonly isRosterChanged: boolean
  /** Who says all that the frame holds, if it is one. */
  readonly speaker: PresenceOwner | null
  /** Of people on this server: what the others have to hear. */
  readonly own: readonly RemoteEntry[]
}

const goneState = 'null'
const keepGoneMs = 60_000

/** An empty presence frame: all that it says is that the server is there. */
export const keepAliveFrame = encodeFrame([])

export class Presence {
  readonly #limits: Limits
  readonly #onChange: () => void
  readonly #entries = new Map<number, Entry>()
  readonly #changed = new Set<number>()
  #isRosterChanged = false

  constructor(limits: Limits, onChange: () => void) {
    this.#limits = limits
    this.#onChange = onChange
  }

  /** @throws where the frame can't be read */
  receive(bytes: Uint8Array, from: PresenceOwner): void {
    if (bytes.byteLength > this.#limits.maxPresenceFrameBytes) {
      throw new RefusedFrame('tooLarge', 'presence')
    }
    const decoder = decoding.createDecoder(bytes)
    const count = decoding.readVarUint(decoder)
    for (let at = 0; at < count; at++) {
      const clientId = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      this.#receiveState(clientId, clock, decoding.readVarString(decoder), from)
    }
  }

  ownerOf(clientId: number): PresenceOwner | null {
    return this.#entries.get(clientId)?.owner ?? null
  }

  /** The connection is gone, and with it who it spoke for. */
  release(owner: PresenceOwner): void {
    const { clientId } = owner
    const entry = clientId === null ? undefined : this.#entries.get(clientId)
    if (clientId === null || entry?.owner !== owner) return
    this.#set(clientId, { clock: entry.clock + 1, state: goneState, owner: null, isOwn: true })
  }

  /** What another server says of the people who are on it. */
  receiveRemote(
    entries: readonly RemoteEntry[],
    ownerOf: (clientId: number, guest: Guest) => PresenceOwner,
  ): void {
    for (const { clientId, clock, state, guest } of entries) {
      const owner = guest === null ? null : ownerOf(clientId, guest)
      this.#receiveRemoteState({ clientId, clock, state, owner })
    }
  }

  /**
   * A server can't be heard any more, or has said who is on it: the others are gone from there, as far as
   * this one knows.
   */
  forgetNode(node: NodeId, except: ReadonlySet<number> = new Set()): void {
    for (const [clientId, { clock, owner }] of this.#entries) {
      if (owner?.node !== node || except.has(clientId)) continue
      this.#set(clientId, { clock, state: goneState, owner: null, isOwn: false })
    }
  }

  /** Those who are on this server, for the others. */
  ownEntries(): RemoteEntry[] {
    return [...this.#entries]
      .filter(([, { isOwn, owner }]) => isOwn && owner !== null)
      .map(toRemoteEntry)
  }

  roster(): RosterEntry[] {
    const roster: RosterEntry[] = []
    for (const [clientId, { owner }] of this.#entries) {
      if (owner !== null) roster.push({ clientId, name: owner.guest.name, role: owner.guest.role })
    }
    return roster
  }

  /** Call when what the roster says of somebody has changed. */
  noteRosterChange(): void {
    this.#isRosterChanged = true
    this.#onChange()
  }

  /** Everybody who is here. */
  encodeAll(): Uint8Array {
    return encodeFrame([...this.#entries].filter(([, entry]) => entry.owner !== null))
  }

  hasChanges(): boolean {
    return this.#changed.size > 0 || this.#isRosterChanged
  }

  /** What changed since the last call, or null. */
  takeChanges(): PresenceChanges {
    const changed: [number, Entry][] = []
    for (const clientId of this.#changed) {
      const entry = this.#entries.get(clientId)
      if (entry !== undefined) changed.push([clientId, entry])
    }
    const isRosterChanged = this.#isRosterChanged
    this.#changed.clear()
    this.#isRosterChanged = false
    this.#forgetGone()
    const own = changed.filter(([, { isOwn }]) => isOwn).map(toRemoteEntry)
    const [first, ...others] = changed
    if (first === undefined) return { frame: null, isRosterChanged, speaker: null, own }
    const speaker = others.length === 0 ? first[1].owner : null
    return { frame: encodeFrame(changed), isRosterChanged, speaker, own }
  }

  #receiveState(clientId: number, clock: number, state: string, from: PresenceOwner): void {
    const entry = this.#entries.get(clientId)
    const isGone = state === goneState
    if (entry?.owner === from) {
      if (clock < entry.clock || (clock === entry.clock && !isGone)) return
    } else if (!this.#mayClaim(clientId, clock, entry, from, isGone)) {
      return
    }
    if (state.length > this.#limits.maxPresenceBytes) return
    // reason: clients parse it unguarded, so what is no JSON would stop presence for everybody
    JSON.parse(state)
    from.clientId = clientId
    this.#set(clientId, { clock, state, owner: isGone ? null : from, isOwn: true })
  }

  #receiveRemoteState(heard: Omit<Entry, 'isOwn' | 'since'> & { readonly clientId: number }): void {
    const { clientId, clock, state, owner } = heard
    const entry = this.#entries.get(clientId)
    // reason: a farewell counts with the clock of what it ends
    const isNewer =
      entry === undefined || clock > entry.clock || (clock === entry.clock && owner === null)
    if (entry?.isOwn === true && entry.owner !== null) {
      // two servers hold a line of this person: the dead one ends, the other one says so again
      if (owner === null) this.#change(clientId)
      else if (isNewer) entry.owner.probe()
    } else if (isNewer) {
      this.#set(clientId, { clock, state, owner, isOwn: false })
    }
  }

  #mayClaim(
    clientId: number,
    clock: number,
    entry: Entry | undefined,
    from: PresenceOwner,
    isGone: boolean,
  ): boolean {
    if (isGone || (from.clientId !== null && from.clientId !== clientId)) return false
    if (entry === undefined) return true
    if (entry.owner !== null) {
      if (from.clientId === null && clock > entry.clock) entry.owner.probe()
      return false
    }
    if (clock > entry.clock) return true
    // reason: told that it is gone, the honest owner of the id answers with a newer clock
    from.send(encodeFrame([[clientId, entry]]))
    return false
  }

  #set(clientId: number, next: Omit<Entry, 'since'>): void {
    if (!isSameInRoster(this.ownerOf(clientId), next.owner)) this.#isRosterChanged = true
    this.#entries.set(clientId, { ...next, since: performance.now() })
    this.#change(clientId)
  }

  #change(clientId: number): void {
    this.#changed.add(clientId)
    this.#onChange()
  }

  #forgetGone(): void {
    const before = performance.now() - keepGoneMs
    for (const [clientId, entry] of this.#entries) {
      if (entry.owner === null && entry.since < before) this.#entries.delete(clientId)
    }
  }
}

/** Of people on another server each message makes a new owner, which is no news. */
function isSameInRoster(one: PresenceOwner | null, other: PresenceOwner | null): boolean {
  if (one === null || other === null) return one === other
  return one.guest.name === other.guest.name && one.guest.role === other.guest.role
}

function toRemoteEntry([clientId, entry]: readonly [number, Entry]): RemoteEntry {
  const { clock, state, owner } = entry
  return { clientId, clock, state, guest: owner?.guest ?? null }
}

function encodeFrame(entries: readonly (readonly [number, Entry])[]): Uint8Array {
  const states = encoding.createEncoder()
  encoding.writeVarUint(states, entries.length)
  for (const [clientId, { clock, state }] of entries) {
    encoding.writeVarUint(states, clientId)
    encoding.writeVarUint(states, clock)
    encoding.writeVarString(states, state)
  }
  const frame = encoding.createEncoder()
  encoding.writeVarUint(frame, awarenessKind)
  encoding.writeVarUint8Array(frame, encoding.toUint8Array(states))
  return encoding.toUint8Array(frame)
}
