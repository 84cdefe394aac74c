import { join as joinPath } from 'node:path'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { historyPath, type HistoryList, type Version } from '../../shared/wire/history.ts'
import type { Role } from '../../shared/wire/role.ts'
import type { Access } from '../../server/access/access.ts'
import { backup, restore, verify } from '../../server/backup/commands.ts'
import { createMemoryStorage } from '../../server/storage/memory-storage.ts'
import { createMemoryVersions } from '../../server/history/memory-versions.ts'
import type { LogEvent } from '../../server/operations/log.ts'
import { newDataFolder } from '../helpers/server-command.ts'
import { eventually, join, newRoom, startTestServer } from '../helpers/server.ts'

interface Origin {
  readonly origin: string
}

/** Everybody is what their token says. */
const roleByToken: Access = {
  async admit({ headers }) {
    const role = (headers.authorization ?? 'Bearer editor').slice(7) as Role
    return { status: 'admitted', guest: { role, personId: null, name: '' } }
  },
}

function ask(server: Origin, path: string, method = 'GET', role: Role = 'editor', body?: unknown) {
  return fetch(server.origin + path, {
    method,
    headers: { Authorization: `Bearer ${role}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

async function versionsOf(server: Origin, room: string): Promise<readonly Version[]> {
  const answer = await ask(server, historyPath(room))
  return ((await answer.json()) as HistoryList).versions
}

async function boardOf(server: Origin, room: string, version: Version | undefined) {
  const answer = await ask(server, historyPath(room, version?.id), 'GET', 'viewer')
  const doc = new Y.Doc()
  Y.applyUpdate(doc, new Uint8Array(await answer.arrayBuffer()))
  return doc.getMap('board').toJSON()
}

/** A room with so many entries, on disk. */
async function roomWith(server: Origin, count: number) {
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  const ben = await join(server, room, 'ben')
  ana.doc.transact(() => {
    for (let at = 0; at < count; at++) ana.board.set(`card-${at}`, at)
  })
  await eventually(() => ben.board.size === count)
  return { room, ana, ben }
}

test('a map that is changed becomes a version by itself, and only if it is changed', async () => {
  const limits = { versionAfterMs: 30, unloadAfterMs: 1 }
  const server = await startTestServer({ limits })
  const { room, ana, ben } = await roomWith(server, 3)
  await eventually(async () => (await versionsOf(server, room)).length === 1)
  const [version] = await versionsOf(server, room)
  expect(version).toMatchObject({ reason: 'hourly', name: '' })
  expect(await boardOf(server, room, version)).toEqual({ 'card-0': 0, 'card-1': 1, 'card-2': 2 })
  for (const person of [ana, ben]) person.leave()
  await eventually(() => server.activeRooms().length === 0)
  const late = await join(server, room, 'late')
  expect(await versionsOf(server, room)).toHaveLength(1)
  late.board.set('title', 'Webinar')
  await eventually(async () => (await versionsOf(server, room)).length === 2)
})

test('what a map was when it was left is kept when it is opened again', async () => {
  const dataFolder = await newDataFolder()
  const first = await startTestServer({ dataFolder })
  const { room } = await roomWith(first, 3)
  expect(await versionsOf(first, room)).toEqual([])
  await first.close()
  const second = await startTestServer({ dataFolder })
  const late = await join(second, room, 'late')
  await eventually(async () => (await versionsOf(second, room)).length === 1)
  late.board.clear()
  const [version] = await versionsOf(second, room)
  expect(Object.keys(await boardOf(second, room, version))).toHaveLength(3)
})

test('a map is kept before much of it is deleted at once', async () => {
  const server = await startTestServer()
  const { room, ana, ben } = await roomWith(server, 60)
  ana.board.clear()
  await eventually(() => ben.board.size === 0)
  const [version, ...others] = await versionsOf(server, room)
  expect(others).toEqual([])
  expect(version?.reason).toBe('deletion')
  expect(Object.keys(await boardOf(server, room, version))).toHaveLength(60)
})

test('deleting a few, or few of many, makes no version', async () => {
  const server = await startTestServer()
  const few = await roomWith(server, 50)
  few.ana.board.clear()
  await eventually(() => few.ben.board.size === 0)
  expect(await versionsOf(server, few.room)).toEqual([])
  const many = await roomWith(server, 300)
  many.ana.doc.transact(() => {
    for (let at = 0; at < 60; at++) many.ana.board.delete(`card-${at}`)
  })
  await eventually(() => many.ben.board.size === 240)
  expect(await versionsOf(server, many.room)).toEqual([])
})

test('a loop of deletions and undos makes a handful of versions', async () => {
  const server = await startTestServer()
  const { room, ana, ben } = await roomWith(server, 60)
  for (let round = 0; round < 10; round++) {
    ana.board.clear()
    await eventually(() => ben.board.size === 0)
    ana.doc.transact(() => {
      for (let at = 0; at < 60; at++) ana.board.set(`card-${at}`, round)
    })
    await eventually(() => ben.board.size === 60)
  }
  expect(await versionsOf(server, room)).toHaveLength(6)
})

test('people keep versions under a name, see them, and get them back as they were', async () => {
  const server = await startTestServer({ access: roleByToken })
  const { room, ana, ben } = await roomWith(server, 2)
  const answer = await ask(server, historyPath(room), 'POST', 'editor', { name: ' Agreed ' })
  expect(answer.status).toBe(201)
  const version = (await answer.json()) as Version
  expect(version).toMatchObject({ reason: 'asked', name: 'Agreed' })
  ana.board.set('card-0', 'changed')
  await eventually(() => ben.board.get('card-0') === 'changed')
  expect(await versionsOf(server, room)).toEqual([version])
  expect(await boardOf(server, room, version)).toEqual({ 'card-0': 0, 'card-1': 1 })
  const plain = await fetch(server.origin + historyPath(room, version.id), {
    headers: { 'Accept-Encoding': 'identity' },
  })
  expect(plain.headers.get('content-encoding')).toBe(null)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, new Uint8Array(await plain.arrayBuffer()))
  expect(doc.getMap('board').get('card-0')).toBe(0)
})

test('a version takes another name, and goes when a facilitator deletes it', async () => {
  const server = await startTestServer({ access: roleByToken })
  const { room } = await roomWith(server, 2)
  const made = await ask(server, historyPath(room), 'POST', 'editor', { name: 'One' })
  const { id } = (await made.json()) as Version
  const renamed = await ask(server, historyPath(room, id), 'PATCH', 'editor', { name: 'Two' })
  expect(await renamed.json()).toMatchObject({ id, name: 'Two' })
  expect((await ask(server, historyPath(room, id), 'DELETE', 'editor')).status).toBe(403)
  expect((await ask(server, historyPath(room, id), 'DELETE', 'facilitator')).status).toBe(204)
  expect((await ask(server, historyPath(room, id), 'DELETE', 'facilitator')).status).toBe(404)
  expect(await versionsOf(server, room)).toEqual([])
})

test.each<[string, Role, string, unknown, number]>([
  ['a viewer makes none', 'viewer', 'POST', { name: 'x' }, 403],
  ['a contributor makes none', 'contributor', 'POST', { name: 'x' }, 403],
  ['a name is a text', 'editor', 'POST', { name: 7 }, 422],
  ['a name is not empty', 'editor', 'POST', { name: ' ' }, 422],
  ['a name is short', 'editor', 'POST', { name: 'x'.repeat(121) }, 422],
  ['a body is JSON', 'editor', 'POST', undefined, 422],
  ['nothing else is done to a list', 'facilitator', 'DELETE', undefined, 405],
])('of versions: %s', async (_, role, method, body, status) => {
  const server = await startTestServer({ access: roleByToken })
  const { room } = await roomWith(server, 1)
  expect((await ask(server, historyPath(room), method, role, body)).status).toBe(status)
})

test('whoever is refused sees no history, and another page neither', async () => {
  const nobody: Access = { admit: async () => ({ status: 'refused', reason: 'forbidden' }) }
  const server = await startTestServer({ access: nobody })
  expect((await ask(server, historyPath(newRoom()))).status).toBe(403)
  const foreign = await fetch(server.origin + historyPath(newRoom()), {
    headers: { Origin: 'https://elsewhere.example' },
  })
  expect(foreign.status).toBe(403)
})

test('a map that was never written has no version to keep', async () => {
  const server = await startTestServer()
  const answer = await ask(server, historyPath(newRoom()), 'POST', 'editor', { name: 'x' })
  expect(answer.status).toBe(404)
})

test('a history that cannot be written stops nobody, and is logged', async () => {
  const versions = { ...createMemoryVersions(), add: () => Promise.reject(new Error('disk full')) }
  const events: LogEvent[] = []
  const log = (event: LogEvent) => void events.push(event)
  const server = await startTestServer({ storage: createMemoryStorage(), versions, log })
  const { ana, ben } = await roomWith(server, 60)
  ana.board.clear()
  await eventually(() => ben.board.size === 0)
  expect(events.find(({ event }) => event === 'version-failed')?.['error']).toContain('disk full')
})

test('a backup holds the versions, and verify reads them', async () => {
  const dataFolder = await newDataFolder()
  const first = await startTestServer({ dataFolder })
  const { room } = await roomWith(first, 2)
  await ask(first, historyPath(room), 'POST', 'editor', { name: 'Agreed' })
  const file = joinPath(await newDataFolder(), 'maps.backup')
  expect((await backup(dataFolder, file)).problems).toEqual([])
  await first.close()
  const restored = joinPath(await newDataFolder(), 'data')
  await restore(restored, file)
  expect(verify(restored, null).problems).toEqual([])
  const second = await startTestServer({ dataFolder: restored })
  const [version] = await versionsOf(second, room)
  expect(version?.name).toBe('Agreed')
  expect(await boardOf(second, room, version)).toEqual({ 'card-0': 0, 'card-1': 1 })
})
