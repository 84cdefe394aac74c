// Sync servers under the same load, one after the other in one run. Processor time is that of the
// server's processes, so other work on the machine does not count; latencies are by the clock.
import { parseArgs } from 'node:util'
import type { Bench, Report } from './measurement.ts'
import { cases } from './server/cases.ts'
import { runJoinCase } from './server/join-case.ts'
import { runMemoryCase } from './server/memory-case.ts'
import { runCase, type Say } from './server/run-case.ts'
import { systems, type System } from './server/systems.ts'

export const serverBench: Bench = {
  name: 'server',
  about:
    'The sync server in memory, on SQLite and as a cluster beside @y/websocket-server, Hocuspocus and ' +
    'tldraw’s sync room: latency, processor, memory, egress and joins. About twelve minutes; ' +
    '--case, --system (parts of names, may be repeated) and --seconds make it shorter.',
  async run(report, args) {
    const wanted = readWish(args)
    for (const { name, run, isFor } of allCases()) {
      if (!isWanted(wanted.cases, name)) continue
      for (const system of systems.filter((system) => isWanted(wanted.systems, system.name))) {
        if (!isFor(system)) continue
        process.stderr.write(`${name}: ${system.name} …\n`)
        const say = sayTo(report, system.name, name)
        await run(system, wanted.seconds, say).catch((error: unknown) => {
          // the others are measured all the same: a run takes long
          process.stderr.write(`It could not be measured: ${String(error)}\n`)
          say('gave up', 1, '')
        })
      }
    }
  },
}

interface ServerCase {
  readonly name: string
  readonly isFor: (system: System) => boolean
  readonly run: (system: System, seconds: number, say: Say) => Promise<void>
}

function allCases(): readonly ServerCase[] {
  const isYjs = ({ wire }: System) => wire === 'yjs'
  return [
    ...cases.map((which): ServerCase => ({
      name: which.name,
      isFor: () => true,
      run: (system, seconds, say) => runCase(system, which, seconds, say),
    })),
    { name: 'join 5,000 cards', isFor: isYjs, run: runJoinCase },
    { name: '1,000 rooms of 200 cards', isFor: isYjs, run: runMemoryCase },
  ]
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
