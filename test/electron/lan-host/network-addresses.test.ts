import type { NetworkInterfaceInfo } from 'node:os'
import { expect, it } from 'vitest'
import { networkAddresses } from '../../../electron/lan-host/network-addresses.ts'

function card(address: string, family: 'IPv4' | 'IPv6' = 'IPv4', internal = false) {
  // reason: what stands in the rest of it is not read
  return [{ address, family, internal } as NetworkInterfaceInfo]
}

it('the address in the room’s network comes first, those of virtual networks last', () => {
  const addresses = networkAddresses({
    docker0: card('172.17.0.1'),
    'vEthernet (WSL)': card('172.28.0.1'),
    tailscale0: card('100.101.102.103'),
    ppp0: card('203.0.113.7'),
    en0: card('192.168.1.5'),
  })
  expect(addresses.map(({ network }) => network)).toEqual([
    'en0',
    'ppp0',
    'docker0',
    'vEthernet (WSL)',
    'tailscale0',
  ])
})

it('addresses that guests can’t use are left out', () => {
  const addresses = networkAddresses({
    lo: card('127.0.0.1', 'IPv4', true),
    en0: [...card('169.254.7.9'), ...card('fe80::1', 'IPv6')],
    en1: card('10.1.2.3'),
    en2: [],
  })
  expect(addresses).toEqual([{ address: '10.1.2.3', network: 'en1' }])
})
