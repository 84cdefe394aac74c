// A PostgreSQL of the tests' own: installed binaries, a temporary folder, a free port.
import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { newId } from '../../shared/document/new-id.ts'
import { newCertificate, type Certificate } from './certificate.ts'
import { freePort } from './free-port.ts'
import { createService, type Account, type Service } from './service-process.ts'

export interface TestPostgres extends Service {
  readonly port: number
  readonly certificate: Certificate | null
  /** Makes an empty database, or what does as one. @returns its address */
  newDatabase(): Promise<string>
  close(): Promise<void>
}

const run = promisify(execFile)

/** Where the programs of PostgreSQL are, or null where it is not installed. */
export const postgresPrograms = findPrograms()

/** @param options `hasTls`: it speaks TLS too, with a certificate of its own for localhost */
export async function startPostgres({ hasTls = false } = {}): Promise<TestPostgres> {
  if (postgresPrograms === null) throw new Error('PostgreSQL is not installed.')
  const account = await serviceAccount()
  const folder = await mkdtemp(join(tmpdir(), 'pathlane-postgres-'))
  if (account !== null) await chown(folder, account.uid, account.gid)
  const data = join(folder, 'data')
  const initdb = ['-D', data, '-U', 'pathlane', '--auth=trust', '--no-sync', '--locale=C.UTF-8']
  await run(join(postgresPrograms, 'initdb'), initdb, { ...account, cwd: folder })
  const port = await freePort()
  const certificate = hasTls ? await newCertificate('localhost', folder) : null
  if (certificate !== null && account !== null) {
    await chown(certificate.key, account.uid, account.gid)
  }
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    ...(certificate === null ? [] : tlsSettings(certificate)),
  ]
  const service = createService({
    program: join(postgresPrograms, 'postgres'),
    args: ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    port,
    account,
  })
  await service.start()
  const address = `postgres://pathlane@127.0.0.1:${port}/postgres`
  return {
    ...service,
    port,
    certificate,
    async newDatabase() {
      // a schema of its own is as good as a database, and made at once
      const name = `maps_${newId().replaceAll('-', '_').toLowerCase()}`
      await query(address, `CREATE SCHEMA ${name}`)
      return `${address}?options=${encodeURIComponent(`-c search_path=${name}`)}`
    },
    async close() {
      await service.stop('SIGINT')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function tlsSettings({ cert, key }: Certificate): string[] {
  return ['ssl=on', `ssl_cert_file=${cert}`, `ssl_key_file=${key}`]
}

/** Asks once, over a connection of its own; also while the server is still starting. */
export async function query(address: string, text: string): Promise<readonly unknown[]> {
  for (let attempt = 1; ; attempt++) {
    const client = new pg.Client(address)
    client.on('error', () => {})
    try {
      await client.connect()
      return (await client.query<object>(text)).rows
    } catch (error) {
      const isStarting = (error as { readonly code?: string }).code === '57P03'
      if (!isStarting || attempt > 200) throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    } finally {
      await client.end().catch(() => {})
    }
  }
}

function findPrograms(): string | null {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root) : []
  const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0]
  return newest === undefined ? null : join(root, newest, 'bin')
}

/** PostgreSQL refuses to run as root. */
async function serviceAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'nobody'])).stdout)),
  )
  return { uid: uid!, gid: gid! }
}
