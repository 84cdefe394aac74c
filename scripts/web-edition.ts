import path from 'node:path'
import { startServer } from '../server/start-server.ts'
import { Problem } from '../shared/problems.ts'
import { openWindow } from './open-window.ts'
import { networkOrigins } from './network-addresses.ts'
import { findRunning, noteRunning } from './running-address.ts'
import type { RunningAddress } from './running-address.ts'
import { defaultPort } from './start-options.ts'
import type { StartOptions } from './start-options.ts'

const webFolder = path.resolve(import.meta.dirname, '../out/renderer')

/** Tried in this order, because maps kept in the browser belong to one port. */
const usualPorts = Array.from({ length: 10 }, (_, step) => defaultPort + step)

/** Serves until Ctrl+C or until the app window is closed. Gives the exit code. */
export async function runWebEdition(options: StartOptions): Promise<number> {
  const { dataFolder, host } = options
  const running = await findRunning(dataFolder)
  if (running !== null)
    return isAskedFor(running, options) ? show(running, options) : refuse(running)
  const end = interruption()
  const server = await serve(options)
  const address = server.origin
  const forget = await noteRunning(dataFolder, { address, host })
  console.log(`Pathlane is at ${address}`)
  for (const origin of networkOrigins(host, server.port)) {
    console.error(`Others reach it at ${origin}`)
  }
  const closed = options.open ? openWindow({ address, dataFolder, end }) : never()
  await Promise.race([aborted(end), closed])
  await forget()
  await server.close()
  return 0
}

/** Without --host and --port any will do. */
function isAskedFor({ address, host }: RunningAddress, wanted: StartOptions) {
  const { port } = new URL(address)
  const isPort = wanted.port === null || wanted.port === Number(port || 80)
  return isPort && (wanted.host === host || isLoopback(wanted.host))
}

function isLoopback(host: string) {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

function refuse({ address }: RunningAddress) {
  console.error(
    `Pathlane is running already with these maps, at ${address}. End that one first, or start without --host and --port to see it.`,
  )
  return 1
}

async function show({ address }: RunningAddress, { dataFolder, open }: StartOptions) {
  console.error('Pathlane is running already.')
  console.log(`Pathlane is at ${address}`)
  // nothing is served here, so a browser that hands the window over needs nobody to wait
  const handsOverWithinMs = 0
  if (open) await openWindow({ address, dataFolder, end: interruption(), handsOverWithinMs })
  return 0
}

async function serve({ port, host, dataFolder }: StartOptions) {
  const ports = port === null ? [...usualPorts, 0] : [port]
  const on = (port: number) =>
    startServer({
      port,
      host,
      dataFolder: path.join(dataFolder, 'server'),
      webFolder,
      // reason: whoever starts the app with --host asks for it, and has seen what --help says of it
      access: 'open',
    })
  for (const candidate of ports.slice(0, -1)) {
    try {
      return await on(candidate)
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'port-taken') throw error
    }
  }
  return on(ports.at(-1) ?? defaultPort)
}

/** Ctrl+C, the end of the terminal, or being told to stop. */
function interruption(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => controller.abort())
  }
  return controller.signal
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve()))
}

function never(): Promise<void> {
  return new Promise(() => {})
}
