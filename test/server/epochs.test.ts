import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join as joinPath } from 'node:path'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createEntity, writeField, writeText } from '../../shared/document/entity.ts'
import { makerKey } from '../../shared/document/ownership.ts'
import { closeCode } from '../../shared/wire/close-codes.ts'
import { syncStep1 } from '../../shared/wire/message-kinds.ts'
import { encodeSync } from '../../shared/wire/messages.ts'
import type { Role } from '../../shared/wire/role.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { Access } from '../../server/access/access.ts'
import { openSqliteStorage } from '../../server/storage/sqlite-storage.ts'
import { newDataFolder } from '../helpers/server-command.ts'
import {
  cardsOf,
  moved,
  moveOver,
  rewrittenRoom,
  soonRewritten,
  titleOf,
} from '../helpers/rewritten-room.ts'
import { connect, eventually, join, newRoom, startTestServer } from '../helpers/server.ts'
import { openRoom } from '../helpers/socket.ts'

test('a room that many have written in is written anew when it is left, and reads as before', async () => {
  const server = await startTestServer({ limits: soonRewritten })
  const { room } = await rewrittenRoom(server)
  const late = await join(server, room, 'late')
  expect(['ana', 'ben', 'cleo'].map((name) => titleOf(late.doc, `shape:${name}`))).toEqual([
    'ana',
    'ben',
    'cleo',
  ])
  expect([...late.doc.store.clients.keys()]).toEqual([1])
})

test('a room that few have written in stays as it is', async () => {
  const server = await startTestServer({ limits: { unloadAfterMs: 1 } })
  const { room, copy } = await rewrittenRoom(server)
  const back = await join(server, room, 'back', copy())
  expect(back.doc.store.clients.size).toBe(3)
})

test('a document of an earlier epoch is sent away before anything of it is taken in', async () => {
  const server = await startTestServer({ limits: soonRewritten })
  const { room, copy } = await rewrittenRoom(server)
  const old = copy()
  cardsOf(old).delete('shape:ben')
  const socket = await openRoom(server, room)
  socket.send(encodeSync(syncStep1, Y.encodeStateVector(old)))
  await eventually(() => socket.closeCode() === closeCode.epochChanged)
  const stock = connect(server, room, 'stock', old)
  let code = 0
  stock.provider.on('closed', (event: { readonly code: number }) => (code = event.code))
  await eventually(() => code === closeCode.epochChanged)
  const late = await join(server, room, 'late')
  expect(titleOf(late.doc, 'shape:ben')).toBe('ben')
})

test('edits from before the new epoch are carried over, and reach who is there at once', async () => {
  const server = await startTestServer({ limits: soonRewritten })
  const { room, copy } = await rewrittenRoom(server)
  const there = await join(server, room, 'there')
  const card = cardsOf(there.doc).get('shape:ana')
  if (card !== undefined) writeText(card, 'ana now')
  const offline = copy()
  const own = cardsOf(offline).get('shape:ana')
  if (own !== undefined) writeField(own, 'opacity', 0.5)
  if (own !== undefined) writeText(own, 'Dear ana')
  createEntity(cardsOf(offline), 'shape:new', {}, 'written on a train')
  cardsOf(offline).delete('shape:cleo')
  await eventually(() => there.provider.synced)
  const { epoch, doc } = await moved(await moveOver(server, room, offline))
  expect(epoch).toBe(1)
  await eventually(() => titleOf(there.doc, 'shape:new') === 'written on a train')
  for (const each of [doc, there.doc]) {
    expect(cardsOf(each).has('shape:cleo')).toBe(false)
    expect(cardsOf(each).get('shape:ana')?.get('opacity')).toBe(0.5)
    await eventually(() => titleOf(there.doc, 'shape:ana') === 'Dear ana now')
  }
  const back = await join(server, room, 'back', doc)
  expect(titleOf(back.doc, 'shape:ana')).toBe('Dear ana now')
})

test('edits that are sent twice, by two windows of one device, are carried over once', async () => {
  const server = await startTestServer({ limits: soonRewritten })
  const { room, copy } = await rewrittenRoom(server)
  const offline = copy()
  const card = cardsOf(offline).get('shape:ben')
  if (card !== undefined) writeText(card, 'Dear ben')
  await Promise.all([
    moveOver(server, room, offline).then(moved),
    moveOver(server, room, offline).then(moved),
  ])
  if (card !== undefined) writeText(card, 'Dear ben!')
  const { doc } = await moved(await moveOver(server, room, offline))
  expect(titleOf(doc, 'shape:ben')).toBe('Dear ben!')
})

