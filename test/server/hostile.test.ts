import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { syncKind, syncStep1, syncStep2, syncUpdate } from '../../shared/wire/message-kinds.ts'
import { encodeSync } from '../../shared/wire/messages.ts'
import { eventually, join, newRoom, patience, startTestServer } from '../helpers/server.ts'
import { openRoom, openSocket, presenceFrame, type RawSocket } from '../helpers/socket.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

function varUints(...values: number[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const value of values) encoding.writeVarUint(encoder, value)
  return encoding.toUint8Array(encoder)
}

/** An update of one garbage-collected struct: client, clock and length are free to choose. */
const gcUpdate = (client: number, clock: number, length: number) =>
  Uint8Array.from([...varUints(1, 1, client, clock), 0, ...varUints(length), 0])

/** Sends an empty step 2, after which a connection has no excuse for gaps. */
async function catchUp(raw: RawSocket): Promise<void> {
  raw.send(encodeSync(syncStep2, Y.encodeStateAsUpdate(new Y.Doc())))
  await eventually(() => raw.acks().length > 0)
}

function updateOf(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  write(doc)
  return Y.encodeStateAsUpdate(doc)
}

const malformedFrames: readonly (readonly [name: string, frame: Uint8Array])[] = [
  ['an empty frame', bytes()],
  ['a varint that never ends', bytes(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff)],
  ['a sync frame without a step', bytes(syncKind)],
  ['a sync step that does not exist', bytes(syncKind, 9, 0)],
  ['a payload shorter than it says', bytes(syncKind, syncUpdate, 100, 1, 2, 3)],
  ['a state vector that is cut off', encodeSync(syncStep1, bytes(5, 1))],
  ['an update that is cut off', encodeSync(syncUpdate, bytes(1, 1, 200))],
  ['a step 2 that is cut off', encodeSync(syncStep2, bytes(1, 1, 200))],
  [
    'seven bytes that claim 33 million structs',
    encodeSync(syncUpdate, bytes(1, 255, 255, 255, 15, 1, 0)),
  ],
  ['a struct of 2^50 clocks', encodeSync(syncUpdate, gcUpdate(7, 0, 2 ** 50))],
  ['presence that is cut off', bytes(1, 3, 200, 1, 1)],
  ['presence that is no JSON', presenceFrame([{ clientId: 1, clock: 1, state: '{oops' }])],
]

test.each(malformedFrames)('%s closes only its own connection, as malformed', async (_, frame) => {
  const server = await startTestServer()
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  const ben = await join(server, room, 'ben')
  const hostile = await openRoom(server, room)
  hostile.send(frame)
  await eventually(() => hostile.closeCode() === 4400)
  ana.board.set('title', 'Webinar')
  await eventually(() => ben.board.get('title') === 'Webinar')
  expect(ben.provider.wsconnected).toBe(true)
})

test.each(['', 'short', 'has spaces in its name', 'a'.repeat(65), '..%2f..%2fetc%2fpasswd', 'x/y'])(
  'the room name "%s" is refused for good',
  async (name) => {
    const server = await startTestServer()
    const raw = await openSocket(server, `/sync/${encodeURI(name)}`)
    await eventually(() => raw.closeCode() === 4400)
    expect(server.activeRooms()).toEqual([])
  },
)

test('an update that is too large closes its connection for good', async () => {
  const server = await startTestServer({ limits: { maxUpdateBytes: 1_000 } })
  const hostile = await openRoom(server, newRoom())
  await catchUp(hostile)
  hostile.send(encodeSync(syncUpdate, new Uint8Array(2_000)))
  await expect.poll(() => hostile.closeCode(), patience).toBe(4413)
})

test('a frame that is larger than any may be closes its connection for good', async () => {
  const server = await startTestServer({ limits: { maxFirstStep2Bytes: 1_000 } })
  const hostile = await openRoom(server, newRoom())
  hostile.send(new Uint8Array(100_000))
  await expect.poll(() => hostile.closeCode(), patience).toBe(4413)
})

