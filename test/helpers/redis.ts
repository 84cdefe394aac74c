// A Redis of the tests' own: the installed program, a temporary folder, a free port.
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { freePort } from './free-port.ts'
import { createService, type Service } from './service-process.ts'

export interface TestRedis extends Service {
  readonly port: number
  readonly address: string
  /** Asks once, over a connection of its own. */
  ask(command: string, ...words: string[]): Promise<unknown>
  close(): Promise<void>
}

/** The program of Redis, or null where it is not installed. */
export const redisProgram =
  ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].find((file) => existsSync(file)) ?? null

/** @param options `keeps`: what it holds survives a restart */
export async function startRedis(options: { readonly keeps: boolean }): Promise<TestRedis> {
  if (redisProgram === null) throw new Error('Redis is not installed.')
  const folder = await mkdtemp(join(tmpdir(), 'pathlane-redis-'))
  const port = await freePort()
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    dir: folder,
    save: '',
    appendonly: options.keeps ? 'yes' : 'no',
  }
  const service = createService({
    program: redisProgram,
    args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
    port,
    account: null,
  })
  await service.start()
  return {
    ...service,
    port,
    address: `redis://127.0.0.1:${port}`,
    async ask(command, ...words) {
      const redis = new Redis(port, '127.0.0.1')
      try {
        return await redis.call(command, ...words)
      } finally {
        redis.disconnect()
      }
    },
    async close() {
      await service.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
