// The sync server beside the app, and the sessions that it lets guests into. A server that cannot start
// never keeps the app from starting.
import { networkInterfaces } from 'node:os'
import path from 'node:path'
import type { PowerMonitor, utilityProcess } from 'electron'
import type { HostState } from '../../shared/desktop/host.ts'
import type { Secrets } from '../secrets.ts'
import { HostDesk } from './host-desk.ts'
import { keepServer } from './keep-server.ts'
import { openSessionKeeper } from './kept-session.ts'
import { networkAddresses } from './network-addresses.ts'
import { newKey } from './new-key.ts'

export interface LanHost {
  /** Null where no server runs: maps then stay on this device. */
  readonly serverUrl: string | null
  readonly desk: HostDesk
  close(): Promise<void>
}

export interface LanHostParts {
  readonly userDataFolder: string
  readonly webFolder: string
  readonly utilityProcess: Pick<typeof utilityProcess, 'fork'>
  readonly powerMonitor: Pick<PowerMonitor, 'on'>
  readonly secrets: Secrets
  readonly onState: (state: HostState) => void
}

/** By this name the system's list of processes shows it. */
const serviceName = 'Pathlane server'
/** Nobody tells of a change of network. */
const lookAroundMs = 2_000

export async function startLanHost(parts: LanHostParts): Promise<LanHost> {
  const { userDataFolder, webFolder, utilityProcess, powerMonitor, secrets, onState } = parts
  const keeper = openSessionKeeper(path.join(userDataFolder, 'session.json'), secrets)
  const cutOff = await keeper.read()
  const server = keepServer({
    fork: () => {
      const code = path.join(import.meta.dirname, 'server-process.cjs')
      return utilityProcess.fork(code, [], { serviceName })
    },
    folders: { dataFolder: path.join(userDataFolder, 'server'), webFolder },
    onMessage: (message) => desk.hear(message),
    onGone: () => desk.serverGone(),
    onBack: () => desk.serverBack(),
  })
  const desk = new HostDesk({
    send: (message) => server.send(message),
    addresses: () => networkAddresses(networkInterfaces()),
    newKey,
    keeper,
    cutOff,
    onState,
  })
  const looking = setInterval(() => desk.lookAround(), lookAroundMs)
  powerMonitor.on('resume', () => desk.lookAround())
  return {
    serverUrl: await server.origin,
    desk,
    async close() {
      clearInterval(looking)
      desk.end()
      await Promise.all([server.close(), keeper.kept()])
    },
  }
}
