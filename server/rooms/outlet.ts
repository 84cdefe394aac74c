// What goes out to one connection. A slow reader loses presence first, then gets updates merged
// into one, then is closed; nobody else waits for it.
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { closeCode, type CloseReason } from '../../shared/wire/close-codes.ts'
import { syncUpdate } from '../../shared/wire/message-kinds.ts'
import { encodeSync } from '../../shared/wire/messages.ts'
import type { ServerMetrics } from '../operations/server-metrics.ts'
import type { Limits } from './limits.ts'

export class Outlet {
  readonly #socket: WebSocket
  readonly #stream: Duplex
  readonly #limits: Limits
  readonly #metrics: ServerMetrics
  #held: Uint8Array[] = []
  #heldBytes = 0
  #hasSkippedPresence = false

  /** @param stream the connection under the socket */
  constructor(socket: WebSocket, stream: Duplex, limits: Limits, metrics: ServerMetrics) {
    this.#socket = socket
    this.#stream = stream
    this.#limits = limits
    this.#metrics = metrics
  }

  /** True while the reader keeps up: it may get frames that are ready for the wire. */
  isFast(): boolean {
    if (this.#held.length > 0 || this.#hasSkippedPresence) return false
    return this.#socket.bufferedAmount <= this.#limits.skipPresenceBytes
  }

  /** Writes frames past the WebSocket, which would make a header for each of them. */
  sendReady(frames: Uint8Array): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return
    this.#metrics.bytesOut.add(frames.byteLength)
    this.#stream.write(frames)
  }

  /** For what must arrive: replies, acks, notices. */
  send(frame: Uint8Array): void {
    if (this.#socket.bufferedAmount > this.#limits.maxBufferedBytes) this.close('tryLater')
    else this.#write(frame)
  }

  /** The update of a tick, and its frame that is the same for everybody. */
  sendUpdate(update: Uint8Array, frame: Uint8Array): void {
    const isSlow = this.#socket.bufferedAmount > this.#limits.holdUpdatesBytes
    if (!isSlow && this.#held.length === 0) {
      this.send(frame)
      return
    }
    this.#held.push(update)
    this.#heldBytes += update.byteLength
    if (this.#heldBytes > this.#limits.maxBufferedBytes) this.close('tryLater')
  }

  sendPresence(frame: Uint8Array): void {
    if (this.#socket.bufferedAmount > this.#limits.skipPresenceBytes)
      this.#hasSkippedPresence = true
    else this.#write(frame)
  }

  /** Call when the socket has drained. @returns true when presence has to be sent anew */
  catchUp(): boolean {
    if (this.#held.length > 0) {
      const held = this.#held
      this.#held = []
      this.#heldBytes = 0
      this.send(encodeSync(syncUpdate, Y.mergeUpdates(held)))
    }
    const hasSkipped = this.#hasSkippedPresence
    this.#hasSkippedPresence = false
    return hasSkipped
  }

  close(reason: CloseReason): void {
    this.#held = []
    this.#heldBytes = 0
    if (this.#socket.readyState !== this.#socket.OPEN) return
    this.#metrics.rejected.add(1, reason)
    this.#socket.close(closeCode[reason], reason)
  }

  #write(frame: Uint8Array): void {
    this.#metrics.bytesOut.add(frame.byteLength)
    this.#socket.send(frame)
  }
}
