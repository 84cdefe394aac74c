import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/**
 * Where a request comes from. Each trusted proxy adds one entry at the end of X-Forwarded-For; what
 * stands before those entries was written by the client and is not believed.
 */
export function clientAddress(request: IncomingMessage, proxies: number): string {
  const direct = request.socket.remoteAddress ?? ''
  if (proxies === 0) return direct
  const header = request.headers['x-forwarded-for']
  const entries = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',')
  const address = entries.at(-proxies)?.trim() ?? ''
  return isIP(address) === 0 ? direct : address
}
