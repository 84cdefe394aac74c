// How a token and a person travel on a WebSocket: among the subprotocols that the client offers,
// because an address ends up in logs. The server answers with the first one.

export const linkProtocol = 'pathlane.v1'
const tokenPrefix = 'token.'
const personPrefix = 'person.'

export interface Credentials {
  /** What lets its holder in: of a link, or of an organisation's sign-in. */
  readonly token: string | null
  /** What tells this device's person from others, see `personIdOf`. */
  readonly personSecret: string | null
}

/** What to offer to the server, in this order. */
export function protocolsOf({ token, personSecret }: Credentials): string[] {
  const protocols = [linkProtocol]
  if (token !== null) protocols.push(tokenPrefix + token)
  if (personSecret !== null) protocols.push(personPrefix + personSecret)
  return protocols
}

/** Where requests other than those for a WebSocket carry the secret of a person. */
export const personHeader = 'pathlane-person'

/** The same for a request over HTTP. */
export function headersOf({ token, personSecret }: Credentials): Record<string, string> {
  return {
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(personSecret === null ? {} : { [personHeader]: personSecret }),
  }
}

/** What stands among offered subprotocols. */
export function credentialsIn(protocols: readonly string[]): Credentials {
  return {
    token: behind(tokenPrefix, protocols),
    personSecret: behind(personPrefix, protocols),
  }
}

function behind(prefix: string, protocols: readonly string[]): string | null {
  const found = protocols.find((protocol) => protocol.startsWith(prefix))
  return found === undefined ? null : found.slice(prefix.length)
}
