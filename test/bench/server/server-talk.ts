// What the benchmark and the servers that it measures say to each other.

export type ServerOrder =
  /** `collect` runs the garbage collector. */
  | { readonly kind: 'usage' | 'collect' | 'end' }
  /** Both its clocks go on by so much at once; its timers do not. */
  | { readonly kind: 'pass'; readonly ms: number }

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
