/** One number of a benchmark. With --json each is one line. */
export interface Measurement {
  readonly bench: string
  /** What was measured: our own layout, or another in the same run. */
  readonly system: string
  readonly case: string
  readonly metric: string
  readonly value: number
  readonly unit: string
}

export type Report = (measurement: Measurement) => void

export interface Bench {
  readonly name: string
  /** What it measures and how long it takes. */
  readonly about: string
  /** @param args of the command line, the name of the benchmark among them */
  run(report: Report, args: readonly string[]): Promise<void>
}

/** One row for each case and metric, one column for each system. */
export function tableOf(measurements: readonly Measurement[]): string {
  const systems = [...new Set(measurements.map(({ system }) => system))]
  const rows = new Map<string, string[]>()
  for (const { case: name, metric, unit, system, value } of measurements) {
    const key = JSON.stringify([name, metric, unit])
    const cells = rows.get(key) ?? systems.map(() => '–')
    cells[systems.indexOf(system)] = figure(value)
    rows.set(key, cells)
  }
  const body = [...rows].map(([key, cells]) => [...(JSON.parse(key) as string[]), ...cells])
  return alignColumns([['case', 'metric', 'unit', ...systems], ...body])
}

function alignColumns(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, at) =>
    Math.max(...lines.map((line) => (line[at] ?? '').length)),
  )
  return lines
    .map((line) =>
      line
        .map((cell, at) => (at < 3 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Three figures, without exponents. */
function figure(value: number): string {
  if (Math.abs(value) >= 100) return value.toFixed(0)
  return Number(value.toPrecision(3)).toString()
}
