// A server as a process that tests may crash, freeze and whose clock they may move:
// node crashable-server.ts <data folder> <port>. Its limits are small, so that rooms are shortened
// and forgotten all the time.
import { flushCompileCache } from 'node:module'
import { startServer } from '../../server/start-server.ts'

const [dataFolder = null, port] = process.argv.slice(2)
const realNow = Date.now.bind(Date)
let movedMs = 0

/** The clock of the machine, as somebody sets it: what Date says, not what timers go by. */
class MovedDate extends Date {
  constructor(...args: [] | [value: number | string | Date]) {
    super(args.length === 0 ? MovedDate.now() : args[0])
  }

  static override now(): number {
    return realNow() + movedMs
  }
}
globalThis.Date = MovedDate as DateConstructor

process.on('message', ({ moveClockMs }: { readonly moveClockMs: number }) => {
  movedMs += moveClockMs
  process.send?.({ now: Date.now() })
})

const server = await startServer({
  port: Number(port),
  host: '127.0.0.1',
  dataFolder,
  webFolder: null,
  limits: {
    snapshotAfterRows: 15,
    unloadAfterMs: 20,
    heartbeatMs: 200,
    addressRoomsPerMinute: 1e6,
  },
})
process.send?.({ origin: server.origin, port: server.port })
// reason: a process that is killed would leave nothing for the next start
flushCompileCache()
