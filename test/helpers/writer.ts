// Somebody in a room who keeps book of what the server has told them: which of their own edits are
// acknowledged, and which of others they have seen. Fast enough for load.
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import {
  ackKind,
  syncKind,
  syncStep1,
  syncStep2,
  syncUpdate,
} from '../../shared/wire/message-kinds.ts'
import { encodeSync } from '../../shared/wire/messages.ts'
import { afterTest } from './server.ts'

export interface Writer {
  readonly board: Y.Map<unknown>
  /** Sets a key that nobody else sets. */
  write(key: string): void
  written(): readonly string[]
  /** Those of the written that the server says are on disk. */
  acknowledged(): readonly string[]
  /** Keys of others that have come. */
  seen(): ReadonlySet<string>
  isOpen(): boolean
  leave(): void
}

/** Resolves when the room's content has come and all of the own is acknowledged. */
export function joinAsWriter(
  server: { readonly origin: string },
  room: string,
  doc = new Y.Doc(),
): Promise<Writer> {
  const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/sync/${room}`)
  const written: string[] = []
  const seen = new Set<string>()
  const board = doc.getMap('board')
  let frames = 0
  let framesBefore = 0
  let acknowledged = 0
  const send = (step: number, payload: Uint8Array) => {
    if (step !== syncStep1) frames++
    socket.send(encodeSync(step, payload))
  }
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin !== socket && socket.readyState === socket.OPEN) send(syncUpdate, update)
  }
  doc.on('update', onUpdate)
  board.observe((event, { origin }) => {
    if (origin === socket) for (const key of event.keysChanged) seen.add(key)
  })
  const leave = () => {
    doc.off('update', onUpdate)
    socket.terminate()
  }
  afterTest(leave)
  const writer: Writer = {
    board,
    write(key) {
      written.push(key)
      board.set(key, key)
    },
    written: () => written,
    acknowledged: () => written.slice(0, Math.max(0, acknowledged - framesBefore)),
    seen: () => seen,
    isOpen: () => socket.readyState === socket.OPEN,
    leave,
  }
  return new Promise((resolve, reject) => {
    let hasContent = false
    const settle = () => {
      if (!hasContent || framesBefore === 0 || acknowledged < framesBefore) return
      resolve(writer)
    }
    socket.on('open', () => send(syncStep1, Y.encodeStateVector(doc)))
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('The line has closed.')))
    socket.on('message', (frame: Buffer) => {
      const decoder = decoding.createDecoder(frame)
      const kind = decoding.readVarUint(decoder)
      if (kind === ackKind) acknowledged = decoding.readVarUint(decoder)
      if (kind === syncKind) {
        const step = decoding.readVarUint(decoder)
        const payload = decoding.readVarUint8Array(decoder)
        if (step === syncStep1) {
          send(syncStep2, Y.encodeStateAsUpdate(doc, payload))
          framesBefore ||= frames
        } else Y.applyUpdate(doc, payload, socket)
        hasContent ||= step === syncStep2
      }
      settle()
    })
  })
}
