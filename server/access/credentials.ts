// What somebody who asks for a room shows: a token, and the secret that tells their device from others.
import type { IncomingHttpHeaders } from 'node:http'
import { credentialsIn, personHeader, type Credentials } from '../../shared/wire/access-token.ts'
import { isPersonSecret, personIdOf } from '../../shared/wire/person-id.ts'

export function credentialsOf(headers: IncomingHttpHeaders): Credentials {
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',')
  const { token, personSecret } = credentialsIn(offered.map((protocol) => protocol.trim()))
  const bearer = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1]
  const header = headers[personHeader]
  const person = typeof header === 'string' ? header : personSecret
  return { token: bearer ?? token, personSecret: person }
}

/** The person of a room whom a device stands for; null where it says nothing. */
export function personIn(room: string, { personSecret }: Credentials): string | null {
  return isPersonSecret(personSecret) ? personIdOf(room, personSecret) : null
}
