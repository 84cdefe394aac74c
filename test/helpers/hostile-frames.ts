// Frames that no honest client sends.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { syncStep2 } from '../../shared/wire/message-kinds.ts'
import { encodeSync } from '../../shared/wire/messages.ts'
import { eventually } from './server.ts'
import type { RawSocket } from './socket.ts'

export const bytes = (...values: number[]) => Uint8Array.from(values)

export function varUints(...values: number[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const value of values) encoding.writeVarUint(encoder, value)
  return encoding.toUint8Array(encoder)
}

/** An update of one garbage-collected struct: client, clock and length are free to choose. */
export const gcUpdate = (client: number, clock: number, length: number) =>
  Uint8Array.from([...varUints(1, 1, client, clock), 0, ...varUints(length), 0])

/** An update without structs that deletes ranges of one client id. */
export const deletionUpdate = (
  client: number,
  ranges: readonly [clock: number, length: number][],
) => varUints(0, 1, client, ranges.length, ...ranges.flat())

/** Sends an empty step 2, after which a connection has no excuse for gaps. */
export async function catchUp(raw: RawSocket): Promise<void> {
  raw.send(encodeSync(syncStep2, Y.encodeStateAsUpdate(new Y.Doc())))
  await eventually(() => raw.acks().length > 0)
}

export function updateOf(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  write(doc)
  return Y.encodeStateAsUpdate(doc)
}
