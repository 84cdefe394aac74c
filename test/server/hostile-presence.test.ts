// Presence of those who are not there, and too much of it.
import { expect, test } from 'vitest'
import { eventually, join, newRoom, patience, startTestServer } from '../helpers/server.ts'
import { openRoom, presenceFrame } from '../helpers/socket.ts'

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

test('a flood of presence is slowed down, and the others hear the last of it', async () => {
  const server = await startTestServer({ limits: { framesPerSecond: 500, burstFrames: 20 } })
  const room = newRoom()
  const ben = await join(server, room, 'ben')
  const hostile = await openRoom(server, room)
  for (let clock = 1; clock <= 300; clock++) {
    hostile.send(presenceFrame([{ clientId: 7, clock, state: `{"at":${clock}}` }]))
  }
  await expect.poll(() => ben.provider.awareness.getStates().get(7)?.['at'], patience).toBe(300)
  expect(hostile.closeCode()).toBe(null)
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
