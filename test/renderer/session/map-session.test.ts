import { expect, test } from 'vitest'
import { formatVersion } from '../../../shared/document/layout.ts'
import type { Framework } from '../../../shared/framework/framework.ts'
import { pinFramework } from '../../../shared/framework/pinned-framework.ts'
import { shippedFrameworks } from '../../../shared/framework/shipped-frameworks.ts'
import { writeMapFace } from '../../../shared/map/edit-map.ts'
import { readSummary } from '../../../shared/map/read-summary.ts'
import type { MapSession } from '../../../renderer/session/map-session.ts'
import { eventually, join, newRoom, startTestServer } from '../../helpers/server.ts'
import {
  framework,
  newDevice,
  newMap,
  openLibrary,
  openWindow,
  sitAt,
  untilOpen,
  untilStatus,
  newDeviceForEachTest,
} from './device.ts'

newDeviceForEachTest()

const titleOf = (session: MapSession) => readSummary(session.map).title
const scenarioOf = (session: MapSession) => readSummary(session.map).scenario
const setTitle = (session: MapSession, title: string) =>
  session.edit((map) => writeMapFace(map, 'title', title))

test('a new map opens without a server and is saved on this device', async () => {
  const mapId = await openLibrary().createMapOnDevice(newMap)
  const session = openWindow({ mapId })
  await untilOpen(session)
  expect(titleOf(session)).toBe('Pumps')
  expect(session.framework.get()?.framework).toEqual(framework)
  await untilStatus(session, 'saved-on-device')
})

test('a map is read again after its window was closed', async () => {
  const mapId = await openLibrary().createMapOnDevice(newMap)
  const first = openWindow({ mapId })
  await untilOpen(first)
  setTitle(first, 'Valves')
  first.rememberedView.set({ x: 1, y: 2, w: 300, h: 200 })
  await first.dispose()
  const again = openWindow({ mapId })
  await untilOpen(again)
  expect(titleOf(again)).toBe('Valves')
  expect(again.rememberedView.get()).toEqual({ x: 1, y: 2, w: 300, h: 200 })
})

test('what was said to be saved on this device is there for the next window, even after a crash', async () => {
  const mapId = await openLibrary().createMapOnDevice(newMap)
  const crashed = openWindow({ mapId })
  await untilOpen(crashed)
  await untilStatus(crashed, 'saved-on-device')
  setTitle(crashed, 'Valves')
  expect(crashed.status.get().kind).toBe('saving')
  await untilStatus(crashed, 'saved-on-device')
  const next = openWindow({ mapId })
  await untilOpen(next)
  expect(titleOf(next)).toBe('Valves')
})

test('the status says saved on the server only after the server has it on disk', async () => {
  const server = await startTestServer()
  const mapId = await openLibrary().createMapOnDevice(newMap)
  const session = openWindow({ mapId, serverUrl: server.origin })
  const seen: string[] = []
  session.status.subscribe(() => seen.push(session.status.get().kind))
  await untilStatus(session, 'saved-on-server')
  expect(seen.indexOf('saving')).toBeLessThan(seen.indexOf('saved-on-server'))
  setTitle(session, 'Valves')
  expect(session.status.get()).toEqual({ kind: 'saving', waiting: 1 })
  await untilStatus(session, 'saved-on-server')
  const witness = await join(server, mapId, 'witness')
  expect(witness.doc.getMap('meta').get('title')).toBe('Valves')
})

test('a join link opens the map once the server has sent it', async () => {
  const server = await startTestServer()
  const mapId = await openLibrary().createMapOnDevice(newMap)
  sitAt(newDevice())
  const guest = openWindow({ mapId, serverUrl: server.origin })
  await eventually(() => {
    const state = guest.state.get()
    return state.status === 'waiting' && state.connected
  })
  expect(setTitle(guest, 'Too early')).toBeUndefined()
  expect(titleOf(guest)).toBe('')
  const maker = await join(server, mapId, 'maker')
  maker.doc.getMap('meta').set('format', formatVersion)
  await untilOpen(guest)
})

test('edits of two people who were offline merge when they meet the server', async () => {
  const mapId = await openLibrary().createMapOnDevice(newMap)
  const server = await startTestServer()
  const ana = openWindow({ mapId, serverUrl: server.origin })
  await untilStatus(ana, 'saved-on-server')
  sitAt(newDevice())
  const ben = openWindow({ mapId, serverUrl: server.origin })
  await untilOpen(ben)
  const { port } = server
  await server.close()
  await eventually(() => ['offline', 'reconnecting'].includes(ana.status.get().kind))
  await eventually(() => ['offline', 'reconnecting'].includes(ben.status.get().kind))
  setTitle(ana, 'Valves')
  ben.edit((map) => writeMapFace(map, 'scenario', 'A valve leaks'))
  expect(ana.status.get()).toMatchObject({ waiting: 1 })
  await startTestServer({ port })
  await eventually(() => titleOf(ben) === 'Valves' && scenarioOf(ana) === 'A valve leaks')
  await untilStatus(ana, 'saved-on-server')
  await untilStatus(ben, 'saved-on-server')
})

test('edits that wait for the server are still counted after a reload', async () => {
  const server = await startTestServer()
  const { port } = server
  const mapId = await openLibrary().createMapOnDevice(newMap)
  const first = openWindow({ mapId, serverUrl: server.origin })
  await untilStatus(first, 'saved-on-server')
  await server.close()
  setTitle(first, 'Valves')
  setTitle(first, 'Hoses')
  await first.dispose()
  const again = openWindow({ mapId, serverUrl: server.origin })
  await untilStatus(again, 'offline')
  expect(again.status.get()).toEqual({ kind: 'offline', waiting: 2 })
  await startTestServer({ port })
  await untilStatus(again, 'saved-on-server')
  await again.dispose()
  const last = openWindow({ mapId })
  await untilStatus(last, 'saved-on-device')
})

