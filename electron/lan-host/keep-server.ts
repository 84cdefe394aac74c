// Keeps the server's process running: where it dies it is started again on the same port, with the same
// folder, so that windows and guests find it again by themselves.
import type { FromServer, ServerStart, ToServer } from './messages.ts'

/** What of Electron's `UtilityProcess` is used. */
export interface ServerProcess {
  postMessage(message: ToServer): void
  on(event: 'message', listener: (message: FromServer) => void): unknown
  on(event: 'exit', listener: (code: number) => void): unknown
  kill(): boolean
}

export interface KeepServerParts {
  readonly fork: () => ServerProcess
  readonly folders: Omit<ServerStart, 'port'>
  readonly onMessage: (message: FromServer) => void
  /** It runs again after it had died. */
  readonly onBack: () => void
  readonly onGone: () => void
}

export interface KeptServer {
  /** Where it is; null where it can't be started on this computer. */
  readonly origin: Promise<string | null>
  send(message: ToServer): void
  /** Resolves when everything is on disk and the process has ended. */
  close(): Promise<void>
}

/** The first attempt comes at once, the later ones wait longer and longer. */
const firstPauseMs = 100
const longestPauseMs = 5_000
/** What it has until then not put on disk it has never acknowledged either. */
const closeWithinMs = 10_000

export function keepServer(parts: KeepServerParts): KeptServer {
  const { fork, folders, onMessage, onBack, onGone } = parts
  const started = promiseOf<string | null>()
  const ended = promiseOf<void>()
  let port = 0
  let pauseMs = firstPauseMs
  let running: ServerProcess | null = null
  let isUp = false
  let isClosing = false

  const launch = () => {
    const child = fork()
    running = child
    child.on('message', (message) => {
      if (message.kind === 'started') hearStarted(message)
      else if (message.kind === 'not-started') hearNotStarted(child, message.why)
      else onMessage(message)
    })
    child.on('exit', () => hearExit(child))
    child.postMessage({ kind: 'start', port, ...folders })
  }
  const hearStarted = (message: { readonly origin: string; readonly port: number }) => {
    const isFirst = port === 0
    port = message.port
    pauseMs = firstPauseMs
    isUp = true
    started.resolve(message.origin)
    if (!isFirst) onBack()
  }
  const hearNotStarted = (child: ServerProcess, why: string) => {
    console.error(`The sync server could not start: ${why}`)
    child.kill()
  }
  const hearExit = (child: ServerProcess) => {
    if (running !== child) return
    running = null
    if (isUp) onGone()
    isUp = false
    // a server that never ran keeps the app from nothing: maps then stay on this device
    started.resolve(null)
    if (port === 0) isClosing = true
    if (isClosing) {
      ended.resolve()
      return
    }
    setTimeout(() => (isClosing ? ended.resolve() : launch()), pauseMs)
    pauseMs = Math.min(pauseMs * 2, longestPauseMs)
  }
  launch()
  return {
    origin: started.promise,
    send: (message) => void (isUp && running?.postMessage(message)),
    close() {
      isClosing = true
      if (running === null) ended.resolve()
      const child = running
      child?.postMessage({ kind: 'close' })
      const timer = setTimeout(() => child?.kill(), closeWithinMs)
      return ended.promise.finally(() => clearTimeout(timer))
    },
  }
}

function promiseOf<T>() {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((settle) => (resolve = settle))
  return { promise, resolve }
}
