import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { syncStep1, syncStep2, syncUpdate } from '../../shared/wire/message-kinds.ts'
import { encodeSync } from '../../shared/wire/messages.ts'
import type { LogEvent } from '../../server/operations/log.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { createMemoryStorage } from '../../server/storage/memory-storage.ts'
import { newDataFolder, runServerCommand } from '../helpers/server-command.ts'
import { connect, eventually, join, newRoom, startTestServer } from '../helpers/server.ts'
import { openRoom, type RawSocket } from '../helpers/socket.ts'
import { joinToWrite } from '../helpers/told.ts'

/** A storage whose appends wait until they are let go. */
function holdStorage() {
  const storage = createMemoryStorage()
  const waiting: (() => void)[] = []
  const held: Storage = {
    ...storage,
    append: async (...row) => {
      await new Promise<void>((resolve) => waiting.push(resolve))
      return storage.append(...row)
    },
  }
  return { storage: held, waiting, letGo: () => waiting.splice(0).forEach((resolve) => resolve()) }
}

test('a server killed in mid-traffic loses nothing that it acknowledged', async () => {
  const data = await newDataFolder()
  const room = newRoom()
  const first = await runServerCommand(['--port', '0', '--data', data])
  const writer = await joinToWrite(first, room)
  const reader = await join(first, room, 'reader')
  let count = 0
  const traffic = setInterval(() => {
    for (let at = 0; at < 5; at++) writer.write(`card-${count++}`)
  }, 1)
  await eventually(() => writer.acknowledged().length > 100)
  await first.kill()
  clearInterval(traffic)
  const acknowledged = writer.acknowledged()
  const seen = [...reader.board.keys()]
  reader.leave()

  const second = await runServerCommand(['--port', '0', '--data', data])
  const late = await join(second, room, 'late')
  expect(acknowledged.filter((key) => !late.board.has(key))).toEqual([])
  expect(seen.filter((key) => !late.board.has(key))).toEqual([])
})

test('two people who type while the server is killed converge with everything they typed', async () => {
  const data = await newDataFolder()
  const room = newRoom()
  const first = await runServerCommand(['--port', '0', '--data', data])
  const ana = await join(first, room, 'ana')
  const ben = await join(first, room, 'ben')
  let typed = 0
  const typing = setInterval(() => {
    ana.board.set(`ana-${typed}`, typed)
    ben.board.set(`ben-${typed}`, typed)
    typed++
  }, 2)
  await eventually(() => ana.board.has('ben-30') && ben.board.has('ana-30'))
  await first.kill()
  const typedAtKill = typed
  await eventually(() => typed > typedAtKill + 10)
  clearInterval(typing)
  await runServerCommand(['--port', String(first.port), '--data', data])
  await eventually(() => ana.board.size === 2 * typed && ben.board.size === 2 * typed, {
    withinMs: 20_000,
  })
  expect(ana.board.toJSON()).toEqual(ben.board.toJSON())
})

test('nobody sees an edit before it is on disk, not even who joins in between', async () => {
  const { storage, waiting, letGo } = holdStorage()
  const server = await startTestServer({ storage })
  const room = newRoom()
  const writer = connect(server, room, 'writer')
  await eventually(() => writer.provider.synced)
  const reader = await join(server, room, 'reader')
  writer.board.set('title', 'Webinar')
  await eventually(() => waiting.length > 0)
  const late = await openRoom(server, room)
  late.send(encodeSync(syncStep1, Y.encodeStateVector(new Y.Doc())))
  // the notice, the step 1 and the roster have come, so the frame above was read too
  await eventually(() => late.presenceFrames().length > 0)
  await roundTrip(late)
  expect(late.syncPayloads(syncStep2)).toEqual([])
  expect(late.syncPayloads(syncUpdate)).toEqual([])
  expect(reader.board.has('title')).toBe(false)
  letGo()
  await eventually(() => reader.board.get('title') === 'Webinar')
  await eventually(() => late.syncPayloads(syncStep2).length === 1)
  const doc = new Y.Doc()
  for (const update of late.syncPayloads(syncUpdate)) Y.applyUpdate(doc, update)
  for (const update of late.syncPayloads(syncStep2)) Y.applyUpdate(doc, update)
  expect(doc.getMap('board').get('title')).toBe('Webinar')
})

test('the ack counts the sync frames of this connection that are on disk', async () => {
  const { storage, waiting, letGo } = holdStorage()
  const server = await startTestServer({ storage })
  const room = newRoom()
  const ana = await joinToWrite(server, room)
  const ben = await joinToWrite(server, room)
  ana.write('one')
  await eventually(() => waiting.length === 1)
  ana.write('two')
  ana.write('three')
  await roundTrip(ana.socket)
  expect(ana.socket.acks()).toEqual([1])
  letGo()
  await eventually(() => ana.socket.acks().at(-1) === 2)
  await eventually(() => waiting.length === 1)
  letGo()
  await eventually(() => ana.socket.acks().at(-1) === 4)
  expect(ben.socket.acks()).toEqual([1])
})

test('what cannot be stored is seen by nobody and its author comes back with it', async () => {
  const memory = createMemoryStorage()
  let isDiskFull = false
  const storage: Storage = {
    ...memory,
    append: (...row) =>
      isDiskFull ? Promise.reject(new Error('disk full')) : memory.append(...row),
  }
  const events: LogEvent[] = []
  const log = (event: LogEvent) => {
    if (event.level === 'error') events.push(event)
  }
  const server = await startTestServer({ storage, log })
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  const ben = await join(server, room, 'ben')
  isDiskFull = true
  ana.board.set('title', 'Webinar')
  await eventually(() => events.length > 0)
  expect(events[0]).toMatchObject({ event: 'storage-failed', error: 'Error: disk full' })
  expect(ben.board.has('title')).toBe(false)
  isDiskFull = false
  await eventually(() => ben.board.get('title') === 'Webinar')
})

test('a long log becomes a snapshot while people go on writing', async () => {
  const memory = createMemoryStorage()
  const compacted: number[] = []
  const storage: Storage = {
    ...memory,
    async compact(room, seq, snapshot) {
      compacted.push(seq)
      await memory.compact(room, seq, snapshot)
    },
  }
  const limits = { snapshotAfterRows: 5, tickMs: 0, unloadAfterMs: 1 }
  const server = await startTestServer({ storage, limits })
  const room = newRoom()
  const ana = await joinToWrite(server, room)
  for (let at = 0; at < 30; at++) {
    ana.write(`card-${at}`)
    await eventually(() => ana.acknowledged().length === at + 1)
  }
  expect(compacted.length).toBeGreaterThan(3)
  ana.socket.socket.terminate()
  await eventually(() => server.activeRooms().length === 0)
  const ben = await join(server, room, 'ben')
  expect(ben.board.size).toBe(30)
})

/** Resolves when the server has read everything that was sent before. */
async function roundTrip(raw: RawSocket): Promise<void> {
  let isAnswered = false
  raw.socket.once('pong', () => (isAnswered = true))
  raw.socket.ping()
  await eventually(() => isAnswered)
}
