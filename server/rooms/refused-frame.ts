import type { CloseReason } from '../../shared/wire/close-codes.ts'

/** A frame that its connection is closed for. Whatever else decoding throws counts as malformed. */
export class RefusedFrame extends Error {
  readonly reason: CloseReason

  constructor(reason: CloseReason, message: string) {
    super(message)
    this.name = 'RefusedFrame'
    this.reason = reason
  }
}