test('a device that slept through two epochs loses nothing', async () => {
  const server = await startTestServer({ limits: soonRewritten })
  const { room, copy } = await rewrittenRoom(server)
  for (const name of ['dan', 'eve', 'flo']) {
    const person = await join(server, room, name)
    createEntity(cardsOf(person.doc), `shape:${name}`, {}, name)
    const other = await join(server, room, 'other')
    await eventually(() => titleOf(other.doc, `shape:${name}`) === name)
    other.leave()
    person.leave()
  }
  await eventually(() => server.activeRooms().length === 0)
  const offline = copy()
  createEntity(cardsOf(offline), 'shape:new', {}, 'new')
  const { epoch, doc } = await moved(await moveOver(server, room, offline))
  expect(epoch).toBe(2)
  expect([...cardsOf(doc).keys()].toSorted()).toEqual(
    ['ana', 'ben', 'cleo', 'dan', 'eve', 'flo', 'new'].map((name) => `shape:${name}`),
  )
})

/** Everybody is what their token says; their person is their role. */
const roleByToken: Access = {
  async admit({ headers }) {
    const role = (headers.authorization ?? 'Bearer editor').slice(7) as Role
    return { status: 'admitted', guest: { role, personId: role, name: '' } }
  },
}

test('a viewer moves over and changes nothing; a contributor brings only what is theirs', async () => {
  const server = await startTestServer({ limits: soonRewritten, access: roleByToken })
  const { room, copy } = await rewrittenRoom(server)
  const foreign = copy()
  cardsOf(foreign).delete('shape:ana')
  const seen = await moved(await moveOver(server, room, foreign, 'viewer'))
  expect(cardsOf(seen.doc).size).toBe(3)
  expect((await moveOver(server, room, foreign, 'contributor')).status).toBe(403)
  const own = copy()
  createEntity(cardsOf(own), 'shape:own', { [makerKey]: 'contributor' }, 'own')
  const { doc } = await moved(await moveOver(server, room, own, 'contributor'))
  expect([...cardsOf(doc).keys()].toSorted()).toEqual([
    'shape:ana',
    'shape:ben',
    'shape:cleo',
    'shape:own',
  ])
})

test('what is no document of an earlier epoch is refused', async () => {
  const server = await startTestServer({ limits: soonRewritten })
  const { room, copy } = await rewrittenRoom(server)
  const { doc } = await moved(await moveOver(server, room, copy()))
  expect((await moveOver(server, room, doc)).status).toBe(409)
  expect((await moveOver(server, newRoom(), copy())).status).toBe(409)
  expect((await moveOver(server, room, Uint8Array.of(255, 255, 255))).status).toBe(422)
  const partial = Y.encodeStateAsUpdate(copy(), Y.encodeStateVector(copy()))
  expect((await moveOver(server, room, partial.slice(0, 1))).status).toBe(422)
  expect((await moveOver(server, 'x', copy())).status).toBe(404)
})

test('a server killed while it writes a room anew leaves the one or the other, whole', async () => {
  const file = joinPath(await newDataFolder(), 'rooms.sqlite')
  const room = newRoom() as RoomName
  const script = joinPath(import.meta.dirname, '../helpers/rewrite-on-and-on.ts')
  let reached = 0
  for (let round = 0; round < 5; round++) {
    const child = spawn(process.execPath, [script, file, room], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const before = reached
    child.stdout.on('data', (chunk: Buffer) => {
      reached = Math.max(reached, ...chunk.toString().trim().split('\n').map(Number))
    })
    await eventually(() => reached > before + round * 2)
    child.kill('SIGKILL')
    await once(child, 'close')
    const storage = await openSqliteStorage({ file, worker: undefined })
    const stored = await storage.load(room)
    const { epoch = 0, snapshot = null, updates = [] } = stored ?? {}
    expect(epoch).toBeGreaterThanOrEqual(reached)
    const found = new Set([snapshot, ...updates].flatMap((bytes) => [...new Set(bytes)]))
    expect([...found]).toEqual([epoch])
    expect(new Set(await storage.past(room, epoch - 1))).toEqual(new Set([epoch - 1]))
    expect(await storage.past(room, epoch)).toBe(null)
    await storage.close()
  }
})
