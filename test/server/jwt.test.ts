// Access by tokens of an identity provider, with real keys at a real address.
import { exportSPKI, generateKeyPair, SignJWT, type JWTPayload } from 'jose'
import { expect, test } from 'vitest'
import { createJwtAccess, type JwtOptions } from '../../server/access/jwt-access.ts'
import type { LogEvent } from '../../server/operations/log.ts'
import {
  audience,
  issuer,
  startIdentityProvider,
  type IdentityProvider,
} from '../helpers/identity-provider.ts'
import { eventually, newRoom, patience, startTestServer } from '../helpers/server.ts'
import { openSocket } from '../helpers/socket.ts'

async function withProvider(change: Partial<JwtOptions> = {}) {
  const provider = await startIdentityProvider()
  const events: LogEvent[] = []
  const access = createJwtAccess({
    jwksUrl: provider.jwksUrl,
    issuer,
    audience,
    roleClaim: 'role',
    roleByWord: new Map(),
    roomsClaim: null,
    log: (event) => events.push(event),
    ...change,
  })
  const server = await startTestServer({ access })
  const room = newRoom()
  const enter = (token: string, into = room) =>
    openSocket(server, `/sync/${into}`, { headers: { Authorization: `Bearer ${token}` } })
  return { provider, events, server, room, enter }
}

type Entered = Awaited<ReturnType<typeof withProvider>>['enter']

async function closeCodeOf(enter: Entered, token: string): Promise<number | null> {
  const raw = await enter(token)
  await eventually(() => raw.closeCode() !== null || raw.notices().length > 0)
  return raw.closeCode()
}

test('a token lets its holder in as what it says, under the name that it says', async () => {
  const { provider, enter } = await withProvider()
  const ana = await enter(await provider.token({ role: 'viewer', name: ' Ana Lima ' }))
  await eventually(() => ana.notices().length > 0)
  expect(ana.notices()).toEqual([expect.objectContaining({ role: 'viewer', makesLinks: false })])
  ana.send(Uint8Array.of(1, 6, 1, 7, 1, 2, 123, 125))
  await expect
    .poll(() => ana.rosters().at(-1), patience)
    .toEqual([{ clientId: 7, name: 'Ana Lima', role: 'viewer' }])
})

test('one person is the same one on every device, and another one in every map', async () => {
  const { provider, enter } = await withProvider()
  const idOf = async (token: string, room?: string) => {
    const raw = await enter(token, room)
    await eventually(() => raw.notices().length > 0)
    return (raw.notices()[0] as { readonly personId: string }).personId
  }
  const first = await idOf(await provider.token())
  expect(await idOf(await provider.token())).toBe(first)
  expect(await idOf(await provider.token({ sub: 'ben' }))).not.toBe(first)
  expect(await idOf(await provider.token(), newRoom())).not.toBe(first)
})

test.each<[string, JWTPayload, Partial<JwtOptions>, string]>([
  ['a list of roles gives the one that may do most', { role: ['viewer', 'editor'] }, {}, 'editor'],
  [
    'a word of the organisation means what was set',
    { role: ['staff', 'map leads'] },
    { roleByWord: new Map([['map leads', 'facilitator']]) },
    'facilitator',
  ],
  [
    'dots lead into objects',
    { realm_access: { roles: ['contributor'] } },
    { roleClaim: 'realm_access.roles' },
    'contributor',
  ],
  [
    'a claim whose name has dots is found too',
    { 'https://example.org/role': 'viewer' },
    { roleClaim: 'https://example.org/role' },
    'viewer',
  ],
])('%s', async (_, claims, options, role) => {
  const { provider, enter } = await withProvider(options)
  const raw = await enter(await provider.token(claims))
  await eventually(() => raw.notices().length > 0)
  expect(raw.notices()).toEqual([expect.objectContaining({ role })])
})

