// Latencies by the thousand, kept as counts in classes that are 2 % wide so that processes can add
// theirs together.

const smallestMs = 0.01
const growth = Math.log(1.02)
const classCount = 900

export type LatencyCounts = readonly number[]

export interface Latencies {
  note(ms: number): void
  counts(): LatencyCounts
}

export function createLatencies(): Latencies {
  const counts: number[] = Array.from({ length: classCount }, () => 0)
  return {
    note(ms) {
      const at = ms <= smallestMs ? 0 : Math.ceil(Math.log(ms / smallestMs) / growth)
      const place = Math.min(at, classCount - 1)
      counts[place] = (counts[place] ?? 0) + 1
    },
    counts: () => [...counts],
  }
}

export function addCounts(all: readonly LatencyCounts[]): LatencyCounts {
  return Array.from({ length: classCount }, (_, at) =>
    all.reduce((sum, counts) => sum + (counts[at] ?? 0), 0),
  )
}

export function countOf(counts: LatencyCounts): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

/** @returns milliseconds, or null where nothing was counted */
export function quantile(counts: LatencyCounts, share: number): number | null {
  const wanted = countOf(counts) * share
  let sum = 0
  for (const [at, count] of counts.entries()) {
    sum += count
    if (count > 0 && sum >= wanted) return smallestMs * Math.exp(at * growth)
  }
  return null
}
