export interface Ago {
  /** Negative: in the past. */
  readonly count: number
  readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'
}

const steps = [
  ['minute', 60],
  ['hour', 24],
  ['day', 7],
  ['week', 4.35],
  ['month', 12],
] as const

/** How long ago, in the largest unit that gives at least one. Both in ms since 1970. */
export function agoOf(at: number, now: number): Ago {
  let count = Math.max(0, now - at) / 60_000
  for (const [unit, size] of steps) {
    if (count < size) return { count: -Math.floor(count), unit }
    count /= size
  }
  return { count: -Math.floor(count), unit: 'year' }
}