test('a map of a newer format opens read-only and is never written', async () => {
  const mapId = newRoom()
  const server = await startTestServer()
  const newer = await join(server, mapId, 'newer')
  newer.doc.getMap('meta').set('format', formatVersion + 1)
  newer.doc.getMap('meta').set('title', 'From tomorrow')
  const session = openWindow({ mapId, serverUrl: server.origin })
  await untilOpen(session)
  expect(session.state.get()).toEqual({ status: 'open', readOnly: true, problem: 'map-newer' })
  expect(setTitle(session, 'Mine')).toBeUndefined()
  expect(titleOf(session)).toBe('From tomorrow')
})

test('the framework stays when a peer deletes or replaces it, also after a reload', async () => {
  const mapId = await openLibrary().createMapOnDevice(newMap)
  const session = openWindow({ mapId })
  await untilOpen(session)
  const keys = [...session.map.framework.keys()]
  session.map.doc.transact(() => {
    for (const key of keys) session.map.framework.delete(key)
    session.map.framework.set('pin', { id: 'evil', version: 1, contentHash: '00' })
  }, 'a peer')
  expect(session.framework.get()?.framework).toEqual(framework)
  await session.dispose()
  const again = openWindow({ mapId })
  await eventually(() => again.framework.get() !== null)
  expect(again.framework.get()?.framework).toEqual(framework)
})

test('a peer cannot put another framework in the place of the pinned one', async () => {
  const mapId = await openLibrary().createMapOnDevice(newMap)
  const session = openWindow({ mapId, knownFrameworks: shippedFrameworks })
  await untilOpen(session)
  const [, other] = shippedFrameworks as readonly [Framework, Framework]
  session.map.doc.transact(() => pinFramework(session.map, other), 'a peer')
  expect(session.framework.get()?.framework).toEqual(framework)
})

test('the framework follows the map to its next version and back, also for who was away', async () => {
  const mapId = await openLibrary().createMapOnDevice(newMap)
  const session = openWindow({ mapId })
  await untilOpen(session)
  const next = { ...framework, version: framework.version + 1, notes: 'Next' }
  session.map.doc.transact(() => pinFramework(session.map, next), 'a peer')
  expect(session.framework.get()?.framework).toEqual(next)
  await session.dispose()
  const again = openWindow({ mapId })
  await eventually(() => again.framework.get() !== null)
  expect(again.framework.get()?.framework).toEqual(next)
  again.map.doc.transact(() => pinFramework(again.map, framework), 'a peer')
  expect(again.framework.get()?.framework).toEqual(framework)
  expect(again.ignoredFrameworks.get()).toEqual([])
})

test('a false framework under a published version is ignored and reported, also after a reload', async () => {
  const mapId = await openLibrary().createMapOnDevice(newMap)
  const session = openWindow({ mapId })
  await untilOpen(session)
  const false_ = { ...framework, stages: framework.stages.slice(1) }
  session.map.doc.transact(() => pinFramework(session.map, false_), 'a peer')
  const reports = [{ reason: 'replaced', version: `${framework.id}@1` }]
  expect(session.framework.get()?.framework).toEqual(framework)
  expect(session.ignoredFrameworks.get()).toEqual(reports)
  await session.dispose()
  const again = openWindow({ mapId })
  await eventually(() => again.framework.get() !== null)
  expect(again.framework.get()?.framework).toEqual(framework)
  expect(again.ignoredFrameworks.get()).toEqual(reports)
})

test('a panel’s edit is one undo step after what the board had pending', async () => {
  const mapId = await openLibrary().createMapOnDevice(newMap)
  const session = openWindow({ mapId })
  await untilOpen(session)
  let pending = true
  session.beforeEdit(() => {
    if (!pending) return
    pending = false
    writeMapFace(session.map, 'scenario', 'From the board')
  })
  setTitle(session, 'Valves')
  session.undo.undo()
  expect(titleOf(session)).toBe('Pumps')
  expect(scenarioOf(session)).toBe('From the board')
  session.undo.undo()
  expect(scenarioOf(session)).toBe('A pump fails on a Friday')
})

test('a server that refuses for good leaves the copy of this device open', async () => {
  const server = await startTestServer({
    access: { admit: async () => ({ status: 'refused', reason: 'gone' }) },
  })
  const mapId = await openLibrary().createMapOnDevice(newMap)
  const mine = openWindow({ mapId, serverUrl: server.origin })
  await eventually(() => {
    const state = mine.state.get()
    return state.status === 'open' && state.problem === 'map-gone'
  })
  expect(setTitle(mine, 'Still mine')).toBeUndefined()
  expect(titleOf(mine)).toBe('Still mine')
  sitAt(newDevice())
  const theirs = openWindow({ mapId, serverUrl: server.origin })
  await eventually(() => theirs.state.get().status === 'refused')
})

test('a viewer reads, writes nothing and is told so', async () => {
  const mapId = await openLibrary().createMapOnDevice(newMap)
  const server = await startTestServer({
    access: {
      admit: async () => ({
        status: 'admitted',
        guest: { role: 'viewer', personId: null, name: '' },
      }),
    },
  })
  const viewer = openWindow({ mapId, serverUrl: server.origin })
  await eventually(() => viewer.role.get() === 'viewer')
  expect(viewer.state.get()).toMatchObject({ status: 'open', readOnly: true })
  setTitle(viewer, 'Mine')
  expect(titleOf(viewer)).toBe('Pumps')
})
