import type { networkInterfaces } from 'node:os'
import type { HostAddress } from '../../shared/desktop/host.ts'

type Interfaces = ReturnType<typeof networkInterfaces>

/** Bridges of virtual machines, containers and private networks: guests in the room are elsewhere. */
const virtual =
  /docker|veth|vethernet|vmnet|vmware|virtualbox|vboxnet|virbr|br-|utun|tun|tap|tailscale|zerotier|^zt|wsl|hyper-v|awdl|llw/i

/** Where guests in the same network reach this computer, the likeliest first. */
export function networkAddresses(interfaces: Interfaces): readonly HostAddress[] {
  const addresses = Object.entries(interfaces).flatMap(([network, list]) =>
    (list ?? [])
      .filter(({ family, internal, address }) => isForGuests(family, internal, address))
      .map(({ address }) => ({ address, network })),
  )
  return addresses.sort((one, other) => unlikeliness(one) - unlikeliness(other))
}

function isForGuests(family: string, internal: boolean, address: string): boolean {
  // an address that the computer gave itself because no network answered
  return family === 'IPv4' && !internal && !address.startsWith('169.254.')
}

function unlikeliness({ address, network }: HostAddress): number {
  if (virtual.test(network)) return 2
  return isPrivate(address) ? 0 : 1
}

/** RFC 1918: what wireless networks and hotspots give out. */
function isPrivate(address: string): boolean {
  return (
    address.startsWith('10.') ||
    address.startsWith('192.168.') ||
    /^172\.(1[6-9]|2\d|3[01])\./.test(address)
  )
}
