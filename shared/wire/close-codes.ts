// Why a socket was closed. 4400–4499 are final for the client (y-websocket stops retrying);
// everything else means "try again".

export const closeCode = {
  malformed: 4400,
  revoked: 4401,
  /** The link or sign-in has come to its end. */
  expired: 4402,
  forbidden: 4403,
  gone: 4404,
  /** A contributor's change of something that others made. */
  notYours: 4405,
  epochChanged: 4409,
  tooLarge: 4413,
  /** Overload, rate limits and shutdown: the client comes back. */
  tryLater: 1013,
  /** All places of the link are taken: the client comes back. */
  seatsFull: 4503,
} as const

export type CloseReason = keyof typeof closeCode

/** The named reason of a close code, or null for codes of the transport itself. */
export function closeReasonOf(code: number): CloseReason | null {
  for (const [reason, value] of Object.entries(closeCode)) {
    if (value === code) return reason as CloseReason
  }
  return null
}
