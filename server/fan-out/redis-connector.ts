// How a line to Redis begins. As `ioredis` would begin it, but for one thing: a line with TLS that breaks
// may report more than one error, of which `ioredis` hears the first, and the next would end the process.
import { AbstractConnector } from 'ioredis'
import net from 'node:net'
import tls from 'node:tls'

/** What `ioredis` has made of an address and our options. */
interface LineOptions {
  readonly host?: string
  readonly port?: number
  readonly tls?: tls.ConnectionOptions
  readonly disconnectTimeout?: number
}

const usualDisconnectMs = 2_000

export class RedisConnector extends AbstractConnector {
  readonly #options: LineOptions

  constructor(options: unknown) {
    const given = options as LineOptions
    super(given.disconnectTimeout ?? usualDisconnectMs)
    this.#options = given
  }

  connect(): Promise<net.Socket | tls.TLSSocket> {
    const { host = 'localhost', port = 6379, tls: secure } = this.#options
    this.connecting = true
    this.stream =
      secure === undefined
        ? net.createConnection({ host, port })
        : tls.connect({ host, port, ...secure })
    this.stream.once('error', (error) => (this.firstError = error))
    this.stream.on('error', () => {})
    return Promise.resolve(this.stream)
  }
}
