// Somebody who joins a room over the y-websocket protocol without understanding what comes.
import { once } from 'node:events'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { syncKind, syncStep1, syncStep2 } from '../../../shared/wire/message-kinds.ts'
import { encodeSync } from '../../../shared/wire/messages.ts'

export interface RawGuest {
  readonly socket: WebSocket
  /** Size of what the room held when it was joined. */
  readonly bytes: number
  /** From the first byte of the connection to the room's whole content. */
  readonly joinMs: number
}

/** @param content what the guest brings along, if it brings something */
export async function joinRaw(address: string, content?: Uint8Array): Promise<RawGuest> {
  const startedAt = performance.now()
  const socket = new WebSocket(address, { perMessageDeflate: false })
  return new Promise((resolve, reject) => {
    socket.on('error', reject)
    socket.on('open', () => {
      if (content !== undefined) socket.send(encodeSync(syncStep2, content))
      socket.send(encodeSync(syncStep1, Y.encodeStateVector(new Y.Doc())))
    })
    socket.on('message', (frame: Buffer) => {
      if (frame[0] !== syncKind || frame[1] !== syncStep2) return
      resolve({ socket, bytes: frame.byteLength, joinMs: performance.now() - startedAt })
    })
  })
}

export async function leave({ socket }: RawGuest): Promise<void> {
  const closed = once(socket, 'close')
  socket.close()
  await closed
}
