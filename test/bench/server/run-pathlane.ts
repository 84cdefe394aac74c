// Our server in a process of its own: node run-pathlane.ts [data folder | <postgres> <redis>]
import { openCluster } from '../../../server/cluster.ts'
import { startServer } from '../../../server/start-server.ts'
import { tellPort } from './server-talk.ts'

const [storage = null, fanOut = null] = process.argv.slice(2)
const log = () => {}
const cluster =
  storage === null || fanOut === null ? {} : await openCluster({ storage, fanOut, log })
const { port } = await startServer({
  port: 0,
  host: '127.0.0.1',
  dataFolder: fanOut === null ? storage : null,
  webFolder: null,
  limits: { addressConnections: 100_000, addressRoomsPerMinute: 100_000, unloadAfterMs: 500 },
  ...cluster,
})
tellPort(port)
