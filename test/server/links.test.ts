// Access by links, over real sockets and the admin API.
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { LogEvent } from '../../server/operations/log.ts'
import { backup, restore } from '../../server/backup/commands.ts'
import { protocolsOf } from '../../shared/wire/access-token.ts'
import { syncStep1, syncStep2, syncUpdate } from '../../shared/wire/message-kinds.ts'
import { encodeSync } from '../../shared/wire/messages.ts'
import {
  adminSecret,
  ask,
  enter,
  hasEntered,
  makeLink,
  startWithLinks,
} from '../helpers/link-server.ts'
import { newDataFolder, runServerCommand } from '../helpers/server-command.ts'
import { runServerToEnd } from '../helpers/server-process.ts'
import {
  afterTest,
  connect,
  eventually,
  join,
  newRoom,
  patience,
  startTestServer,
} from '../helpers/server.ts'
import { openSocket } from '../helpers/socket.ts'

test('a link lets its holder in, with its role, by a subprotocol as a browser sends it', async () => {
  const server = await startWithLinks()
  const { room, token } = await makeLink(server, { role: 'viewer' })
  const socket = new WebSocket(
    `${server.origin.replace('http', 'ws')}/sync/${room}`,
    protocolsOf({ token, personSecret: null }),
  )
  afterTest(() => socket.terminate())
  let notice = ''
  socket.on('message', (frame: Buffer) => (notice += frame.toString()))
  await eventually(() => notice.includes('"role":"viewer"'))
  expect(socket.protocol).toBe('pathlane.v1')
})

test('the path of a link has the token in its fragment', async () => {
  const server = await startWithLinks()
  const { room, token, path } = await makeLink(server)
  const address = new URL(path, server.origin)
  expect(address.hash).toBe(`#/map/${room}?k=${token}`)
  expect(address.pathname + address.search).toBe('/')
})

test('a link opens its own map only, and without one nobody enters', async () => {
  const server = await startWithLinks()
  const { token } = await makeLink(server)
  const elsewhere = await enter(server, newRoom(), token)
  const without = await openSocket(server, `/sync/${newRoom()}`)
  await expect.poll(() => elsewhere.closeCode(), patience).toBe(4403)
  await expect.poll(() => without.closeCode(), patience).toBe(4403)
  expect(server.activeRooms()).toEqual([])
})

/** What somebody might make of a token to get more out of it. */
const forgeries: [string, (token: string) => string][] = [
  ['nothing', () => ''],
  ['nonsense', () => 'nonsense'],
  ['without its signature', (token) => token.slice(0, token.lastIndexOf('.'))],
  ['with an empty signature', (token) => `${token.slice(0, token.lastIndexOf('.'))}.`],
  ['with another signature', (token) => `${token.slice(0, token.lastIndexOf('.'))}.AAAA`],
  ['with more behind it', (token) => `${token}.more`],
  ['of another key', (token) => token.replace(/^pl1\.\w+/, 'pl1.ffffffffffff')],
  ['of another format', (token) => token.replace('pl1', 'pl0')],
  ['with another role', (token) => withClaims(token, (claims) => claims.with(2, 'facilitator'))],
  ['that never ends', (token) => withClaims(token, (claims) => claims.with(3, null))],
  ['of endless length', (token) => token + 'A'.repeat(2_000)],
]

function withClaims(token: string, change: (claims: unknown[]) => unknown[]): string {
  const [format, key, claims = '', signature] = token.split('.')
  const changed = change(JSON.parse(Buffer.from(claims, 'base64url').toString()) as unknown[])
  const encoded = Buffer.from(JSON.stringify(changed)).toString('base64url')
  return [format, key, encoded, signature].join('.')
}

test.each(forgeries)('a token %s is refused', async (_, forge) => {
  const server = await startWithLinks()
  const { room, token } = await makeLink(server, { role: 'viewer', hours: 1 })
  const raw = await enter(server, room, forge(token))
  await expect.poll(() => raw.closeCode(), patience).toBe(4403)
})

test('a token of another server is refused', async () => {
  const [one, other] = await Promise.all([startWithLinks(), startWithLinks()])
  const { room, token } = await makeLink(one)
  const raw = await enter(other, room, token)
  await expect.poll(() => raw.closeCode(), patience).toBe(4403)
})

