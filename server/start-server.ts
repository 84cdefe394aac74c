// The sync server as a function: the standalone process, the start command and the desktop's LAN
// host all run it. Nothing here knows which.
import type { Access } from './access/access.ts'
import type { AccessBook } from './access/access-book.ts'
import { checkAccessSaid, chooseAccess } from './access/choose-access.ts'
import { followBook } from './access/follow-book.ts'
import { serveDoor, type Door } from './door.ts'
import type { FanOut } from './fan-out/fan-out.ts'
import { createNoFanOut } from './fan-out/no-fan-out.ts'
import { startHousekeeping, type Housekeeping } from './housekeeping.ts'
import { isLoopback } from './http/loopback.ts'
import { listen, type Listening, type ListenOptions } from './listen.ts'
import { openStores, type StoreOptions, type Stores } from './open-stores.ts'
import { createLog, type Log } from './operations/log.ts'
import type { Registry } from './operations/metrics.ts'
import { createServerMetrics } from './operations/server-metrics.ts'
import { defaultLimits, type Limits } from './rooms/limits.ts'
import { HeldBytes } from './rooms/held-bytes.ts'
import { Load } from './rooms/load.ts'
import { Rooms } from './rooms/rooms.ts'
import { watchOthers } from './rooms/watch-others.ts'
import { watchTls, type TlsFiles, type WatchedTls } from './tls-files.ts'
import { Addresses } from './sockets/addresses.ts'
import { runSession, type RunningSession, type SessionOptions } from './sessions/run-session.ts'

export interface ServerOptions extends ListenOptions, StoreOptions {
  /** The built web edition; null serves none. */
  readonly webFolder: string | null
  /** Pages of these origins may connect too, beside the server's own and the desktop app's. */
  readonly allowedOrigins?: readonly string[]
  /** Open by default on loopback: whoever knows the name of a map may edit it. */
  readonly access?: Access | 'links' | 'open'
  /** Opens the book of links and keys, where it is not in the data folder. */
  readonly openBook?: () => Promise<AccessBook>
  /** Asked of whoever uses the admin API. Without one there is none. */
  readonly adminSecret?: string | null
  /** Who makes new maps where people enter by links. By default who is invited. */
  readonly newMaps?: 'invited' | 'anyone'
  readonly fanOut?: FanOut
  readonly limits?: Partial<Limits>
  /** Reverse proxies in front whose X-Forwarded-For is believed. None by default. */
  readonly proxies?: number
  /** Asked of whoever reads /metrics. Without one they are shown only by a server on loopback. */
  readonly metricsToken?: string | null
  /** By default warnings and errors go to standard error. */
  readonly log?: Log
}

export interface RunningServer {
  /** Address for this machine, `http://…` or `https://…` without a slash at the end. */
  readonly origin: string
  readonly port: number
  /** Rooms in memory at this moment. */
  activeRooms(): readonly string[]
  /** Reads the certificate anew; it is also read when its files change. */
  reloadCertificate(): void
  /**
   * Lets people from the network into one map, and nothing else. End the session before the server.
   * @throws Problem `port-taken` or `address-unavailable`
   */
  openSession(options: SessionOptions): Promise<RunningSession>
  /** Puts everything on disk, sends everybody away with "try later", and ends. */
  close(): Promise<void>
}

/** @throws Problem `port-taken`, `address-unavailable`, `access-unsaid`, `certificate-unreadable`, … */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const limits = { ...defaultLimits, ...options.limits }
  const log = options.log ?? createStderrLog()
  checkAccessSaid(options)
  const listening = await listen(options)
  try {
    const stores = await openStores(options, limits)
    const chosen = await chooseAccess(options, log).catch(async (error: unknown) => {
      await stores.close()
      throw error
    })
    const ends = serve(listening, stores, chosen, { ...options, limits, log })
    const { origin, port } = listening
    const certificate = watchCertificate(listening, options.tls ?? null, log)
    return {
      origin,
      port,
      activeRooms: () => ends.rooms.activeRooms(),
      reloadCertificate: () => certificate?.reload(),
      openSession: (session) => ends.openSession(session),
      close() {
        certificate?.close()
        return ends.close()
      },
    }
  } catch (error) {
    listening.http.close()
    throw error
  }
}

