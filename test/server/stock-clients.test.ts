// Clients of other versions than ours, as they come from the registry: they sync, see each other and
// come back, and what they don't know of us disturbs neither side.
import { createRequire } from 'node:module'
import { expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider as Version31 } from 'y-websocket'
import { WebsocketProvider as Version1 } from 'y-websocket-1'
import { WebsocketProvider as Version2 } from 'y-websocket-2'
import { WebsocketProvider as Version3 } from 'y-websocket-3'
import * as Y from 'yjs'
import {
  afterTest,
  eventually,
  join,
  newRoom,
  patience,
  startTestServer,
} from '../helpers/server.ts'
import { openRoom } from '../helpers/socket.ts'

const versions = { '1.5': Version1, '2.1': Version2, '3.0': Version3, '3.1': Version31 } as const
type Version = keyof typeof versions

/** A client with everything as it comes. */
function open(version: Version, origin: string, room: string) {
  const doc = new Y.Doc()
  const Provider = versions[version]
  const provider = new Provider(`${origin.replace('http', 'ws')}/sync`, room, doc, {
    WebSocketPolyfill: WebSocket as never,
    disableBc: true,
  })
  provider.awareness.setLocalStateField('user', { name: version })
  afterTest(() => {
    provider.destroy()
    doc.destroy()
  })
  return { doc, provider, board: doc.getMap('board') }
}

const names = Object.keys(versions) as Version[]

test.each(names)('y-websocket %s syncs both ways and sees who else is there', async (version) => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  afterTest(() => complaints.mockRestore())
  const server = await startTestServer()
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  ana.board.set('before', 1)
  const stock = open(version, server.origin, room)
  await eventually(() => stock.provider.synced && stock.board.get('before') === 1)
  stock.board.set('from stock', 2)
  await eventually(() => ana.board.get('from stock') === 2)
  ana.board.set('to stock', 3)
  await eventually(() => stock.board.get('to stock') === 3)
  await eventually(() => stock.provider.awareness.getStates().has(ana.doc.clientID))
  await eventually(
    () => ana.provider.awareness.getStates().get(stock.doc.clientID)?.['user'].name === version,
  )
  // of our own kinds they say only that they don't know them
  expect(new Set(complaints.mock.calls.flat())).toEqual(new Set(['Unable to compute message']))
})

test.each(names)('y-websocket %s comes back after the server was gone', async (version) => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  afterTest(() => void vi.restoreAllMocks())
  const room = newRoom()
  const first = await startTestServer()
  const stock = open(version, first.origin, room)
  await eventually(() => stock.provider.synced)
  await first.close()
  await eventually(() => !stock.provider.wsconnected)
  stock.board.set('while away', 1)
  const second = await startTestServer({ port: first.port })
  const ana = await join(second, room, 'ana')
  await eventually(() => ana.provider.awareness.getStates().has(stock.doc.clientID))
  await expect.poll(() => ana.board.get('while away'), patience).toBe(1)
})

test('clients of all versions see the same, and who leaves is gone for all of them', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  afterTest(() => void vi.restoreAllMocks())
  const server = await startTestServer()
  const room = newRoom()
  const clients = names.map((version) => open(version, server.origin, room))
  await eventually(() => clients.every(({ provider }) => provider.synced))
  for (const [at, { board }] of clients.entries()) board.set(`from ${at}`, at)
  await eventually(() => clients.every(({ board }) => board.size === clients.length))
  await eventually(() =>
    clients.every(({ provider }) => provider.awareness.getStates().size === clients.length),
  )
  const [first, ...others] = clients
  first?.provider.disconnect()
  const counts = () => others.map(({ provider }) => provider.awareness.getStates().size)
  await expect.poll(counts, patience).toEqual(others.map(() => others.length))
})

test('a kind of message that the server does not know is passed over', async () => {
  const server = await startTestServer()
  const room = newRoom()
  const raw = await openRoom(server, room)
  for (const kind of [2, 4, 99, 100, 101, 102, 127]) raw.send(Uint8Array.of(kind, 1, 2, 3))
  const ana = await join(server, room, 'ana')
  ana.board.set('title', 'Webinar')
  await eventually(async () => (await join(server, room, 'ben')).board.get('title') === 'Webinar')
  expect(raw.closeCode()).toBe(null)
})

test('all of them use one and the same Yjs', () => {
  const here = createRequire(import.meta.url)
  const packages = ['y-websocket', 'y-websocket-1', 'y-websocket-2', 'y-websocket-3']
  const used = packages.map((name) => createRequire(here.resolve(name)).resolve('yjs'))
  expect(new Set(used)).toEqual(new Set([here.resolve('yjs')]))
})
