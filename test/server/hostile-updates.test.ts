// Updates that Yjs would believe.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { syncStep1, syncStep2, syncUpdate } from '../../shared/wire/message-kinds.ts'
import { encodeSync } from '../../shared/wire/messages.ts'
import { catchUp, deletionUpdate, gcUpdate, updateOf } from '../helpers/hostile-frames.ts'
import { eventually, join, newRoom, patience, startTestServer } from '../helpers/server.ts'
import { openRoom } from '../helpers/socket.ts'

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

test('thousands of gaps close their connection at the second one', async () => {
  const server = await startTestServer()
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  const hostile = await openRoom(server, room)
  await catchUp(hostile)
  for (let at = 1; at <= 3_000; at++) {
    hostile.send(encodeSync(syncUpdate, gcUpdate(7, at * 10, 1)))
    if (at === 1) hostile.send(encodeSync(syncStep2, Y.encodeStateAsUpdate(new Y.Doc())))
  }
  await expect.poll(() => hostile.closeCode(), patience).toBe(4400)
  const newcomer = await join(server, room, 'ben')
  expect(newcomer.doc.store.pendingStructs).toBe(null)
  expect(ana.provider.wsconnected).toBe(true)
})

test('who deletes everything in their map reaches nothing in another, and the map goes on', async () => {
  const server = await startTestServer()
  const [room, elsewhere] = [newRoom(), newRoom()]
  const ana = await join(server, room, 'ana')
  const neighbour = await join(server, elsewhere, 'neighbour', copyWithId(ana.doc.clientID))
  for (let at = 0; at < 500; at++) ana.board.set(`card-${at}`, at)
  const hostile = await openRoom(server, room)
  await catchUp(hostile)
  await eventually(async () => (await join(server, room, 'ben')).board.size === 500)
  hostile.send(encodeSync(syncUpdate, deletionUpdate(ana.doc.clientID, [[0, 2 ** 40]])))
  await eventually(() => ana.board.size === 0)
  ana.board.set('after', 1)
  const late = await join(server, room, 'late')
  await eventually(() => late.board.get('after') === 1)
  expect(neighbour.board.toJSON()).toEqual({ title: 'Webinar' })
  expect(neighbour.provider.wsconnected).toBe(true)
})

/** Somebody in another map whose client id is the same. */
function copyWithId(clientId: number): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = clientId
  doc.getMap('board').set('title', 'Webinar')
  return doc
}
