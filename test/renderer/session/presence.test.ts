import { Awareness } from 'y-protocols/awareness'
import { beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { createWritable } from '../../../shared/document/readable.ts'
import type { Identity } from '../../../renderer/session/identity.ts'
import { openPresence } from '../../../renderer/session/presence.ts'
import { personFrom } from '../../../renderer/session/presence-wire.ts'
import { afterTest, eventually, newRoom, startTestServer } from '../../helpers/server.ts'
import { newMap, openLibrary, openWindow, untilOpen, newDeviceForEachTest } from './device.ts'

newDeviceForEachTest()
beforeEach(() => void vi.useRealTimers())

function openAlone() {
  vi.useFakeTimers({ now: 1_000_000 })
  afterTest(() => void vi.useRealTimers())
  const awareness = new Awareness(new Y.Doc())
  const identity = createWritable<Identity>({ name: 'Ana', colour: 'person-3' })
  const roster = createWritable<ReadonlyMap<number, string>>(new Map())
  const presence = openPresence({ awareness, identity, roster, now: Date.now })
  afterTest(() => {
    presence.dispose()
    awareness.destroy()
  })
  const sent: unknown[] = []
  awareness.on('update', ({ updated }: { updated: number[] }) => {
    if (updated.includes(awareness.clientID)) sent.push(awareness.getLocalState())
  })
  const hear = (clientId: number, state: unknown) => {
    awareness.states.set(clientId, state as Record<string, unknown>)
    awareness.emit('change', [{ added: [clientId], updated: [], removed: [] }, 'test'])
  }
  return { awareness, identity, roster, presence, sent, hear }
}

test('a moving cursor is sent at most twelve times a second, the last place always', () => {
  const { presence, sent, awareness } = openAlone()
  vi.advanceTimersByTime(1000)
  for (let at = 0; at < 1000; at += 4) {
    presence.channel.setCursor({ x: at + 0.4, y: 7 })
    vi.advanceTimersByTime(4)
  }
  vi.advanceTimersByTime(1000)
  expect(sent.length).toBeGreaterThan(9)
  expect(sent.length).toBeLessThanOrEqual(13)
  expect(awareness.getLocalState()).toEqual({ n: 'Ana', c: 'person-3', p: [996, 7] })
})

test('nothing is sent while nothing changes', () => {
  const { presence, sent } = openAlone()
  vi.advanceTimersByTime(1000)
  presence.channel.setCursor({ x: 1, y: 1 })
  vi.advanceTimersByTime(1000)
  const before = sent.length
  for (let at = 0; at < 20; at++) presence.channel.setCursor({ x: 1.2, y: 1.1 })
  vi.advanceTimersByTime(1000)
  expect(sent).toHaveLength(before)
})

test('the viewport is sent only while somebody follows', () => {
  const { presence, hear, awareness } = openAlone()
  presence.channel.setViewport({ x: 1, y: 2, w: 3, h: 4 })
  vi.advanceTimersByTime(100)
  expect(awareness.getLocalState()).not.toHaveProperty('v')
  hear(7, { n: 'Ben', c: 'person-1', f: awareness.clientID })
  vi.advanceTimersByTime(100)
  expect(awareness.getLocalState()).toMatchObject({ v: [1, 2, 3, 4] })
  hear(7, { n: 'Ben', c: 'person-1' })
  vi.advanceTimersByTime(100)
  expect(awareness.getLocalState()).not.toHaveProperty('v')
})

test('people who did not change keep their reference, and each is stamped on receipt', () => {
  const { presence, hear } = openAlone()
  hear(7, { n: 'Ben', c: 'person-1' })
  const [ben] = presence.people.get()
  expect(ben?.receivedAt).toBe(1_000_000)
  vi.advanceTimersByTime(50)
  hear(8, { n: 'Cleo', c: 'person-2', p: [1, 2] })
  expect(presence.people.get()[0]).toBe(ben)
  expect(presence.people.get()[1]).toMatchObject({ name: 'Cleo', receivedAt: 1_000_050 })
})

test('a name that the server vouches for goes before what a window claims', () => {
  const { presence, hear, roster } = openAlone()
  hear(7, { n: 'The boss', c: 'person-1' })
  roster.set(new Map([[7, 'Ben']]))
  expect(presence.people.get()[0]?.name).toBe('Ben')
})

test('who sends no presence at all is nobody', () => {
  for (const state of [null, undefined, 3, 'x', [], {}, { c: 'red' }, { c: 'var(--x)' }]) {
    expect(personFrom(1, state, 0)).toBeNull()
  }
})

test('spoiled fields are left out and long ones cut', () => {
  const person = personFrom(
    1,
    {
      n: 'x'.repeat(500),
      c: 'person-12',
      p: [Number.NaN, 1],
      s: ['shape:a', 5, 'y'.repeat(65), ...Array.from({ length: 40 }, () => 'shape:b')],
      v: [0, 0, -1, 5],
      g: [['shape:a', 1, 2], ['shape:b', Infinity, 2], 'shape:c', [9, 1, 2]],
      e: { toString: 'evil' },
      f: 1.5,
      l: [[1, 2], [1], null, [1e300, 0]],
    },
    5,
  )
  expect(person).toEqual({
    personId: null,
    clientId: 1,
    name: 'x'.repeat(60),
    colour: 'var(--person-12)',
    receivedAt: 5,
    cursor: null,
    selection: ['shape:a', ...Array.from({ length: 17 }, () => 'shape:b')],
    viewport: null,
    ghosts: [['shape:a', 1, 2]],
    editing: null,
    following: null,
    laser: [[1, 2]],
  })
})

test('two windows see each other through the server, and see who leaves', async () => {
  const server = await startTestServer()
  const mapId = await openLibrary().createMapOnDevice(newMap)
  const ana = openWindow({ mapId, serverUrl: server.origin })
  const ben = openWindow({
    mapId,
    serverUrl: server.origin,
    identity: createWritable<Identity>({ name: 'Ben', colour: 'person-2' }),
  })
  await untilOpen(ana)
  ben.presence.setCursor({ x: 10, y: 20 })
  await eventually(() => ana.people.get()[0]?.cursor?.x === 10)
  expect(ana.people.get()[0]).toMatchObject({ name: 'Ben', colour: 'var(--person-2)' })
  await eventually(() => ben.people.get().length === 1)
  await ben.dispose()
  await eventually(() => ana.people.get().length === 0)
})

test('somebody who reconnects is seen again at once', async () => {
  const room = newRoom()
  const server = await startTestServer()
  const ana = openWindow({ mapId: room, serverUrl: server.origin })
  const ben = openWindow({ mapId: room, serverUrl: server.origin })
  await eventually(() => ana.people.get().length === 1 && ben.people.get().length === 1)
  const { port } = server
  await server.close()
  await eventually(() => ana.people.get().length === 0)
  await startTestServer({ port })
  await eventually(() => ana.people.get().length === 1 && ben.people.get().length === 1)
  expect(ana.people.get()[0]?.clientId).toBe(ben.awareness.clientID)
})
