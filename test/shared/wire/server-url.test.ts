import { expect, it } from 'vitest'
import { isServerUrl, serverNameOf } from '../../../shared/wire/server-url.ts'

it.each([
  'https://maps.example.com',
  'http://localhost:4321',
  'http://192.168.1.5:4321',
  'http://[fe80::1]:4321',
  'https://xn--mps-qla.example',
])('%s is the origin of a server', (url) => {
  expect(isServerUrl(url)).toBe(true)
  expect(new URL(url).origin).toBe(url)
})

it.each([
  'https://maps.example.com/',
  'https://maps.example.com/#/map/x',
  'https://user@maps.example.com',
  'https://*.example.com',
  "https://a;script-src 'unsafe-eval'",
  'https://a b',
  'https://a,b',
  'HTTPS://MAPS.EXAMPLE.COM',
  'file:///etc/passwd',
  'app://pathlane',
  'https://',
  `https://${'a'.repeat(400)}.example`,
  '',
  5,
  null,
])('%j is none', (value) => expect(isServerUrl(value)).toBe(false))

it('a server is shown by host and port', () => {
  expect(serverNameOf('https://maps.example.com')).toBe('maps.example.com')
  expect(serverNameOf('http://192.168.1.5:4321')).toBe('192.168.1.5:4321')
})
