// The servers that are compared, each in a process of its own.
import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startPostgres } from '../../helpers/postgres.ts'
import { startRedis } from '../../helpers/redis.ts'
import { endChild, reportOf } from './ask-child.ts'
import type { LoadPlan } from './load-plan.ts'
import type { ServerOrder, ServerReport, Usage } from './server-talk.ts'

export interface System {
  readonly name: string
  readonly wire: LoadPlan['wire']
  readonly pathPrefix: string
  start(): Promise<RunningSystem>
}

export interface RunningSystem {
  /** One for each process that takes connections. */
  readonly addresses: readonly string[]
  /** What all its processes have used so far. */
  usage(): Promise<Usage>
  collectGarbage(): void
  /** Lets so much time go by for it. */
  pass(ms: number): void
  end(): Promise<void>
}

export const systems: readonly System[] = [
  { ...pathlane('pathlane (SQLite)'), start: startOnDisk },
  { ...pathlane('pathlane (memory)'), start: () => startOne('run-pathlane.ts') },
  { ...pathlane('pathlane (cluster of 2)'), start: startCluster },
  {
    name: '@y/websocket-server',
    wire: 'yjs',
    pathPrefix: '/',
    start: () => startOne('run-y-websocket-server.ts'),
  },
  {
    name: '@hocuspocus/server',
    wire: 'hocuspocus',
    pathPrefix: '/',
    start: () => startOne('run-hocuspocus.ts'),
  },
  {
    name: 'tldraw sync',
    wire: 'tldraw',
    pathPrefix: '/',
    start: () => startOne('run-tldraw-room.ts'),
  },
]

function pathlane(name: string) {
  return { name, wire: 'yjs', pathPrefix: '/sync/' } as const
}

export async function startOnDisk(): Promise<RunningSystem> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pathlane-bench-'))
  const server = await startOne('run-pathlane.ts', folder)
  return {
    ...server,
    async end() {
      await server.end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Two servers on one PostgreSQL and one Redis, whose own processor time does not count. */
async function startCluster(): Promise<RunningSystem> {
  const [postgres, redis] = await Promise.all([startPostgres(), startRedis({ keeps: false })])
  const database = await postgres.newDatabase()
  const start = () => startOne('run-pathlane.ts', database, redis.address)
  const nodes = [await start(), await start()]
  return {
    addresses: nodes.flatMap(({ addresses }) => addresses),
    async usage() {
      const usages = await Promise.all(nodes.map((node) => node.usage()))
      const sum = (of: (usage: Usage) => number) => usages.reduce((all, one) => all + of(one), 0)
      return {
        cpuMs: sum(({ cpuMs }) => cpuMs),
        rssBytes: sum(({ rssBytes }) => rssBytes),
        heapBytes: sum(({ heapBytes }) => heapBytes),
        longestTurnMs: Math.max(...usages.map(({ longestTurnMs }) => longestTurnMs)),
      }
    },
    collectGarbage: () => nodes.forEach((node) => node.collectGarbage()),
    pass: (ms) => nodes.forEach((node) => node.pass(ms)),
    async end() {
      await Promise.all(nodes.map((node) => node.end()))
      await Promise.all([postgres.close(), redis.close()])
    },
  }
}

async function startOne(file: string, ...args: string[]): Promise<RunningSystem> {
  const meter = path.join(import.meta.dirname, 'server-meter.ts')
  const child = fork(path.join(import.meta.dirname, file), args, {
    execArgv: ['--expose-gc', '--import', meter, ...profiling()],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const { port } = await reportOf<ServerReport, 'listening'>(child, 'listening')
  const ask = (kind: 'usage' | 'collect') => child.send({ kind } satisfies ServerOrder)
  return {
    addresses: [`ws://127.0.0.1:${port}`],
    async usage() {
      const usage = reportOf<ServerReport, 'usage'>(child, 'usage')
      ask('usage')
      return usage
    },
    collectGarbage: () => ask('collect'),
    pass: (ms) => child.send({ kind: 'pass', ms } satisfies ServerOrder),
    end: () => endChild(child, { kind: 'end' } satisfies ServerOrder),
  }
}

/** PATHLANE_BENCH_PROFILE names a folder for CPU profiles of the servers. */
function profiling(): string[] {
  const folder = process.env['PATHLANE_BENCH_PROFILE']
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`]
}
