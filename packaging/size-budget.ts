/** How large the app may be beside Electron's runtime: what every update brings to everybody. */
export const asarBudget = {
  bytes: 9_000_000,
  /** By gzip, as a download is about as large. */
  compressedBytes: 4_500_000,
} as const
