import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { syncStep1, syncStep2, syncUpdate } from '../../shared/wire/message-kinds.ts'
import { encodeSync } from '../../shared/wire/messages.ts'
import { eventually, join, newRoom, patience, startTestServer } from '../helpers/server.ts'
import { openRoom, presenceFrame } from '../helpers/socket.ts'

test('people see each other, and see each other leave', async () => {
  const server = await startTestServer()
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  const ben = await join(server, room, 'ben')
  const names = () =>
    [...ana.provider.awareness.getStates().values()]
      .map((state) => String(state['user']?.name))
      .sort((a, b) => a.localeCompare(b))
  await eventually(() => names().length === 2)
  expect(names()).toEqual(['ana', 'ben'])
  ben.leave()
  await eventually(() => names().length === 1)
  expect(names()).toEqual(['ana'])
})

test('who vanishes without a word is gone for the others', async () => {
  const server = await startTestServer()
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  const raw = await openRoom(server, room)
  raw.send(presenceFrame([{ clientId: 7, clock: 1, state: '{}' }]))
  await eventually(() => ana.provider.awareness.getStates().has(7))
  raw.socket.terminate()
  await expect.poll(() => ana.provider.awareness.getStates().has(7), patience).toBe(false)
})

test('an echo that comes late does not bring anybody back', async () => {
  const server = await startTestServer()
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  const raw = await openRoom(server, room)
  raw.send(presenceFrame([{ clientId: 7, clock: 1, state: '{}' }]))
  await eventually(() => ana.provider.awareness.getStates().has(7))
  raw.socket.terminate()
  await eventually(() => !ana.provider.awareness.getStates().has(7))
  const echo = await openRoom(server, room)
  echo.send(presenceFrame([{ clientId: 7, clock: 1, state: '{}' }]))
  echo.send(presenceFrame([{ clientId: 8, clock: 1, state: '{}' }]))
  await eventually(() => ana.provider.awareness.getStates().has(8))
  expect(ana.provider.awareness.getStates().has(7)).toBe(false)
})

test('who comes back with the same client id is seen again', async () => {
  const server = await startTestServer()
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  const ben = await join(server, room, 'ben')
  const isHere = () => ana.provider.awareness.getStates().has(ben.doc.clientID)
  await eventually(isHere)
  ben.provider.ws?.close()
  await eventually(() => !isHere())
  await expect.poll(isHere, patience).toBe(true)
})

test('who comes back over a new line while the old one is dead takes their place again', async () => {
  const server = await startTestServer({ limits: { probeMs: 50 } })
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  const dead = await openRoom(server, room)
  dead.send(presenceFrame([{ clientId: 7, clock: 1, state: '{"line":"old"}' }]))
  await eventually(() => ana.provider.awareness.getStates().has(7))
  // it no longer reads, so it answers no ping
  dead.socket.pause()
  const again = await openRoom(server, room)
  let clock = 1
  await eventually(() => {
    again.send(presenceFrame([{ clientId: 7, clock: ++clock, state: '{"line":"new"}' }]))
    return ana.provider.awareness.getStates().get(7)?.['line'] === 'new'
  })
  expect(again.closeCode()).toBe(null)
})

test('nobody hears nothing for long, and a line whose end is gone is cut', async () => {
  const server = await startTestServer({ limits: { heartbeatMs: 100 } })
  const room = newRoom()
  const quiet = await openRoom(server, room)
  const before = quiet.presenceFrames().length
  await eventually(() => quiet.presenceFrames().length > before + 3)
  expect(quiet.closeCode()).toBe(null)
  const dead = await openRoom(server, room)
  dead.send(presenceFrame([{ clientId: 7, clock: 1, state: '{}' }]))
  const ana = await join(server, room, 'ana')
  await eventually(() => ana.provider.awareness.getStates().has(7))
  dead.socket.pause()
  await eventually(() => !ana.provider.awareness.getStates().has(7))
})

test('who reads too slowly gets what they missed in one piece', async () => {
  const limits = { skipPresenceBytes: 1_000, holdUpdatesBytes: 10_000 }
  const server = await startTestServer({ limits })
  const room = newRoom()
  const writer = await join(server, room, 'writer')
  const reader = await join(server, room, 'reader')
  const slow = await openRoom(server, room)
  slow.send(encodeSync(syncStep1, Y.encodeStateVector(new Y.Doc())))
  await eventually(() => slow.syncPayloads(syncStep2).length === 1)
  slow.socket.pause()
  const cards = 120
  for (let at = 0; at < cards; at++) {
    writer.board.set(`card-${at}`, String(at).repeat(100_000 / String(at).length))
    writer.provider.awareness.setLocalStateField('cursor', at)
    await eventually(() => reader.board.has(`card-${at}`))
  }
  slow.socket.resume()
  const doc = new Y.Doc()
  let applied = 0
  await eventually(() => {
    const updates = slow.syncPayloads(syncUpdate)
    for (const update of updates.slice(applied)) Y.applyUpdate(doc, update)
    applied = updates.length
    return doc.getMap('board').size === cards
  })
  expect(applied).toBeLessThan(cards)
  expect(slow.closeCode()).toBe(null)
})

test('who does not read at all is sent away before the server runs full', async () => {
  const limits = { holdUpdatesBytes: 10_000, maxBufferedBytes: 500_000 }
  const server = await startTestServer({ limits })
  const room = newRoom()
  const writer = await join(server, room, 'writer')
  const reader = await join(server, room, 'reader')
  const stuck = await openRoom(server, room)
  stuck.send(encodeSync(syncStep1, Y.encodeStateVector(new Y.Doc())))
  stuck.send(presenceFrame([{ clientId: 7, clock: 1, state: '{}' }]))
  await eventually(() => reader.provider.awareness.getStates().has(7))
  stuck.socket.pause()
  for (let at = 0; at < 150; at++) {
    writer.board.set('card', String(at).repeat(100_000))
    await eventually(() => reader.board.get('card') === writer.board.get('card'))
  }
  stuck.socket.resume()
  await expect.poll(() => stuck.closeCode(), patience).toBe(1013)
})
