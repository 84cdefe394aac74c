// The two connections to Redis: one asks, the other one listens. Both come back by themselves.
import { readFileSync } from 'node:fs'
import { Redis } from 'ioredis'
import { Problem } from '../../shared/problems.ts'
import { RedisConnector } from './redis-connector.ts'

export interface RedisLine {
  readonly asks: Redis
  readonly listens: Redis
  close(): void
}

const answerMs = 3_000
const connectMs = 5_000
const longestPauseMs = 2_000

/**
 * @param address `redis://user:password@host:port`, or `rediss://…?ca=file` for TLS
 * @throws Problem `fan-out-unavailable`
 */
export async function openRedisLine(address: string): Promise<RedisLine> {
  const { host } = new URL(address)
  const tls = readTls(address, host)
  const asks = connect(address, { ...tls, commandTimeout: answerMs })
  const listens = connect(address, tls)
  const close = () => {
    asks.disconnect()
    listens.disconnect()
  }
  let reason: unknown = null
  for (const redis of [asks, listens]) redis.on('error', (error: unknown) => (reason = error))
  try {
    await Promise.all([asks.connect(), listens.connect()])
    await asks.ping()
    return { asks, listens, close }
  } catch (error) {
    close()
    const cause = reason ?? error
    throw new Problem('fan-out-unavailable', { cause, detail: `${host}: ${reasonOf(cause)}` })
  }
}

interface RedisTls {
  readonly tls?: { readonly ca: Buffer }
}

function readTls(address: string, host: string): RedisTls {
  const ca = new URL(address).searchParams.get('ca')
  if (ca === null) return {}
  try {
    return { tls: { ca: readFileSync(ca) } }
  } catch (cause) {
    throw new Problem('fan-out-unavailable', { cause, detail: `${host}: ${ca} cannot be read` })
  }
}

function connect(address: string, more: RedisTls & { readonly commandTimeout?: number }): Redis {
  const url = new URL(address)
  url.search = ''
  const options = {
    Connector: RedisConnector,
    lazyConnect: true,
    protocol: 2 as const,
    connectionName: 'pathlane',
    connectTimeout: connectMs,
    keepAlive: connectMs,
    // what can't be told now is found in the storage: nothing waits here
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    autoResubscribe: false,
    retryStrategy: (attempt: number) => Math.min(100 * attempt, longestPauseMs),
    ...more,
  }
  return new Redis(url.href, options)
}

function reasonOf(error: unknown): string {
  const { message, code } = error as { readonly message?: string; readonly code?: string }
  return message !== undefined && message !== '' ? message : (code ?? String(error))
}
