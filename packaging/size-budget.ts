/** How large the app may be beside Electron's runtime: what every update brings to everybody. */
export const asarBudget = {
  bytes: 10_000_000,
  /** By gzip, as a download is about as large. */
  compressedBytes: 4_000_000,
} as const
