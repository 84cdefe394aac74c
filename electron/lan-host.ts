// The sync server inside the app, and the only file that imports it. For now it listens on this
// computer only. A server that cannot start never keeps the app from starting.
import path from 'node:path'
import { startServer } from '../server/start-server.ts'

export interface LanHost {
  /** Null where no server runs: maps then stay on this device. */
  readonly serverUrl: string | null
  close(): Promise<void>
}

export async function startLanHost(userDataFolder: string, webFolder: string): Promise<LanHost> {
  try {
    const server = await startServer({
      port: 0,
      host: '127.0.0.1',
      dataFolder: path.join(userDataFolder, 'server'),
      webFolder,
      sqliteWorker: path.join(import.meta.dirname, 'sqlite-worker.cjs'),
    })
    return { serverUrl: server.origin, close: () => server.close() }
  } catch (error) {
    console.error('The sync server could not start; maps stay on this device.', error)
    return { serverUrl: null, close: async () => {} }
  }
}
