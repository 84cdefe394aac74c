// How one server tells the others who is on it. They believe each other: each has checked its own people.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Guest } from '../access/access.ts'
import type { NodeId } from '../fan-out/fan-out.ts'
import type { PresenceOwner } from './presence.ts'

export interface RemoteEntry {
  readonly clientId: number
  readonly clock: number
  /** JSON, as the client sent it. */
  readonly state: string
  /** Null for somebody who has left. */
  readonly guest: Guest | null
}

export function encodeRemotePresence(entries: readonly RemoteEntry[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries.length)
  for (const { clientId, clock, state, guest } of entries) {
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, state)
    encoding.writeVarString(encoder, JSON.stringify(guest === null ? null : shared(guest)))
  }
  return encoding.toUint8Array(encoder)
}

/** @throws where the bytes are none of ours */
export function decodeRemotePresence(bytes: Uint8Array): RemoteEntry[] {
  const decoder = decoding.createDecoder(bytes)
  const count = decoding.readVarUint(decoder)
  const entries: RemoteEntry[] = []
  for (let at = 0; at < count; at++) {
    const clientId = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    const state = decoding.readVarString(decoder)
    const guest = JSON.parse(decoding.readVarString(decoder)) as Guest | null
    entries.push({ clientId, clock, state, guest })
  }
  return entries
}

/** Somebody whose line ends at another server. */
export function createRemoteOwner(
  node: NodeId,
  clientId: number,
  guest: Guest,
  claim: (clientId: number) => void,
): PresenceOwner {
  // what is said to it reaches it through its own server
  return { node, guest, clientId, send() {}, probe: () => claim(clientId) }
}

/** What others need to know of a guest: a pass is the business of the server that let it in. */
function shared({ name, personId, role }: Guest): Guest {
  return { name, personId, role }
}
