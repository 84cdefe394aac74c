// A plain load balancer: each new connection goes to the next server that takes it. Knows nothing of
// sessions.
import { once } from 'node:events'
import net, { type AddressInfo, type Socket } from 'node:net'

export interface Balancer {
  readonly origin: string
  readonly port: number
  /** From now on new connections go to these ports, in turn. */
  sendTo(...ports: number[]): void
  close(): Promise<void>
}

export async function startBalancer(): Promise<Balancer> {
  const sockets = new Set<Socket>()
  let ports: readonly number[] = []
  let turn = 0
  const server = net.createServer((inner) => {
    keep(inner)
    // reason: what a browser sends before a server was found must not be lost
    inner.pause()
    connectToNext(inner, ports.length)
  })
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  }
  const connectToNext = (inner: Socket, attempts: number) => {
    const port = ports[turn++ % Math.max(1, ports.length)]
    if (port === undefined || attempts === 0) {
      inner.destroy()
      return
    }
    const outer = net.connect(port, '127.0.0.1')
    keep(outer)
    let isConnected = false
    outer.on('connect', () => {
      isConnected = true
      inner.pipe(outer).pipe(inner)
    })
    outer.on('close', () => {
      if (isConnected) inner.destroy()
      else connectToNext(inner, attempts - 1)
    })
    inner.on('close', () => outer.destroy())
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    sendTo(...next) {
      ports = next
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
