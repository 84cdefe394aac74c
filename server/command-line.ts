// The server's command line: it serves until it is told to end.
import { Problem } from '../shared/problems.ts'
import { backup, restore, verify, type Told } from './backup/commands.ts'
import { jwtSettings, readCommand, type Command } from './config.ts'
import type { PostgresPlace } from './backup/postgres-commands.ts'
import { createLog, type Log } from './operations/log.ts'
import type { Cluster } from './cluster.ts'
import type { Config } from './settings/settings.ts'
import { usage } from './settings/usage.ts'
import { startServer, type RunningServer, type ServerOptions } from './start-server.ts'
import type { TlsFiles } from './tls-files.ts'

/** What comes with a package of the server; running from source there is nothing. */
export interface Packaged {
  /** How the command is called. */
  readonly program?: string
  readonly sqliteWorker?: string
  /** The web edition that is served unless another one is named. */
  readonly webFolder?: string
}

export function runCommandLine(packaged: Packaged): void {
  // maps, links and backups are for the account of the server only
  process.umask(process.umask() | 0o077)
  run(packaged).catch(fail)
}

async function run(packaged: Packaged): Promise<void> {
  const command = readCommand(process.argv.slice(2), process.env)
  if (command.kind === 'help') process.stdout.write(usage(packaged.program))
  else if (command.kind === 'serve') await serve(command.config, packaged)
  else tell(await look(command))
}

type DataCommand = Exclude<Command, { readonly kind: 'help' | 'serve' }>

async function look(command: DataCommand): Promise<Told> {
  const { data, storage } = command.config
  if (storage !== null) return lookInPostgres(command, { storage, dataFolder: data })
  if (command.kind === 'backup') return backup(data, command.file)
  return command.kind === 'restore' ? restore(data, command.file) : verify(data, command.file)
}

async function lookInPostgres(command: DataCommand, place: PostgresPlace): Promise<Told> {
  const postgres = await import('./backup/postgres-commands.ts')
  if (command.kind === 'backup') return postgres.backupPostgres(place, command.file)
  if (command.kind === 'restore') return postgres.restorePostgres(place, command.file)
  return postgres.verifyPostgres(place, command.file)
}

function tell({ text, problems }: Told): void {
  process.stdout.write(`${text}\n`)
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  if (problems.length > 0) process.exitCode = 1
}

async function serve(config: Config, packaged: Packaged): Promise<void> {
  const write = (line: string) => process.stderr.write(line)
  const log = createLog({ format: config.log, level: config['log-level'], write })
  const server = await startServer({
    port: config.port,
    host: config.host,
    dataFolder: config.data,
    webFolder: config.web ?? packaged.webFolder ?? null,
    ...(packaged.sqliteWorker === undefined ? {} : { sqliteWorker: packaged.sqliteWorker }),
    tls: tlsOf(config),
    allowedOrigins: config.origin,
    proxies: config.proxies,
    ...(await accessOf(config, log)),
    adminSecret: config['admin-secret'],
    newMaps: config['new-maps'],
    metricsToken: config['metrics-token'],
    limits: {
      roomPeople: config['room-people'],
      addressConnections: config['address-connections'],
      addressRoomsPerMinute: config['address-rooms'],
      addressUploadsPerMinute: config['address-uploads'],
      maxBlobBytes: config['image-mb'] * 1024 * 1024,
      unloadAfterMs: config['unload-after'] * 1000,
      historyDays: config['history-days'],
      unusedBlobDays: config['unused-image-days'],
    },
    ...(await otherBlobs(config)),
    ...(await shared(config, log)),
    log,
  })
  endOnSignal(server, config, log)
  process.on('SIGHUP', () => server.reloadCertificate())
  // whoever collects JSON lines wants nothing else
  if (config.log === 'text') process.stdout.write(`Pathlane is at ${server.origin}\n`)
  else log({ level: 'info', event: 'listening', message: 'Listening.', origin: server.origin })
}

/** Loaded only where it is wanted. What is missing was asked for by the config. */
async function accessOf(config: Config, log: Log): Promise<Pick<ServerOptions, 'access'>> {
  if (config.access !== 'jwt') return config.access === null ? {} : { access: config.access }
  const { createJwtAccess } = await import('./access/jwt-access.ts')
  return { access: createJwtAccess({ ...jwtSettings(config), log }) }
}

/** Loaded only where it is wanted: the SDK is large. */
async function otherBlobs({
  blobs,
  'image-mb': mb,
}: Config): Promise<Pick<ServerOptions, 'blobs'>> {
  if (blobs === null) return {}
  const { createS3Blobs } = await import('./blobs/s3-blobs.ts')
  return { blobs: createS3Blobs(blobs, mb * 1024 * 1024) }
}

type Shared = Partial<Cluster>

async function shared({ storage, fanout, blobs }: Config, log: Log): Promise<Shared> {
  if (storage === null) return {}
  if (fanout !== null && blobs === null) log(imagesApart)
  const { openCluster } = await import('./cluster.ts')
  return openCluster({ storage, fanOut: fanout, log })
}

const imagesApart = {
  level: 'warning',
  event: 'images-apart',
  message: 'Images are kept in the data folder: all servers need the same one, or --blobs.',
} as const

function tlsOf({ 'tls-cert': cert, 'tls-key': key }: Config): TlsFiles | null {
  if (cert === null && key === null) return null
  if (cert !== null && key !== null) return { cert, key }
  throw new Problem('wrong-setting', { detail: '--tls-cert and --tls-key need each other' })
}

/**
 * Everything goes to disk before the process ends. A second signal ends it at once, and so does time:
 * whoever waits for it would kill it anyway. Neither loses what was acknowledged.
 */
function endOnSignal(server: RunningServer, config: Config, log: Log): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log({ level: 'info', event: 'closing', message: 'Closing: told to.', signal })
      const late = () => {
        log({
          level: 'error',
          event: 'closing-late',
          message: 'Not closed in time: ended at once.',
        })
        process.exit(1)
      }
      setTimeout(late, config['drain-seconds'] * 1000).unref()
      server.close().then(() => process.exit(0), fail)
    })
  }
}

function fail(error: unknown): void {
  const isExpected = error instanceof Problem
  process.stderr.write(`${isExpected ? error.message : String((error as Error).stack ?? error)}\n`)
  process.exit(isExpected && wrongCommand.has(error.code) ? 2 : 1)
}

const wrongCommand: ReadonlySet<string> = new Set([
  'wrong-argument',
  'wrong-setting',
  'access-unsaid',
])
