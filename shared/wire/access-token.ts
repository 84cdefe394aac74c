// How the token of a link travels on a WebSocket: as one of the subprotocols that the client offers,
// because an address ends up in logs. The server answers with the other one.

export const linkProtocol = 'pathlane.v1'
const tokenPrefix = 'token.'

/** What to offer to the server, in this order. */
export function protocolsOf(token: string): string[] {
  return [linkProtocol, `${tokenPrefix}${token}`]
}

/** The token among offered subprotocols, or null. */
export function tokenIn(protocols: readonly string[]): string | null {
  const found = protocols.find((protocol) => protocol.startsWith(tokenPrefix))
  return found === undefined ? null : found.slice(tokenPrefix.length)
}