test('a first step 2 may be larger than an update', async () => {
  const limits = { maxUpdateBytes: 1_000, maxFirstStep2Bytes: 100_000 }
  const server = await startTestServer({ limits })
  const room = newRoom()
  const offline = new Y.Doc()
  offline.getMap('board').set('story', 'x'.repeat(50_000))
  const ana = await join(server, room, 'ana', offline)
  const ben = await join(server, room, 'ben')
  await eventually(() => ben.board.has('story'))
  expect(ana.provider.wsconnected).toBe(true)
})

test('a gap before the step 2 is filled by it', async () => {
  const server = await startTestServer()
  const room = newRoom()
  const ben = await join(server, room, 'ben')
  const ana = await openRoom(server, room)
  const doc = new Y.Doc()
  doc.getMap('board').set('offline', 1)
  doc.once('update', (update: Uint8Array) => ana.send(encodeSync(syncUpdate, update)))
  doc.getMap('board').set('online', 2)
  ana.send(encodeSync(syncStep2, Y.encodeStateAsUpdate(doc)))
  await eventually(() => ben.board.get('offline') === 1 && ben.board.get('online') === 2)
  await expect.poll(() => ana.acks().at(-1), patience).toBe(2)
})

test('a gap after the step 2 is asked about once, then closes the connection', async () => {
  const server = await startTestServer()
  const hostile = await openRoom(server, newRoom())
  await catchUp(hostile)
  expect(hostile.syncPayloads(syncStep1)).toHaveLength(1)
  hostile.send(encodeSync(syncUpdate, gcUpdate(7, 100, 1)))
  await eventually(() => hostile.syncPayloads(syncStep1).length === 2)
  hostile.send(encodeSync(syncStep2, Y.encodeStateAsUpdate(new Y.Doc())))
  hostile.send(encodeSync(syncUpdate, gcUpdate(7, 100, 1)))
  await eventually(() => hostile.closeCode() === 4400)
})

test('what does not fit is not kept for those who join later', async () => {
  const server = await startTestServer()
  const room = newRoom()
  const hostile = await openRoom(server, room)
  hostile.send(encodeSync(syncStep2, gcUpdate(7, 100, 1)))
  await eventually(() => hostile.acks().length === 1)
  const ana = await join(server, room, 'ana')
  expect(ana.doc.store.pendingStructs).toBe(null)
})

test('a connection cannot bring in endless client ids', async () => {
  const server = await startTestServer({ limits: { maxNewClientsInUpdates: 3 } })
  const hostile = await openRoom(server, newRoom())
  await catchUp(hostile)
  for (let at = 0; at < 5; at++) {
    hostile.send(
      encodeSync(
        syncUpdate,
        updateOf((doc) => doc.getMap('board').set('k', at)),
      ),
    )
  }
  await expect.poll(() => hostile.closeCode(), patience).toBe(4400)
})

test("nobody can write under another's client id", async () => {
  const server = await startTestServer()
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  ana.board.set('title', 'Webinar')
  const ben = await join(server, room, 'ben')
  await eventually(() => ben.provider.awareness.getStates().has(ana.doc.clientID))
  const hostile = await openRoom(server, room)
  hostile.send(encodeSync(syncStep2, gcUpdate(ana.doc.clientID, 0, 1_000)))
  await eventually(() => hostile.closeCode() === 1013)
  ana.board.set('owner', 'sales')
  await expect.poll(() => ben.board.get('owner'), patience).toBe('sales')
})

test("nobody can speak for another's presence, or send them away", async () => {
  const server = await startTestServer()
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  const ben = await join(server, room, 'ben')
  const clientId = ana.doc.clientID
  await eventually(() => ben.provider.awareness.getStates().has(clientId))
  const hostile = await openRoom(server, room)
  const forged = '{"user":{"name":"mallory"}}'
  hostile.send(presenceFrame([{ clientId, clock: 1_000, state: forged }]))
  hostile.send(presenceFrame([{ clientId, clock: 1_001, state: 'null' }]))
  hostile.send(presenceFrame([{ clientId: 99, clock: 1, state: '{"user":{"name":"own"}}' }]))
  await eventually(() => ben.provider.awareness.getStates().has(99))
  expect(ben.provider.awareness.getStates().get(clientId)).toEqual({ user: { name: 'ana' } })
  expect(hostile.closeCode()).toBe(null)
})

