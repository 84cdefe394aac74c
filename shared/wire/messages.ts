import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { ackKind, noticeKind, rosterKind, seatsKind, syncKind } from './message-kinds.ts'
import type { Role } from './role.ts'

/**
 * What a server can do without for a while: it cannot store, so what is sent to it waits; or it cannot
 * hear the other servers, so what people there write comes a few seconds late.
 */
export type Lack = 'storage' | 'other-servers'

export function isLack(value: unknown): value is Lack {
  return value === 'storage' || value === 'other-servers'
}

/** What the server tells one connection about itself; again whenever that changes. */
export interface Notice {
  readonly protocol: number
  readonly role: Role
  readonly maxUpdateBytes: number
  /** Absent while all is well. */
  readonly lacks?: Lack
  /** What this person's cards carry as their maker; null where the server can't tell people apart. */
  readonly personId: string | null
  /** Whether this connection may make and revoke links of the map. */
  readonly makesLinks: boolean
  /** Only for guests of a session on the facilitator's computer. */
  readonly session?: SessionState
}

/** `ended`: the last word before the line is closed for good. */
export type SessionState = 'open' | 'ended'

export function isSessionState(value: unknown): value is SessionState {
  return value === 'open' || value === 'ended'
}

/** One person in the room, as the server knows them. */
export interface RosterEntry {
  readonly clientId: number
  readonly name: string
  readonly role: Role
}

/** Ids of links and how many people are here by each, on all servers; links without anybody are left out. */
export type SeatsTaken = readonly (readonly [linkId: string, people: number])[]

export function encodeSync(kind: number, payload: Uint8Array): Uint8Array {
  return encode((encoder) => {
    encoding.writeVarUint(encoder, syncKind)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

export function encodeAck(count: number): Uint8Array {
  return encode((encoder) => {
    encoding.writeVarUint(encoder, ackKind)
    encoding.writeVarUint(encoder, count)
  })
}

export function encodeNotice(notice: Notice): Uint8Array {
  return encodeJson(noticeKind, notice)
}

export function encodeRoster(entries: readonly RosterEntry[]): Uint8Array {
  return encodeJson(rosterKind, entries)
}

export function encodeSeats(taken: SeatsTaken): Uint8Array {
  return encodeJson(seatsKind, taken)
}

/** The JSON value of a frame of ours whose kind was already read. Throws on a damaged frame. */
export function readJson(decoder: decoding.Decoder): unknown {
  return JSON.parse(decoding.readVarString(decoder))
}

function encodeJson(kind: number, value: unknown): Uint8Array {
  return encode((encoder) => {
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarString(encoder, JSON.stringify(value))
  })
}

function encode(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}
