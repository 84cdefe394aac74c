// The port of a server, taken before anything else is opened, so that a taken one is named.
import { createServer, type Server } from 'node:http'
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https'
import { isIPv6, type AddressInfo, type Socket } from 'node:net'
import { Problem } from '../shared/problems.ts'
import { readTls, type TlsFiles } from './tls-files.ts'

export interface ListenOptions {
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
  /** Serves https with this certificate; by default plain http. */
  readonly tls?: TlsFiles | null
}

export interface Listening {
  readonly http: Server
  readonly port: number
  /** Address for this machine, without a slash at the end. */
  readonly origin: string
  /** Whoever comes before this call is hung up on and has to come again. */
  readonly open: () => void
  /** Null where plain http is served. */
  readonly tlsServer: TlsServer | null
}

/** @throws Problem `port-taken`, `address-unavailable` or `certificate-unreadable` */
export async function listen(options: ListenOptions): Promise<Listening> {
  const { tls = null } = options
  const tlsServer = tls === null ? null : createTlsServer(readTls(tls))
  const http = tlsServer ?? createServer()
  http.on('connection', hangUp)
  await takePort(http, options)
  const { port } = http.address() as AddressInfo
  return {
    http,
    port,
    origin: `${tls === null ? 'http' : 'https'}://${originHost(options.host)}:${port}`,
    tlsServer,
    open: () => void http.off('connection', hangUp),
  }
}

function takePort(http: Server, { port, host }: ListenOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EADDRINUSE') {
        reject(new Problem('port-taken', { cause, detail: `port ${port}` }))
      } else reject(new Problem('address-unavailable', { cause, detail: `${host}, port ${port}` }))
    })
    http.listen(port, host, () => resolve())
  })
}

/** Without it, a request that comes before its listener would never be answered. */
function hangUp(socket: Socket): void {
  socket.destroy()
}

/** Not `localhost`: for a browser that is another origin, with other maps. */
function originHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return isIPv6(host) ? `[${host}]` : host
}
