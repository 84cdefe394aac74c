// A line between one person and the server that can be cut and mended: a TCP relay, so what is behind
// it sees real broken connections.
import net from 'node:net'
import type { AddressInfo } from 'node:net'

export interface Line {
  readonly origin: string
  readonly port: number
  /** Breaks every connection and accepts no new one. */
  cut(): void
  mend(): void
  /** From now on nothing passes, and nobody is told. */
  stall(): void
  close(): Promise<void>
}

export async function startLine(serverPort: () => number): Promise<Line> {
  const sockets = new Set<net.Socket>()
  let isCut = false
  let isStalled = false
  const relay = net.createServer((inner) => {
    if (isCut) {
      inner.destroy()
      return
    }
    const outer = net.connect(serverPort(), '127.0.0.1')
    for (const [socket, other] of [
      [inner, outer],
      [outer, inner],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
      socket.pipe(other)
      if (isStalled) socket.pause().unpipe(other)
    }
  })
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve))
  const { port } = relay.address() as AddressInfo
  const breakAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    cut() {
      isCut = true
      breakAll()
    },
    mend() {
      isCut = false
      // what stood still for so long would confuse more than a new connection
      if (isStalled) breakAll()
      isStalled = false
    },
    stall() {
      isStalled = true
      for (const socket of sockets) socket.unpipe().pause()
    },
    async close() {
      breakAll()
      await new Promise((resolve) => relay.close(resolve))
    },
  }
}
