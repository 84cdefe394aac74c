// A room is now and then written anew without its history: a new epoch. Whoever holds a document of an
// earlier one is closed with `epochChanged` and moves over by one request, with the role of the room:
//
//   POST /epochs/<room>   the whole document as one Yjs update; answers a MovedDocument
//
// The server carries over what it did not have yet, field by field, and answers with the room as it is.
// Sent again, it changes nothing. 409: the document is no older than the room. 410: what the document
// rests on is not known any more. 403: it holds changes that its owner may not make.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { RoomName } from './room-name.ts'

export interface MovedDocument {
  readonly epoch: number
  /** The whole room, what was carried over included, as one Yjs update. */
  readonly update: Uint8Array
}

export function epochPath(room: RoomName): string {
  return `/epochs/${room}`
}

export function encodeMoved({ epoch, update }: MovedDocument): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, epoch)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

/** @throws where the bytes are no such thing */
export function decodeMoved(bytes: Uint8Array): MovedDocument {
  const decoder = decoding.createDecoder(bytes)
  const epoch = decoding.readVarUint(decoder)
  return { epoch, update: decoding.readVarUint8Array(decoder) }
}

/**
 * Whether a document with these client ids is of an epoch. The first write of each epoch but the first is
 * that of a client with the epoch's own number, so whoever has seen any of it has seen that client.
 */
export function isOfEpoch(
  clientIds: { has(id: number): boolean; readonly size: number },
  epoch: number,
): boolean {
  return epoch === 0 || clientIds.size === 0 || clientIds.has(epoch)
}