test('a token opens the maps that it lists, or all', async () => {
  const { provider, enter, room } = await withProvider({ roomsClaim: 'maps' })
  expect(await closeCodeOf(enter, await provider.token({ maps: [newRoom(), room] }))).toBe(null)
  expect(await closeCodeOf(enter, await provider.token({ maps: '*' }))).toBe(null)
  expect(await closeCodeOf(enter, await provider.token({ maps: [newRoom()] }))).toBe(4403)
  expect(await closeCodeOf(enter, await provider.token({}))).toBe(4403)
})

const unsigned = (claims: JWTPayload) =>
  [{ alg: 'none' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')

const good = () => ({ iss: issuer, aud: audience, sub: 'ana', role: 'editor', exp: Date.now() })

/** What somebody might show instead of a token of the provider. */
const forgeries: [string, (provider: IdentityProvider) => Promise<string>][] = [
  ['nonsense', async () => 'nonsense'],
  ['no signature', async () => `${unsigned(good())}.`],
  [
    'a signature of another key under the same id',
    async (provider) => provider.token({}, { key: (await generateKeyPair('ES256')).privateKey }),
  ],
  ['a key that nobody knows', (provider) => provider.token({}, { kid: 'unknown' })],
  ['another audience', (provider) => provider.token({}, { audience: 'another app' })],
  ['another issuer', (provider) => provider.token({}, { issuer: 'https://evil.example' })],
  ['a role that does not exist', (provider) => provider.token({ role: 'god' })],
  ['no role', (provider) => provider.token({ role: null })],
  [
    'a secret that everybody has, the public key, as its key',
    async () => {
      const { publicKey } = await generateKeyPair('ES256', { extractable: true })
      const shared = new TextEncoder().encode(await exportSPKI(publicKey))
      return new SignJWT(good()).setProtectedHeader({ alg: 'HS256', kid: 'first' }).sign(shared)
    },
  ],
  [
    'other claims than were signed',
    async (provider) => {
      const [head, , signature] = (await provider.token({ role: 'viewer' })).split('.')
      const claims = Buffer.from(JSON.stringify(good())).toString('base64url')
      return [head, claims, signature].join('.')
    },
  ],
]

test.each(forgeries)('a token with %s is refused', async (_, forge) => {
  const { provider, enter } = await withProvider()
  expect(await closeCodeOf(enter, await forge(provider))).toBe(4403)
})

test('a token that has ended is refused as ended, with a minute for clocks that differ', async () => {
  const { provider, enter } = await withProvider()
  expect(await closeCodeOf(enter, await provider.token({}, { expiresIn: -30 }))).toBe(null)
  expect(await closeCodeOf(enter, await provider.token({}, { expiresIn: -90 }))).toBe(4402)
})

test('a token that ends while its holder is there ends the connection', async () => {
  const { provider, enter } = await withProvider()
  const raw = await enter(await provider.token({}, { expiresIn: -58 }))
  await eventually(() => raw.notices().length > 0)
  await expect.poll(() => raw.closeCode(), patience).toBe(4402)
})

test('keys are asked for once, and anew when a token names one that is not known', async () => {
  const { provider, enter } = await withProvider()
  for (let at = 0; at < 3; at++) await closeCodeOf(enter, await provider.token())
  expect(provider.asked()).toBe(1)
  for (let at = 0; at < 3; at++) await closeCodeOf(enter, await provider.token({}, { kid: 'x' }))
  expect(provider.asked()).toBe(1)
})

test('while the keys cannot be read nobody is refused for good', async () => {
  const { provider, enter, events } = await withProvider()
  provider.breakDown()
  expect(await closeCodeOf(enter, await provider.token())).toBe(1013)
  expect(events).toEqual([expect.objectContaining({ event: 'jwks-unreachable' })])
})

test('images ask for the same token, and nothing is said of links', async () => {
  const { provider, server, room } = await withProvider()
  const address = `${server.origin}/blobs/${room}/${'0'.repeat(64)}`
  const headers = { Authorization: `Bearer ${await provider.token()}` }
  expect((await fetch(address, { headers })).status).toBe(404)
  expect((await fetch(address)).status).toBe(401)
  const links = await fetch(`${server.origin}/access/rooms/${room}/links`, { headers })
  expect(links.status).toBe(409)
})
