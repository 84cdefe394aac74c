import { networkInterfaces } from 'node:os'

/** Where other computers reach a server that listens on `host`: nowhere unless on all addresses. */
export function networkOrigins(
  host: string,
  port: number,
  interfaces: ReturnType<typeof networkInterfaces> = networkInterfaces(),
): readonly string[] {
  if (host !== '0.0.0.0' && host !== '::') return []
  const addresses = Object.values(interfaces).flatMap((list) => list ?? [])
  return addresses
    .filter(({ internal, family }) => !internal && (family === 'IPv4' || host === '::'))
    .filter(({ address }) => !isLinkLocal(address))
    .map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address))
    .map((address) => `http://${address}:${port}`)
}

/** Such an address means nothing without the name of a network card. */
function isLinkLocal(address: string) {
  return address.toLowerCase().startsWith('fe80:')
}
