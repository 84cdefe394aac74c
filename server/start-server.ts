// The sync server as a function: the standalone process, the start command and the desktop's LAN
// host all run it. Nothing here knows which.
import { createServer, type Server } from 'node:http'
import { isIPv6, type AddressInfo, type Socket } from 'node:net'
import { Problem } from '../shared/problems.ts'
import type { Access } from './access/access.ts'
import { checkAccessSaid, chooseAccess } from './access/choose-access.ts'
import type { BlobStore } from './blobs/blob-store.ts'
import type { FanOut } from './fan-out/fan-out.ts'
import { createNoFanOut } from './fan-out/no-fan-out.ts'
import { History } from './history/history.ts'
import { createMemoryVersions } from './history/memory-versions.ts'
import type { VersionStore } from './history/version-store.ts'
import { startHousekeeping, type Housekeeping } from './housekeeping.ts'
import { createAnswerRequest } from './http/answer-request.ts'
import { isLoopback } from './http/loopback.ts'
import { openStores, type Stores } from './open-stores.ts'
import { createLog, type Log } from './operations/log.ts'
import { createServerMetrics } from './operations/server-metrics.ts'
import { defaultLimits, type Limits } from './rooms/limits.ts'
import { HeldBytes } from './rooms/held-bytes.ts'
import { Load } from './rooms/load.ts'
import { Rooms } from './rooms/rooms.ts'
import { watchOthers } from './rooms/watch-others.ts'
import { Addresses } from './sockets/addresses.ts'
import { acceptSockets, type Sockets } from './sockets/accept-sockets.ts'
import type { Storage } from './storage/storage.ts'

export interface ServerOptions {
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
  /** Where maps and images are kept; null keeps them in memory only. */
  readonly dataFolder: string | null
  /** The built web edition; null serves none. */
  readonly webFolder: string | null
  /** Pages of these origins may connect too, beside the server's own and the desktop app's. */
  readonly allowedOrigins?: readonly string[]
  /** Where the database thread's code is, for bundles. */
  readonly sqliteWorker?: URL | string
  /** Open by default on loopback: whoever knows the name of a map may edit it. */
  readonly access?: Access | 'links' | 'open'
  /** Asked of whoever uses the admin API. Without one there is none. */
  readonly adminSecret?: string | null
  /** Who makes new maps where people enter by links. By default who is invited. */
  readonly newMaps?: 'invited' | 'anyone'
  readonly fanOut?: FanOut
  /** Takes the place of the storage in the data folder. */
  readonly storage?: Storage
  /** Belongs to it; without one, versions are kept in memory only. */
  readonly versions?: VersionStore
  /** Takes the place of the images in the data folder. */
  readonly blobs?: BlobStore
  readonly limits?: Partial<Limits>
  /** Reverse proxies in front whose X-Forwarded-For is believed. None by default. */
  readonly proxies?: number
  /** Asked of whoever reads /metrics. Without one they are shown only by a server on loopback. */
  readonly metricsToken?: string | null
  /** By default warnings and errors go to standard error. */
  readonly log?: Log
}

export interface RunningServer {
  /** Address for this machine, `http://…` without a slash at the end. */
  readonly origin: string
  readonly port: number
  /** Rooms in memory at this moment. */
  activeRooms(): readonly string[]
  /** Puts everything on disk, sends everybody away with "try later", and ends. */
  close(): Promise<void>
}

