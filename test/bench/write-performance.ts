// Writes the figures of a run into docs/performance.md:
// npm run bench -- server --json > run.jsonl && node test/bench/write-performance.ts run.jsonl && npm run format
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { machine } from './machine.ts'
import type { Measurement } from './measurement.ts'

const page = path.resolve(import.meta.dirname, '../../docs/performance.md')
const begin = '<!-- figures: begin -->'
const end = '<!-- figures: end -->'

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('Name the file that holds the lines of a run.')
const measurements = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('{'))
  .map((line) => JSON.parse(line) as Measurement)

const [before, rest] = readFileSync(page, 'utf8').split(begin)
const after = rest?.split(end)[1]
if (before === undefined || after === undefined) throw new Error(`${page} has no place for them.`)
const figures = [`Measured ${today()} on ${machine()}.`, ...tables(measurements)].join('\n\n')
writeFileSync(page, `${before}${begin}\n\n${figures}\n\n${end}${after}`)

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

function tables(all: readonly Measurement[]): string[] {
  const names = [...new Set(all.map(({ case: name }) => name))]
  return names.flatMap((name) => [`### ${name}`, tableOf(all.filter((one) => one.case === name))])
}

/** A row for each system, a column for each metric. */
function tableOf(all: readonly Measurement[]): string {
  const columns = [...new Set(all.map(nameOf))]
  const systems = [...new Set(all.map(({ system }) => system))]
  const rows = systems.map((system) => [
    system,
    ...columns.map((column) => {
      const found = all.find((one) => one.system === system && column === nameOf(one))
      return found === undefined ? '' : figure(found.value)
    }),
  ])
  const lines = [['', ...columns], ['---', ...columns.map(() => '---:')], ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function nameOf({ metric, unit }: Measurement): string {
  return unit === '' ? metric : `${metric}, ${unit}`
}

function figure(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en')
  return Number(value.toPrecision(value >= 10 ? 3 : 2)).toString()
}
