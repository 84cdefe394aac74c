import { expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { closeCode } from '../../shared/wire/close-codes.ts'
import { syncStep1, syncStep2, syncUpdate } from '../../shared/wire/message-kinds.ts'
import { encodeSync } from '../../shared/wire/messages.ts'
import { isRole } from '../../shared/wire/role.ts'
import type { Access } from '../../server/access/access.ts'
import { createMemoryStorage } from '../../server/storage/memory-storage.ts'
import type { Storage } from '../../server/storage/storage.ts'
import {
  afterTest,
  connect,
  eventually,
  join,
  newRoom,
  patience,
  startTestServer,
} from '../helpers/server.ts'
import { openSocket, presenceFrame } from '../helpers/socket.ts'

test('two people see what the other writes', async () => {
  const server = await startTestServer()
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  const ben = await join(server, room, 'ben')
  ana.board.set('stage', 'search')
  await eventually(() => ben.board.get('stage') === 'search')
  ben.board.set('stage', 'decision')
  await expect.poll(() => ana.board.get('stage'), patience).toBe('decision')
})

test('a stock client that knows none of our own kinds works', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  afterTest(() => complaints.mockRestore())
  const server = await startTestServer()
  const room = newRoom()
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${server.origin.replace('http', 'ws')}/sync`, room, doc, {
    disableBc: true,
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  })
  afterTest(() => provider.destroy())
  await eventually(() => provider.synced)
  const ana = await join(server, room, 'ana')
  doc.getMap('board').set('stage', 'search')
  await eventually(() => ana.board.get('stage') === 'search')
  ana.board.set('stage', 'decision')
  await expect.poll(() => doc.getMap('board').get('stage'), patience).toBe('decision')
  expect(new Set(complaints.mock.calls.flat())).toEqual(new Set(['Unable to compute message']))
})

test('people in different rooms see nothing of each other', async () => {
  const server = await startTestServer()
  const ana = await join(server, newRoom(), 'ana')
  const room = newRoom()
  const ben = await join(server, room, 'ben')
  const cleo = await join(server, room, 'cleo')
  ana.board.set('stage', 'search')
  ben.board.set('row', 'channels')
  await eventually(() => cleo.board.get('row') === 'channels')
  expect(cleo.board.has('stage')).toBe(false)
})

test('what was written offline merges on return', async () => {
  const server = await startTestServer()
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  const ben = await join(server, room, 'ben')
  ben.goOffline()
  ben.board.set('owner', 'sales')
  ana.board.set('title', 'Webinar')
  ben.goOnline()
  await eventually(() => ana.board.get('owner') === 'sales')
  await expect.poll(() => ben.board.get('title'), patience).toBe('Webinar')
})

test('a room stays while its last person is away for a moment, and goes after that', async () => {
  const server = await startTestServer({ limits: { unloadAfterMs: 50 } })
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  ana.board.set('title', 'Webinar')
  const ben = await join(server, room, 'ben')
  ana.leave()
  ben.leave()
  expect(server.activeRooms()).toEqual([room])
  await eventually(() => server.activeRooms().length === 0)
  const cleo = await join(server, room, 'cleo')
  expect(cleo.board.get('title')).toBe('Webinar')
})

test('a room that is asked for while its save runs is the same room', async () => {
  const memory = createMemoryStorage()
  const saves: (() => void)[] = []
  let loads = 0
  const storage: Storage = {
    ...memory,
    load(name) {
      loads++
      return memory.load(name)
    },
    async compact(...args) {
      await new Promise<void>((resolve) => saves.push(resolve))
      await memory.compact(...args)
    },
  }
  const server = await startTestServer({ storage, limits: { unloadAfterMs: 1 } })
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  ana.board.set('title', 'Webinar')
  const ben = await join(server, room, 'ben')
  ana.leave()
  ben.leave()
  await eventually(() => saves.length === 1)
  const cleo = await join(server, room, 'cleo')
  cleo.board.set('owner', 'sales')
  saves.splice(0).forEach((finish) => finish())
  const dora = await join(server, room, 'dora')
  expect(dora.board.toJSON()).toEqual({ title: 'Webinar', owner: 'sales' })
  expect(loads).toBe(1)
  cleo.leave()
  dora.leave()
  await eventually(() => {
    saves.splice(0).forEach((finish) => finish())
    return server.activeRooms().length === 0
  })
  const emil = await join(server, room, 'emil')
  expect(emil.board.toJSON()).toEqual({ title: 'Webinar', owner: 'sales' })
  expect(loads).toBe(2)
})

test('frames that come before the room is loaded wait for it', async () => {
  const memory = createMemoryStorage()
  const loads: (() => void)[] = []
  const storage: Storage = {
    ...memory,
    async load(name) {
      await new Promise<void>((resolve) => loads.push(resolve))
      return memory.load(name)
    },
  }
  const server = await startTestServer({ storage })
  const room = newRoom()
  const ana = connect(server, room, 'ana')
  await eventually(() => ana.provider.wsconnected)
  ana.board.set('title', 'Webinar')
  expect(ana.provider.synced).toBe(false)
  await eventually(() => loads.length === 1)
  loads.forEach((finish) => finish())
  await eventually(() => ana.provider.synced)
  const ben = await join(server, room, 'ben')
  await expect.poll(() => ben.board.get('title'), patience).toBe('Webinar')
})

test('a room that cannot be loaded is tried again', async () => {
  const memory = createMemoryStorage()
  let attempts = 0
  const storage: Storage = {
    ...memory,
    load: (name) => (attempts++ === 0 ? Promise.reject(new Error('busy')) : memory.load(name)),
  }
  const server = await startTestServer({ storage })
  const ana = await join(server, newRoom(), 'ana')
  expect(ana.provider.synced).toBe(true)
  expect(attempts).toBe(2)
})

test('a large map reaches a newcomer whole, with what changed a moment ago', async () => {
  const server = await startTestServer()
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  for (let at = 0; at < 500; at++) ana.board.set(`card-${at}`, 'x'.repeat(200))
  const ben = await join(server, room, 'ben')
  await eventually(() => ben.board.size === 500)
  for (let at = 0; at < 5; at++) {
    ana.board.set('latest', at)
    await eventually(() => ben.board.get('latest') === at)
    const late = await join(server, room, 'late')
    expect(late.board.get('latest')).toBe(at)
    expect(late.board.size).toBe(501)
  }
})

test('everybody is told their role and who is behind each client id', async () => {
  const server = await startTestServer({ access: accessWithRoles() })
  const room = newRoom()
  const ana = await openSocket(server, `/sync/${room}`, {
    headers: { authorization: 'editor Ana' },
  })
  const ben = await openSocket(server, `/sync/${room}`, {
    headers: { authorization: 'viewer Ben' },
  })
  await eventually(() => ana.notices().length === 1 && ben.notices().length === 1)
  expect(ana.notices()).toEqual([
    {
      protocol: 2,
      role: 'editor',
      maxUpdateBytes: 4 * 1024 * 1024,
      personId: 'Ana',
      makesLinks: false,
    },
  ])
  expect(ben.notices()).toEqual([expect.objectContaining({ role: 'viewer' })])
  ben.send(presenceFrame([{ clientId: 7, clock: 1, state: '{"user":{"name":"Somebody else"}}' }]))
  await eventually(() => ana.rosters().length > 1)
  expect(ana.rosters().at(-1)).toEqual([{ clientId: 7, name: 'Ben', role: 'viewer' }])
  ben.socket.close()
  await eventually(() => (ana.rosters().at(-1) as unknown[]).length === 0)
})

test('what a viewer writes changes nothing, and their presence is seen', async () => {
  const server = await startTestServer({
    access: accessWithRoles(),
    limits: { maxViewerWrites: 2 },
  })
  const room = newRoom()
  const doc = new Y.Doc()
  doc.getMap('board').set('spoilt', true)
  const headers = { authorization: 'editor Ana' }
  const ana = await openSocket(server, `/sync/${room}`, { headers })
  ana.send(encodeSync(syncStep1, Y.encodeStateVector(new Y.Doc())))
  const ben = await openSocket(server, `/sync/${room}`, {
    headers: { authorization: 'viewer Ben' },
  })
  ben.send(presenceFrame([{ clientId: 7, clock: 1, state: '{}' }]))
  ben.send(encodeSync(syncStep2, Y.encodeStateAsUpdate(doc)))
  ben.send(encodeSync(syncUpdate, Y.encodeStateAsUpdate(doc)))
  await eventually(() => ben.notices().length === 2)
  expect(ben.closeCode()).toBe(null)
  ben.send(encodeSync(syncUpdate, Y.encodeStateAsUpdate(doc)))
  ben.send(encodeSync(syncUpdate, Y.encodeStateAsUpdate(doc)))
  await eventually(() => ben.closeCode() === 4403)
  expect(ben.acks()).toEqual([])
  await eventually(() => ana.presenceFrames().length >= 3)
  expect(ana.syncPayloads(syncUpdate)).toEqual([])
  ana.send(encodeSync(syncStep1, Y.encodeStateVector(new Y.Doc())))
  await eventually(() => ana.syncPayloads(syncStep2).length === 2)
  expect(ana.syncPayloads(syncStep2)[1]).toEqual(Y.encodeStateAsUpdate(new Y.Doc()))
})

test.each(['forbidden', 'revoked', 'gone'] as const)(
  'who is refused as %s is told so for good and no room is opened',
  async (reason) => {
    const access: Access = { admit: async () => ({ status: 'refused', reason }) }
    const server = await startTestServer({ access })
    const raw = await openSocket(server, `/sync/${newRoom()}`)
    await eventually(() => raw.closeCode() === closeCode[reason])
    expect(server.activeRooms()).toEqual([])
  },
)

/** Believes an Authorization header of the form "<role> <name>". */
function accessWithRoles(): Access {
  return {
    async admit({ headers }) {
      const [role, name = ''] = (headers.authorization ?? '').split(' ')
      return isRole(role)
        ? { status: 'admitted', guest: { role, personId: name, name } }
        : { status: 'refused', reason: 'forbidden' }
    },
  }
}
