// What the benchmark and the servers that it measures say to each other.

export interface ServerOrder {
  /** `collect` runs the garbage collector. */
  readonly kind: 'usage' | 'collect' | 'end'
}

export interface Usage {
  readonly cpuMs: number
  readonly rssBytes: number
  readonly heapBytes: number
  /** The longest that the event loop stood still since the last question. */
  readonly longestTurnMs: number
}

export type ServerReport =
  | { readonly kind: 'listening'; readonly port: number }
  | ({ readonly kind: 'usage' } & Usage)

export function tellPort(port: number): void {
  const report: ServerReport = { kind: 'listening', port }
  process.send?.(report)
}
