// Our server in a process of its own: node run-pathlane.ts [data folder]
import { startServer } from '../../../server/start-server.ts'
import { tellPort } from './server-talk.ts'

const { port } = await startServer({
  port: 0,
  host: '127.0.0.1',
  dataFolder: process.argv[2] ?? null,
  webFolder: null,
  limits: { addressConnections: 100_000, addressRoomsPerMinute: 100_000, unloadAfterMs: 500 },
})
tellPort(port)