test('a connection speaks for one client id', async () => {
  const server = await startTestServer()
  const room = newRoom()
  const ben = await join(server, room, 'ben')
  const hostile = await openRoom(server, room)
  for (const clientId of [1, 2, 3]) {
    hostile.send(presenceFrame([{ clientId, clock: 1, state: '{}' }]))
  }
  hostile.send(presenceFrame([{ clientId: 1, clock: 2, state: '{"last":true}' }]))
  await eventually(() => ben.provider.awareness.getStates().get(1)?.['last'] === true)
  expect(ben.provider.awareness.getStates().has(2)).toBe(false)
})

test('presence beyond its size is dropped', async () => {
  const server = await startTestServer({ limits: { maxPresenceBytes: 100 } })
  const room = newRoom()
  const ben = await join(server, room, 'ben')
  const raw = await openRoom(server, room)
  raw.send(presenceFrame([{ clientId: 1, clock: 1, state: `"${'x'.repeat(200)}"` }]))
  raw.send(presenceFrame([{ clientId: 1, clock: 2, state: '{"small":true}' }]))
  await eventually(() => ben.provider.awareness.getStates().get(1)?.['small'] === true)
  expect(ben.provider.awareness.meta.get(1)?.clock).toBe(2)
})

test('a flood is slowed down, not lost', async () => {
  const server = await startTestServer({ limits: { framesPerSecond: 500, burstFrames: 20 } })
  const room = newRoom()
  const ben = await join(server, room, 'ben')
  const ana = await join(server, room, 'ana')
  for (let at = 0; at < 200; at++) ana.board.set(`card-${at}`, at)
  await eventually(() => ben.board.size === 200)
  expect(ana.provider.wsconnected).toBe(true)
})

test('a page of another origin cannot connect', async () => {
  const server = await startTestServer({ allowedOrigins: ['http://localhost:5173'] })
  const room = newRoom()
  const open = async (origin: string) => {
    const raw = await openSocket(server, `/sync/${room}`, { origin })
    return raw.socket.readyState === raw.socket.OPEN
  }
  expect(await open('https://elsewhere.example')).toBe(false)
  expect(await open(`http://127.0.0.1:${server.port + 1}`)).toBe(false)
  expect(await open('null')).toBe(false)
  expect(await open(server.origin)).toBe(true)
  expect(await open('app://pathlane')).toBe(true)
  expect(await open('http://localhost:5173')).toBe(true)
})

test('a state vector that is larger than any may be closes its connection for good', async () => {
  const server = await startTestServer({ limits: { maxStateVectorBytes: 1_000 } })
  const raw = await openRoom(server, newRoom())
  raw.send(encodeSync(syncStep1, new Uint8Array(1_001)))
  await expect.poll(() => raw.closeCode(), patience).toBe(4413)
})

test('who asks for the whole map again and again is sent away, and its neighbours go on', async () => {
  const server = await startTestServer({ limits: { burstStep1: 5, step1PerSecond: 0.001 } })
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  ana.board.set('title', 'Webinar')
  const raw = await openRoom(server, room)
  for (let at = 0; at < 50; at++) raw.send(encodeSync(syncStep1, varUints(1, 7, 1)))
  await expect.poll(() => raw.closeCode(), patience).toBe(1013)
  expect(raw.syncPayloads(syncStep2).length).toBeLessThanOrEqual(5)
  const ben = await join(server, room, 'ben')
  expect(ben.board.get('title')).toBe('Webinar')
  expect(ana.provider.wsconnected).toBe(true)
})
