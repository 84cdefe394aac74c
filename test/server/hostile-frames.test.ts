// Frames that can't be read, or are larger than any may be.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { syncKind, syncStep1, syncStep2, syncUpdate } from '../../shared/wire/message-kinds.ts'
import { encodeSync } from '../../shared/wire/messages.ts'
import { bytes, catchUp, deletionUpdate, gcUpdate, varUints } from '../helpers/hostile-frames.ts'
import { eventually, join, newRoom, patience, startTestServer } from '../helpers/server.ts'
import { openRoom, presenceFrame } from '../helpers/socket.ts'

/** Two sections of one client id, the second from clock 0 again. */
const twoSections = Uint8Array.from([
  ...varUints(2, 1, 7, 0),
  0,
  ...varUints(3),
  ...varUints(1, 7, 0),
  0,
  ...varUints(3),
  0,
])

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
  [
    'deletions that lie upon each other',
    encodeSync(
      syncUpdate,
      deletionUpdate(7, [
        [0, 2 ** 40],
        [5, 2 ** 40],
      ]),
    ),
  ],
  ['one client id whose clocks run backwards', encodeSync(syncUpdate, twoSections)],
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
