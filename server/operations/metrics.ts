// Counters, gauges and histograms in the Prometheus text format.

export interface Counter {
  add(count?: number, label?: string): void
}

export interface Histogram {
  observe(seconds: number): void
}

export interface Registry {
  /** @param label name of the one label; each of its values is a series of its own */
  counter(name: string, help: string, label?: string): Counter
  /** Read when somebody asks. */
  gauge(name: string, help: string, read: () => number): void
  histogram(name: string, help: string, bounds: readonly number[]): Histogram
  text(): string
}

export function createRegistry(): Registry {
  const blocks: (() => string[])[] = []
  const block = (name: string, type: string, help: string, lines: () => string[]) => {
    blocks.push(() => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines()])
  }
  return {
    counter(name, help, label) {
      const countByLabel = new Map<string, number>(label === undefined ? [['', 0]] : [])
      block(name, 'counter', help, () =>
        [...countByLabel].map(([value, count]) => {
          const labels = label === undefined ? '' : `{${label}="${value}"}`
          return `${name}${labels} ${count}`
        }),
      )
      return {
        add(count = 1, value = '') {
          countByLabel.set(value, (countByLabel.get(value) ?? 0) + count)
        },
      }
    },
    gauge(name, help, read) {
      block(name, 'gauge', help, () => [`${name} ${read()}`])
    },
    histogram(name, help, bounds) {
      const counts = bounds.map(() => 0)
      let count = 0
      let sum = 0
      block(name, 'histogram', help, () => [
        ...bounds.map((bound, at) => `${name}_bucket{le="${bound}"} ${counts[at]}`),
        `${name}_bucket{le="+Inf"} ${count}`,
        `${name}_sum ${sum}`,
        `${name}_count ${count}`,
      ])
      return {
        observe(seconds) {
          count++
          sum += seconds
          // buckets of this format hold all that is smaller too
          bounds.forEach((bound, at) => {
            if (seconds <= bound) counts[at] = (counts[at] ?? 0) + 1
          })
        },
      }
    },
    text: () => `${blocks.flatMap((lines) => lines()).join('\n')}\n`,
  }
}
