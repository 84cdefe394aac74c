// A raw WebSocket for frames that no honest client would send.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket, type ClientOptions } from 'ws'
import {
  ackKind,
  awarenessKind,
  noticeKind,
  rosterKind,
  seatsKind,
  syncKind,
} from '../../shared/wire/message-kinds.ts'
import { afterTest, eventually } from './server.ts'

export interface RawSocket {
  readonly socket: WebSocket
  /** The close code, or null while open. */
  closeCode(): number | null
  send(frame: Uint8Array): void
  /** Counts of the acks that have come, in order. */
  acks(): number[]
  notices(): unknown[]
  rosters(): unknown[]
  /** What it was told of seats, each time. */
  seats(): unknown[]
  /** Payloads of the sync frames of one step, in order. */
  syncPayloads(step: number): Uint8Array[]
  presenceFrames(): Uint8Array[]
}

export async function openSocket(
  server: { readonly origin: string },
  path: string,
  options: ClientOptions = {},
  protocols: string[] = [],
): Promise<RawSocket> {
  const url = server.origin.replace('http', 'ws') + path
  const raw = rawSocket(new WebSocket(url, protocols, options))
  await eventually(() => raw.socket.readyState !== WebSocket.CONNECTING)
  return raw
}

export function openRoom(server: { readonly origin: string }, room: string): Promise<RawSocket> {
  return openSocket(server, `/sync/${room}`)
}

function rawSocket(socket: WebSocket): RawSocket {
  const messages: Uint8Array[] = []
  let code: number | null = null
  socket.on('message', (message: Buffer) => messages.push(new Uint8Array(message)))
  socket.on('error', () => {})
  socket.on('close', (closed) => {
    code = closed
  })
  afterTest(() => socket.terminate())
  const framesOf = (kind: number) =>
    messages
      .map((message) => {
        const decoder = decoding.createDecoder(message)
        return { kind: decoding.readVarUint(decoder), decoder }
      })
      .filter((frame) => frame.kind === kind)
      .map((frame) => frame.decoder)
  const readJsonOf = (kind: number): unknown[] =>
    framesOf(kind).map((decoder) => JSON.parse(decoding.readVarString(decoder)) as unknown)
  return {
    socket,
    closeCode: () => code,
    send: (frame) => socket.send(frame),
    acks: () => framesOf(ackKind).map((decoder) => decoding.readVarUint(decoder)),
    notices: () => readJsonOf(noticeKind),
    rosters: () => readJsonOf(rosterKind),
    seats: () => readJsonOf(seatsKind),
    syncPayloads: (step) =>
      framesOf(syncKind)
        .filter((decoder) => decoding.readVarUint(decoder) === step)
        .map((decoder) => decoding.readVarUint8Array(decoder)),
    presenceFrames: () =>
      framesOf(awarenessKind).map((decoder) => decoding.readVarUint8Array(decoder)),
  }
}

export interface PresenceState {
  readonly clientId: number
  readonly clock: number
  /** JSON, or whatever a hostile client takes for it. */
  readonly state: string
}

export function presenceFrame(states: readonly PresenceState[]): Uint8Array {
  const body = encoding.createEncoder()
  encoding.writeVarUint(body, states.length)
  for (const { clientId, clock, state } of states) {
    encoding.writeVarUint(body, clientId)
    encoding.writeVarUint(body, clock)
    encoding.writeVarString(body, state)
  }
  const frame = encoding.createEncoder()
  encoding.writeVarUint(frame, awarenessKind)
  encoding.writeVarUint8Array(frame, encoding.toUint8Array(body))
  return encoding.toUint8Array(frame)
}
