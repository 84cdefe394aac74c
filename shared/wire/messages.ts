import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { ackKind, noticeKind, rosterKind, syncKind } from './message-kinds.ts'
import type { Role } from './role.ts'

/** What the server tells one connection about itself. */
export interface Notice {
  readonly protocol: number
  readonly role: Role
  readonly maxUpdateBytes: number
}

/** One person in the room, as the server knows them. */
export interface RosterEntry {
  readonly clientId: number
  readonly name: string
  readonly role: Role
}

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

/** The JSON value of a notice or roster frame whose kind was already read. Throws on a damaged frame. */
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