/** @throws Problem `port-taken`, `address-unavailable`, `access-unsaid` or `data-folder-unwritable` */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const limits = { ...defaultLimits, ...options.limits }
  const { allowedOrigins = [], fanOut = createNoFanOut() } = options
  const { dataFolder, webFolder, sqliteWorker, proxies = 0, metricsToken = null } = options
  const log = options.log ?? createStderrLog()
  checkAccessSaid(options)
  const { maxBlobBytes } = limits
  const { newMaps = 'invited' } = options
  const http = createServer()
  // the port is taken first, so that a taken one is named; who comes too early has to come again
  http.on('connection', hangUp)
  await listen(http, options)
  try {
    const stores = await openStores({ dataFolder, sqliteWorker, maxBlobBytes })
    const storage = options.storage ?? stores.storage
    const { access, book } = await chooseAccess(options, log).catch(async (error: unknown) => {
      await stores.storage.close()
      throw error
    })
    const metrics = createServerMetrics()
    const { registry } = metrics
    const history = openHistory(options, stores, limits)
    const memory = { load: new Load(limits), held: new HeldBytes() }
    const rooms = new Rooms({ storage, fanOut, history, limits, metrics, ...memory, log })
    const stopWatching = watchOthers(rooms, fanOut, limits)
    registry.gauge('pathlane_rooms', 'Maps in memory.', () => rooms.activeRooms().length)
    registry.gauge('pathlane_people', 'Connections to maps.', () => rooms.people())
    const gate = { access, allowedOrigins, proxies, addresses: new Addresses(limits), log }
    const sockets = acceptSockets(http, { ...gate, rooms, limits, metrics })
    const blobs = options.blobs ?? stores.blobs
    const removedBlobs = (count: number) => metrics.removedBlobs.add(count)
    const housekeeping = startHousekeeping({ blobs, storage, history, limits, log, removedBlobs })
    let closing: Promise<void> | null = null
    const operations = {
      registry,
      storage,
      metricsToken,
      showsMetrics: metricsToken !== null || isLoopback(options.host),
      isClosing: () => closing !== null,
    }
    const admin = {
      adminSecret: options.adminSecret ?? null,
      book,
      rooms,
      storage,
      history,
      newMaps,
    }
    const web = { ...gate, ...operations, ...admin, webFolder, blobs, maxBlobBytes }
    http.on('request', createAnswerRequest(web))
    http.off('connection', hangUp)
    const storages = [storage, stores.storage]
    const ends = { http, rooms, sockets, fanOut, stopWatching, housekeeping, storages }
    const { port } = http.address() as AddressInfo
    return {
      origin: `http://${originHost(options.host)}:${port}`,
      port,
      activeRooms: () => rooms.activeRooms(),
      close: () => (closing ??= closeAll(ends)),
    }
  } catch (error) {
    http.close()
    throw error
  }
}

interface Ends {
  readonly http: Server
  readonly rooms: Rooms
  readonly sockets: Sockets
  readonly fanOut: FanOut
  readonly stopWatching: () => void
  readonly housekeeping: Housekeeping
  readonly storages: readonly Storage[]
}

async function closeAll({ http, rooms, sockets, fanOut, ...others }: Ends): Promise<void> {
  const closed = new Promise((resolve) => http.close(resolve))
  others.stopWatching()
  await others.housekeeping.close()
  await rooms.settle()
  await sockets.close()
  // what came in while people were sent away
  await rooms.settle()
  http.closeAllConnections()
  await Promise.all([closed, fanOut.close()])
  for (const storage of new Set(others.storages)) await storage.close()
}

function openHistory(
  { storage, versions }: ServerOptions,
  stores: Stores,
  limits: Limits,
): History {
  const given = versions ?? (storage === undefined ? stores.versions : createMemoryVersions())
  return new History({ versions: given, days: limits.historyDays, now: () => Date.now() })
}

/** For whoever runs the server as a part of something else. */
function createStderrLog(): Log {
  const write = (line: string) => process.stderr.write(line)
  return createLog({ format: 'text', level: 'warning', write })
}

function listen(http: Server, { port, host }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EADDRINUSE') {
        reject(new Problem('port-taken', { cause, detail: `port ${port}` }))
      } else reject(new Problem('address-unavailable', { cause, detail: `${host}, port ${port}` }))
    })
    http.listen(port, host, () => resolve())
  })
}

/** Without it, a request that comes before its listener would never be answered. */
function hangUp(socket: Socket): void {
  socket.destroy()
}

/** Not `localhost`: for a browser that is another origin, with other maps. */
function originHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return isIPv6(host) ? `[${host}]` : host
}
