// The sync server, as a process of its own beside the app: it writes to disk and encodes whole maps
// without a window feeling it, and if it dies the app starts it again. The only file that imports the
// server.
import path from 'node:path'
import type { RunningSession, SessionOptions } from '../../server/sessions/run-session.ts'
import { startServer, type RunningServer } from '../../server/start-server.ts'
import { Problem } from '../../shared/problems.ts'
import { isRoomName } from '../../shared/wire/room-name.ts'
import type { SessionGuest } from '../../shared/wire/session.ts'
import type { FromServer, ServerStart, SessionStart, ToServer } from './messages.ts'

let server: RunningServer | null = null
let session: RunningSession | null = null
/** One message after the other, whatever each of them waits for. */
let turn: Promise<void> = Promise.resolve()

process.parentPort.on('message', ({ data }: { readonly data: unknown }) => {
  // reason: the parent is this app, of the same build
  const message = data as ToServer
  turn = turn.then(() => obey(message))
})

async function obey(message: ToServer): Promise<void> {
  if (message.kind === 'start') await start(message)
  else if (message.kind === 'open-session') await openSession(message)
  else if (message.kind === 'change-role') session?.changeRole(message.role)
  else if (message.kind === 'remove-guest') session?.remove(message.personId, message)
  else if (message.kind === 'end-session') await endSession()
  else await close()
}

async function start({ port, dataFolder, webFolder }: ServerStart): Promise<void> {
  try {
    server = await startServer({
      port,
      host: '127.0.0.1',
      dataFolder,
      webFolder,
      sqliteWorker: path.join(import.meta.dirname, 'sqlite-worker.cjs'),
    })
    tell({ kind: 'started', origin: server.origin, port: server.port })
  } catch (error) {
    tell({ kind: 'not-started', why: String(error) })
  }
}

async function openSession({ mapId, ports, ...terms }: SessionStart): Promise<void> {
  if (server === null || session !== null || !isRoomName(mapId)) return
  const options = {
    ...terms,
    room: mapId,
    host: '0.0.0.0',
    onGuests: (guests: readonly SessionGuest[]) => tell({ kind: 'guests', guests }),
  }
  try {
    session = await openOnFirstOf(ports, options, server)
    tell({ kind: 'session-opened', port: session.port })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    tell({ kind: 'session-not-opened', problem: error.code })
  }
}

async function openOnFirstOf(
  [port = 0, ...others]: readonly number[],
  options: Omit<SessionOptions, 'port'>,
  running: RunningServer,
): Promise<RunningSession> {
  try {
    return await running.openSession({ ...options, port })
  } catch (error) {
    const isTaken = error instanceof Problem && error.code === 'port-taken'
    if (!isTaken || others.length === 0) throw error
    return openOnFirstOf(others, options, running)
  }
}

async function endSession(): Promise<void> {
  const ending = session
  session = null
  await ending?.end()
  tell({ kind: 'session-ended' })
}

async function close(): Promise<void> {
  await endSession()
  await server?.close()
  process.exit(0)
}

function tell(message: FromServer): void {
  process.parentPort.postMessage(message)
}
