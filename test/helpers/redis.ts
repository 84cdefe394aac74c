// A Redis of the tests' own: the installed program, a temporary folder, a free port.
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { newCertificate, type Certificate } from './certificate.ts'
import { freePort } from './free-port.ts'
import { createService, type Service } from './service-process.ts'

export interface TestRedis extends Service {
  readonly port: number
  readonly address: string
  readonly certificate: Certificate | null
  /** Asks once, over a connection of its own. */
  ask(command: string, ...words: string[]): Promise<unknown>
  close(): Promise<void>
}

/** The program of Redis, or null where it is not installed. */
export const redisProgram =
  ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].find((file) => existsSync(file)) ?? null

export interface RedisOptions {
  /** What it holds survives a restart. */
  readonly keeps: boolean
  /** It speaks TLS only, with a certificate of its own. */
  readonly hasTls?: boolean
}

export async function startRedis({ keeps, hasTls = false }: RedisOptions): Promise<TestRedis> {
  if (redisProgram === null) throw new Error('Redis is not installed.')
  const folder = await mkdtemp(join(tmpdir(), 'pathlane-redis-'))
  const port = await freePort()
  const certificate = hasTls ? await newCertificate('localhost', folder) : null
  const settings = {
    ...(certificate === null ? { port: String(port) } : tlsSettings(certificate, port)),
    bind: '127.0.0.1',
    dir: folder,
    save: '',
    appendonly: keeps ? 'yes' : 'no',
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
    address: certificate === null ? `redis://127.0.0.1:${port}` : `rediss://localhost:${port}`,
    certificate,
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

function tlsSettings({ cert, key }: Certificate, port: number) {
  return {
    port: '0',
    'tls-port': String(port),
    'tls-cert-file': cert,
    'tls-key-file': key,
    'tls-ca-cert-file': cert,
    'tls-auth-clients': 'no',
  }
}
