// The link of a session: `http://<address>:<port>/<code>`, short enough to be typed and for a code that
// is scanned from the back of the room. It leads into the map with the token that opens it.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isSame } from '../access/session-access.ts'
import { answerText } from '../http/answer-text.ts'
import type { Addresses } from '../sockets/addresses.ts'

/** @returns whether the path was that of a short link, and is answered */
export type Shortcut = (request: IncomingMessage, response: ServerResponse, path: string) => boolean

interface Way {
  readonly code: string
  /** Where the code leads, behind the origin. */
  readonly target: string
}

export function createShortLink(way: () => Way, addresses: Addresses): Shortcut {
  return (request, response, path) => {
    const given = /^\/([A-Za-z0-9]{6})$/.exec(path)?.[1]
    if (given === undefined || request.method !== 'GET') return false
    const address = request.socket.remoteAddress ?? ''
    const { code, target } = way()
    if (!addresses.mayTrySecret(address)) {
      response.setHeader('Retry-After', '60')
      answerText(response, 429, 'Too many wrong codes. Wait a minute.')
    } else if (isSame(given.toUpperCase(), code)) {
      addresses.secretWasRight(address)
      response.writeHead(302, { Location: target, 'Cache-Control': 'no-store' }).end()
    } else answerText(response, 404, 'This code is not right. Look at the facilitator’s screen.')
    return true
  }
}