function watchCertificate(
  { tlsServer }: Listening,
  files: TlsFiles | null,
  log: Log,
): WatchedTls | null {
  if (tlsServer === null || files === null) return null
  return watchTls(files, (read) => tlsServer.setSecureContext(read), log)
}

type Chosen = Awaited<ReturnType<typeof chooseAccess>>

interface ServeOptions extends Omit<ServerOptions, 'limits' | 'log'> {
  readonly limits: Limits
  readonly log: Log
}

function serve(
  listening: Listening,
  { storage, blobs, history, close: closeStores }: Stores,
  { access, book }: Chosen,
  options: ServeOptions,
) {
  const { limits, log, webFolder, adminSecret = null, newMaps = 'invited' } = options
  const { allowedOrigins = [], proxies = 0, metricsToken = null } = options
  const { fanOut = createNoFanOut() } = options
  const metrics = createServerMetrics()
  const memory = { load: new Load(limits), held: new HeldBytes() }
  const rooms = new Rooms({ storage, fanOut, history, limits, metrics, ...memory, log })
  const follow = () => followBook(book, rooms)
  const stopWatching = watchOthers({ rooms, fanOut, limits, followBook: follow })
  const { registry } = metrics
  registry.gauge('pathlane_rooms', 'Maps in memory.', () => rooms.activeRooms().length)
  registry.gauge('pathlane_people', 'Connections to maps.', () => rooms.people())
  registry.gauge('pathlane_acks_pending', 'Connections that wait for an ack.', () =>
    rooms.pendingAcks(),
  )
  gaugeSharing(registry, memory.held, fanOut)
  const gate = { access, allowedOrigins, proxies, addresses: new Addresses(limits), log }
  const removedBlobs = (count: number) => metrics.removedBlobs.add(count)
  const housekeeping = startHousekeeping({ blobs, storage, history, limits, log, removedBlobs })
  let closing: Promise<void> | null = null
  const showsMetrics = metricsToken !== null || isLoopback(options.host)
  const isClosing = () => closing !== null
  const operations = { registry, fanOut, metricsToken, showsMetrics, isClosing }
  const admin = { adminSecret, book, rooms, storage, history, newMaps }
  const { maxBlobBytes, maxFirstStep2Bytes: maxDocumentBytes } = limits
  const most = { maxBlobBytes, maxDocumentBytes }
  const web = { ...gate, ...operations, ...admin, ...most, webFolder, blobs, limits, metrics }
  const door = serveDoor(listening, web)
  const ends = { ...door, rooms, fanOut, stopWatching, housekeeping, closeStores }
  return {
    rooms,
    openSession: (session: SessionOptions) => runSession(session, web),
    close: () => (closing ??= closeAll(ends)),
  }
}

function gaugeSharing(registry: Registry, held: HeldBytes, fanOut: FanOut): void {
  const waiting = 'Bytes that wait because the storage does not answer.'
  registry.gauge('pathlane_held_bytes', waiting, () => held.sum())
  const connected = 'Whether other servers can be heard at once.'
  registry.gauge('pathlane_fanout_connected', connected, () => Number(fanOut.isConnected()))
}

interface Ends extends Door {
  readonly rooms: Rooms
  readonly fanOut: FanOut
  readonly stopWatching: () => void
  readonly housekeeping: Housekeeping
  readonly closeStores: () => Promise<void>
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
  await others.closeStores()
}

/** For whoever runs the server as a part of something else. */
function createStderrLog(): Log {
  const write = (line: string) => process.stderr.write(line)
  return createLog({ format: 'text', level: 'warning', write })
}
