// Why a socket was closed. 4400–4499 are final for the client (y-websocket stops retrying);
// everything else means "try again".

export const closeCode = {
  malformed: 4400,
  revoked: 4401,
  forbidden: 4403,
  gone: 4404,
  epochChanged: 4409,
  tooLarge: 4413,
  /** Overload, rate limits and shutdown: the client comes back. */
  tryLater: 1013,
} as const

export type CloseReason = keyof typeof closeCode

/** The named reason of a close code, or null for codes of the transport itself. */
export function closeReasonOf(code: number): CloseReason | null {
  for (const [reason, value] of Object.entries(closeCode)) {
    if (value === code) return reason as CloseReason
  }
  return null
}