test('who holds a link to read changes nothing by any frame', async () => {
  const server = await startWithLinks()
  const { room, token } = await makeLink(server, { role: 'viewer' })
  const viewer = await enter(server, room, token)
  await hasEntered(viewer)
  const doc = new Y.Doc()
  doc.getMap('board').set('spoilt', true)
  viewer.send(encodeSync(syncStep2, Y.encodeStateAsUpdate(doc)))
  viewer.send(encodeSync(syncUpdate, Y.encodeStateAsUpdate(doc)))
  await eventually(() => viewer.notices().length === 2)
  viewer.send(encodeSync(syncStep1, Y.encodeStateVector(new Y.Doc())))
  await eventually(() => viewer.syncPayloads(syncStep2).length === 1)
  expect(viewer.syncPayloads(syncStep2)[0]).toEqual(Y.encodeStateAsUpdate(new Y.Doc()))
  const hash = '0'.repeat(64)
  const put = await fetch(`${server.origin}/blobs/${room}/${hash}`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${token}` },
    body: 'x',
  })
  expect(put.status).toBe(403)
})

test('images need the link too', async () => {
  const server = await startWithLinks()
  const { room, token } = await makeLink(server)
  const address = `${server.origin}/blobs/${room}/${'0'.repeat(64)}`
  const headers = { Authorization: `Bearer ${token}` }
  expect((await fetch(address)).status).toBe(401)
  const other = { Authorization: 'Bearer nonsense' }
  expect((await fetch(address, { headers: other })).status).toBe(403)
  expect((await fetch(address, { headers })).status).toBe(404)
})

test('revoking a link sends those away who came by it, for good, and nobody else', async () => {
  const server = await startWithLinks()
  const room = newRoom()
  const first = await makeLink(server, { room })
  const second = await makeLink(server, { room })
  const ana = await enter(server, room, first.token)
  const ben = await enter(server, room, second.token)
  await Promise.all([hasEntered(ana), hasEntered(ben)])
  expect((await ask(server, 'DELETE', `links/${first.linkId}`)).status).toBe(200)
  await expect.poll(() => ana.closeCode(), patience).toBe(4401)
  const again = await enter(server, room, first.token)
  await expect.poll(() => again.closeCode(), patience).toBe(4401)
  await hasEntered(await enter(server, room, second.token))
  expect(ben.closeCode()).toBe(null)
})

test('a link that expires ends what came by it and lets nobody in again', async () => {
  const server = await startWithLinks()
  const { room, token } = await makeLink(server, { hours: 0.5 / 3600 })
  const raw = await enter(server, room, token)
  await expect.poll(() => raw.closeCode(), patience).toBe(4402)
  const again = await enter(server, room, token)
  await expect.poll(() => again.closeCode(), patience).toBe(4402)
})

test('a link has as many places as it says, and a place that is left is free again', async () => {
  const server = await startWithLinks()
  const room = newRoom()
  const { token } = await makeLink(server, { room, seats: 1 })
  const other = await makeLink(server, { room })
  const ana = await enter(server, room, token)
  await hasEntered(ana)
  const ben = await enter(server, room, token)
  await expect.poll(() => ben.closeCode(), patience).toBe(4503)
  await hasEntered(await enter(server, room, other.token))
  ana.socket.close()
  await eventually(async () => {
    const again = await enter(server, room, token)
    await eventually(() => again.closeCode() !== null || again.notices().length > 0)
    return again.closeCode() === null
  })
})

test('keys change without a break: old links hold until their key is removed', async () => {
  const server = await startWithLinks()
  const room = newRoom()
  const old = await makeLink(server, { room })
  const [firstKey] = (await ask(server, 'GET', 'keys')).body as { id: string }[]
  expect((await ask(server, 'DELETE', `keys/${firstKey?.id}`)).status).toBe(409)
  expect((await ask(server, 'POST', 'keys')).status).toBe(201)
  const fresh = await makeLink(server, { room })
  const ana = await enter(server, room, old.token)
  const ben = await enter(server, room, fresh.token)
  await Promise.all([hasEntered(ana), hasEntered(ben)])
  expect((await ask(server, 'DELETE', `keys/${firstKey?.id}`)).status).toBe(200)
  await expect.poll(() => ana.closeCode(), patience).toBe(4401)
  const again = await enter(server, room, old.token)
  await expect.poll(() => again.closeCode(), patience).toBe(4403)
  expect(ben.closeCode()).toBe(null)
})

test('links, what was revoked and the keys outlive the process, in a file that others cannot read', async () => {
  const data = await newDataFolder()
  const args = ['--port', '0', '--data', data, '--access', 'links', '--admin-secret', adminSecret]
  const first = await runServerCommand(args)
  const kept = await makeLink(first)
  const revoked = await makeLink(first)
  await ask(first, 'DELETE', `links/${revoked.linkId}`)
  await first.kill()
  expect((await stat(joinPath(data, 'access.json'))).mode & 0o777).toBe(0o600)
  const second = await runServerCommand(args)
  await hasEntered(await enter(second, kept.room, kept.token))
  const raw = await enter(second, revoked.room, revoked.token)
  await expect.poll(() => raw.closeCode(), patience).toBe(4401)
  for (const secret of [adminSecret, kept.token, revoked.token]) {
    expect(second.stderr()).not.toContain(secret)
  }
})

test('a backup keeps the links', async () => {
  const [data, folder] = [await newDataFolder(), await newDataFolder()]
  const server = await startWithLinks({ dataFolder: data })
  const { room, token } = await makeLink(server)
  await backup(data, joinPath(folder, 'maps.backup'))
  await restore(joinPath(folder, 'data'), joinPath(folder, 'maps.backup'))
  const second = await startWithLinks({ dataFolder: joinPath(folder, 'data') })
  await hasEntered(await enter(second, room, token))
  expect((await stat(joinPath(folder, 'data/access.json'))).mode & 0o777).toBe(0o600)
})

test('a damaged file of links stops the start with a sentence and is left as it is', async () => {
  const data = await newDataFolder()
  const file = joinPath(data, 'access.json')
  await writeFile(file, '{ "version": 1, "ke')
  const args = ['--port', '0', '--data', data, '--access', 'links', '--admin-secret', adminSecret]
  const run = await runServerToEnd(args)
  expect(run.exitCode).toBe(1)
  expect(run.stderr).toContain('The file of keys and links cannot be read')
  expect(await readFile(file, 'utf8')).toBe('{ "version": 1, "ke')
})

test('the admin API is not there without a secret, and tells nothing without the right one', async () => {
  const without = await startTestServer({ access: 'links' })
  expect((await ask(without, 'GET', 'links')).status).toBe(404)
  const server = await startWithLinks()
  for (const headers of [{}, { Authorization: 'Bearer wrong' }, { Authorization: adminSecret }]) {
    const answer = await fetch(`${server.origin}/admin/links`, { headers })
    expect(answer.status).toBe(401)
  }
})

test('administrators see who is in which map, and all links without their tokens', async () => {
  const server = await startWithLinks()
  const { room, token, linkId } = await makeLink(server, { label: 'for Ana', seats: 3 })
  await hasEntered(await enter(server, room, token))
  expect((await ask(server, 'GET', 'rooms')).body).toEqual([{ room, bytes: 0, people: 1 }])
  const links = await ask(server, 'GET', 'links')
  expect(links.body).toEqual([
    expect.objectContaining({ linkId, room, label: 'for Ana', seats: 3, revokedAt: null }),
  ])
  expect(JSON.stringify(links.body)).not.toContain(token)
  expect(JSON.stringify((await ask(server, 'GET', 'keys')).body)).not.toContain('secret')
})

test.each([
  [null, 'JSON object'],
  [{ room: '../etc' }, '"room"'],
  [{ room: newRoom(), role: 'king' }, '"role"'],
  [{ room: newRoom(), role: 'owner' }, '"role"'],
  [{ room: newRoom(), role: 'viewer', hours: -1 }, '"hours"'],
  [{ room: newRoom(), role: 'viewer', seats: 1.5 }, '"seats"'],
  [{ room: newRoom(), role: 'viewer', label: 'x'.repeat(201) }, '"label"'],
])(
  'a wish for a link that cannot be met is answered with what is wrong: %j',
  async (wish, word) => {
    const server = await startWithLinks()
    const { status, body } = await ask(server, 'POST', 'links', wish)
    expect(status).toBe(422)
    expect(JSON.stringify(body)).toContain(word.replaceAll('"', String.raw`\"`))
  },
)

test.each([
  ['GET', 'nothing', 404],
  ['GET', 'links/a/b', 404],
  ['GET', 'rooms/..%2f..%2fetc', 404],
  ['GET', `rooms/${newRoom()}`, 404],
  ['DELETE', 'rooms/short', 404],
  ['DELETE', 'rooms', 404],
  ['PUT', `rooms/${newRoom()}`, 405],
  ['DELETE', 'links/unknown', 404],
  ['DELETE', 'keys/unknown', 404],
  ['PUT', 'links', 405],
])('%s /admin/%s is answered with %i', async (method, path, status) => {
  const server = await startWithLinks()
  expect((await ask(server, method, path)).status).toBe(status)
})

test('with open access there are no links to make', async () => {
  const server = await startTestServer({ adminSecret })
  expect((await ask(server, 'POST', 'links', {})).status).toBe(409)
  expect((await ask(server, 'GET', 'rooms')).body).toEqual([])
})

test('what administrators do is logged, without tokens', async () => {
  const events: LogEvent[] = []
  const server = await startWithLinks({ log: (event) => events.push(event) })
  const { linkId, room, token } = await makeLink(server)
  await ask(server, 'DELETE', `links/${linkId}`)
  expect(events.map(({ event }) => event)).toEqual(['link-made', 'link-revoked'])
  for (const secret of [token, room, adminSecret]) {
    expect(JSON.stringify(events)).not.toContain(secret)
  }
})

test('administrators download a map as it is stored', async () => {
  const server = await startTestServer({ adminSecret, dataFolder: await newDataFolder() })
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  const ben = await join(server, room, 'ben')
  for (const title of ['Webinar', 'Demo']) {
    ana.board.set('title', title)
    await eventually(() => ben.board.get('title') === title)
  }
  const answer = await fetch(`${server.origin}/admin/rooms/${room}`, {
    headers: { Authorization: `Bearer ${adminSecret}` },
  })
  expect(answer.headers.get('content-type')).toBe('application/octet-stream')
  const copy = new Y.Doc()
  Y.applyUpdate(copy, new Uint8Array(await answer.arrayBuffer()))
  expect(copy.getMap('board').toJSON()).toEqual({ title: 'Demo' })
  const [line] = (await ask(server, 'GET', 'rooms')).body as { bytes: number; people: number }[]
  expect(line).toMatchObject({ room, people: 2 })
  expect(line?.bytes).toBeGreaterThan(0)
})

test('a map that was deleted is gone for everybody and nobody brings it back', async () => {
  const dataFolder = await newDataFolder()
  const server = await startTestServer({ adminSecret, dataFolder })
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  const neighbour = await join(server, newRoom(), 'neighbour')
  ana.board.set('title', 'Webinar')
  const codes: number[] = []
  ana.provider.on('closed', ({ code }) => codes.push(code))
  expect((await ask(server, 'DELETE', `rooms/${room}`)).status).toBe(200)
  await expect.poll(() => codes, patience).toEqual([4404])
  const again = connect(server, room, 'ana', ana.doc)
  again.provider.on('closed', ({ code }) => codes.push(code))
  await expect.poll(() => codes, patience).toEqual([4404, 4404])
  expect(neighbour.provider.wsconnected).toBe(true)
  expect((await ask(server, 'GET', `rooms/${room}`)).status).toBe(404)
  await server.close()
  const folder = await newDataFolder()
  await backup(dataFolder, joinPath(folder, 'maps.backup'))
  await restore(joinPath(folder, 'data'), joinPath(folder, 'maps.backup'))
  const second = await startTestServer({ dataFolder: joinPath(folder, 'data') })
  const raw = await openSocket(second, `/sync/${room}`)
  await expect.poll(() => raw.closeCode(), patience).toBe(4404)
})
