import { WebSocket } from 'ws'
import { closeCode } from '../../shared/wire/close-codes.ts'

/** Close code of the WebSocket protocol for a message that is too big. */
const messageTooBig = 1009

/** A socket that says "too large" so that y-websocket does not send the same frame for ever. */
export class SyncSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    if (code === messageTooBig) super.close(closeCode.tooLarge, 'tooLarge')
    else super.close(code, reason)
  }
}
