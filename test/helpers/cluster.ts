// Servers that share a real PostgreSQL and a real Redis, each over lines of its own that can be cut.
import { openCluster } from '../../server/cluster.ts'
import type { LogEvent } from '../../server/operations/log.ts'
import { startServer, type RunningServer, type ServerOptions } from '../../server/start-server.ts'
import { startLine, type Line } from './line.ts'
import { postgresPrograms, startPostgres, type TestPostgres } from './postgres.ts'
import { redisProgram, startRedis, type TestRedis } from './redis.ts'
import { afterTest } from './server.ts'

export const canRunCluster = postgresPrograms !== null && redisProgram !== null

export interface TestServices {
  readonly postgres: TestPostgres
  readonly redis: TestRedis
  close(): Promise<void>
}

export async function startServices(): Promise<TestServices> {
  const [postgres, redis] = await Promise.all([startPostgres(), startRedis({ keeps: false })])
  return {
    postgres,
    redis,
    async close() {
      await Promise.all([postgres.close(), redis.close()])
    },
  }
}

export interface TestNode extends RunningServer {
  readonly toPostgres: Line
  readonly toRedis: Line
  readonly events: readonly LogEvent[]
}

export interface NodeOptions extends Partial<ServerOptions> {
  /** Between two words that it is there. */
  readonly beatMs?: number
}

/** Durations that a test can wait for. */
const quick: ServerOptions['limits'] = {
  storageRetryMs: 50,
  gapPatienceMs: 50,
  compareRowsMs: 60_000,
  compareRowsApartMs: 100,
}

/** Another server on a database. It ends with the test. */
export async function startNode(
  { postgres, redis }: TestServices,
  database: string,
  { limits = {}, beatMs = 200, ...options }: NodeOptions = {},
): Promise<TestNode> {
  const toPostgres = await startLine(() => postgres.port)
  const toRedis = await startLine(() => redis.port)
  const events: LogEvent[] = []
  const log = (event: LogEvent) => void events.push(event)
  const cluster = await openCluster({
    storage: database.replace(`:${postgres.port}/`, `:${toPostgres.port}/`),
    fanOut: `redis://127.0.0.1:${toRedis.port}`,
    log,
    timeouts: { answerMs: 1_500, connectMs: 1_500 },
    beatMs,
  })
  const place = { port: 0, host: '127.0.0.1', dataFolder: null, webFolder: null }
  const server = await startServer({
    ...place,
    ...cluster,
    ...options,
    limits: { ...quick, ...limits },
    log,
  })
  afterTest(async () => {
    toPostgres.mend()
    toRedis.mend()
    await server.close()
    await Promise.all([toPostgres.close(), toRedis.close()])
  })
  return { ...server, toPostgres, toRedis, events }
}
