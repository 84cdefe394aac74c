import type { IncomingMessage } from 'node:http'
import { newId } from '../../shared/document/new-id.ts'

/**
 * Names one request in the log and in its answer. A trusted proxy may have named it already; what
 * anybody else says is not believed.
 */
export function requestIdOf(request: IncomingMessage, proxies: number): string {
  const given = proxies === 0 ? undefined : request.headers['x-request-id']
  return typeof given === 'string' && /^[\w.:-]{1,100}$/.test(given) ? given : newId()
}
