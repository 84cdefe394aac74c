// Sync servers under the same load, one after the other in one run. Processor time is that of the
// server's processes, so other work on the machine does not count; latencies are by the clock.
import { parseArgs } from 'node:util'
import type { Bench, Report } from './measurement.ts'
import { cases } from './server/cases.ts'
import { runCase } from './server/run-case.ts'
import { systems } from './server/systems.ts'

export const serverBench: Bench = {
  name: 'server',
  about:
    'The sync server in memory and on SQLite beside @y/websocket-server, Hocuspocus and tldraw’s ' +
    'sync room: latency, processor, memory and egress. About eight minutes; --case, --system (parts of ' +
    'names, may be repeated) and --seconds make it shorter.',
  async run(report, args) {
    const wanted = readWish(args)
    for (const which of cases.filter(({ name }) => isWanted(wanted.cases, name))) {
      for (const system of systems.filter(({ name }) => isWanted(wanted.systems, name))) {
        process.stderr.write(`${which.name}: ${system.name} …\n`)
        const say = sayTo(report, system.name, which.name)
        await runCase(system, which, wanted.seconds, say)
      }
    }
  },
}

function sayTo(report: Report, system: string, name: string) {
  return (metric: string, value: number, unit: string) =>
    report({ bench: 'server', system, case: name, metric, value, unit })
}

function isWanted(parts: readonly string[], name: string): boolean {
  return parts.length === 0 || parts.some((part) => name.includes(part))
}

function readWish(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      case: { type: 'string', multiple: true },
      system: { type: 'string', multiple: true },
      seconds: { type: 'string', default: '8' },
    },
  })
  return {
    cases: values.case ?? [],
    systems: values.system ?? [],
    seconds: Number(values.seconds),
  }
}
