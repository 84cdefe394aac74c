import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { deviceOrigin } from '../../../shared/document/origins.ts'
import { writeMapFace } from '../../../shared/map/edit-map.ts'
import { readSummary } from '../../../shared/map/read-summary.ts'
import { openWorkingCopy, type WorkingCopy } from '../../../renderer/session/working-copy.ts'
import { copyNameOf, openCopy } from '../../../renderer/session/working-copy-rows.ts'
import { afterTest, eventually, newRoom, startTestServer } from '../../helpers/server.ts'
import {
  fillDisk,
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

interface Tab {
  readonly doc: Y.Doc
  readonly copy: WorkingCopy
  write(key: string): void
}

async function openTab(mapId: string, openTimeoutMs?: number): Promise<Tab> {
  const doc = new Y.Doc()
  const copy = openWorkingCopy({
    room: mapId,
    doc,
    ...(openTimeoutMs === undefined ? {} : { openTimeoutMs }),
  })
  afterTest(() => copy.dispose())
  await copy.loaded
  return { doc, copy, write: (key) => void doc.getMap('board').set(key, key) }
}

async function rowCount(mapId: string): Promise<number> {
  const db = await openCopy(mapId, { blocked() {}, closed() {} })
  const count = await db.count('updates')
  db.close()
  return count
}

const keysOf = (tab: Tab) => [...tab.doc.getMap('board').keys()].sort()

test('edits of one tick are one row, and written only when said to be', async () => {
  const mapId = newRoom()
  const tab = await openTab(mapId)
  tab.write('a')
  tab.write('b')
  expect(tab.copy.isWriting.get()).toBe(true)
  await tab.copy.flush()
  expect(tab.copy.isWriting.get()).toBe(false)
  expect(await rowCount(mapId)).toBe(1)
})

test('what the working copy itself brought in is not written again', async () => {
  const mapId = newRoom()
  const tab = await openTab(mapId)
  tab.doc.transact(() => tab.write('a'), deviceOrigin)
  await tab.copy.flush()
  expect(await rowCount(mapId)).toBe(0)
})

test('two tabs of one map compact at once and lose nothing', async () => {
  const mapId = newRoom()
  const writer = await openTab(mapId)
  for (let at = 0; at < 70; at++) {
    writer.write(`before ${at}`)
    await writer.copy.flush()
  }
  const [left, right] = await Promise.all([openTab(mapId), openTab(mapId)])
  left.write('left')
  right.write('right')
  writer.write('writer')
  await Promise.all([left.copy.flush(), right.copy.flush(), writer.copy.flush()])
  await eventually(async () => (await rowCount(mapId)) < 10)
  const reader = await openTab(mapId)
  expect(keysOf(reader)).toHaveLength(73)
  expect(keysOf(reader)).toEqual(expect.arrayContaining(['left', 'right', 'writer']))
})

test('a damaged row takes only itself away', async () => {
  const mapId = newRoom()
  const tab = await openTab(mapId)
  tab.write('a')
  await tab.copy.flush()
  const db = await openCopy(mapId, { blocked() {}, closed() {} })
  await db.add('updates', new Uint8Array([255, 255, 1]))
  db.close()
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
  const reader = await openTab(mapId)
  expect(keysOf(reader)).toEqual(['a'])
  expect(complain).toHaveBeenCalledOnce()
  complain.mockRestore()
  expect(await rowCount(mapId)).toBe(2)
})

test('a full disk is said, editing goes on, and everything is kept once there is room', async () => {
  const mapId = await openLibrary().createMapOnDevice(newMap)
  const session = openWindow({ mapId })
  await untilOpen(session)
  const makeRoom = fillDisk()
  session.edit((map) => writeMapFace(map, 'title', 'Valves'))
  await untilStatus(session, 'not-kept-on-device')
  expect(session.status.get()).toEqual({
    kind: 'not-kept-on-device',
    reason: 'full',
    connected: false,
  })
  session.edit((map) => writeMapFace(map, 'title', 'Hoses'))
  expect(readSummary(session.map).title).toBe('Hoses')
  makeRoom()
  session.retryKeeping()
  await untilStatus(session, 'saved-on-device')
  await session.dispose()
  const again = openWindow({ mapId })
  await untilOpen(again)
  expect(readSummary(again.map).title).toBe('Hoses')
})

test('a browser without storage still opens new maps and sends edits to the server', async () => {
  const quiet = vi.spyOn(console, 'warn').mockImplementation(() => {})
  afterTest(() => quiet.mockRestore())
  const device = newDevice()
  device.open = () => {
    throw new DOMException('Not allowed here', 'SecurityError')
  }
  sitAt(device)
  const server = await startTestServer()
  const library = openLibrary()
  const mapId = await library.createMapOnDevice(newMap)
  expect(library.state.get()).toMatchObject({ status: 'ready', kept: false })
  const session = openWindow({ mapId, library, serverUrl: server.origin })
  await untilOpen(session)
  session.edit((map) => writeMapFace(map, 'title', 'Valves'))
  expect(session.status.get().kind).toBe('not-kept-on-device')
  sitAt(newDevice())
  const guest = openWindow({ mapId, serverUrl: server.origin })
  await eventually(() => readSummary(guest.map).title === 'Valves')
  expect(session.status.get()).toMatchObject({ reason: 'unavailable', connected: true })
})

test('storage that does not answer keeps nobody waiting and is used when it comes', async () => {
  const mapId = newRoom()
  const before = await openTab(mapId)
  before.write('before')
  await before.copy.dispose()
  const device = globalThis.indexedDB
  const open = device.open.bind(device)
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  device.open = (name, version) => {
    const request = open(name, version)
    const dispatch = request.dispatchEvent.bind(request)
    request.dispatchEvent = (event) => {
      void held.then(() => dispatch(event))
      return true
    }
    return request
  }
  const tab = await openTab(mapId, 1)
  expect(tab.copy.state.get()).toEqual({ status: 'failed', reason: 'unavailable' })
  tab.write('meanwhile')
  letGo()
  await eventually(() => tab.copy.state.get().status === 'kept')
  device.open = open
  await tab.copy.flush()
  expect(keysOf(tab)).toEqual(['before', 'meanwhile'])
  expect(keysOf(await openTab(mapId))).toEqual(['before', 'meanwhile'])
})

test('a copy that another window removes is written anew as a whole on request', async () => {
  const mapId = newRoom()
  const tab = await openTab(mapId)
  tab.write('a')
  await tab.copy.flush()
  const removal = indexedDB.deleteDatabase(copyNameOf(mapId))
  await new Promise((resolve) => {
    removal.addEventListener('success', resolve)
  })
  expect(tab.copy.state.get()).toEqual({ status: 'failed', reason: 'unavailable' })
  tab.copy.retry()
  await eventually(() => tab.copy.state.get().status === 'kept' && !tab.copy.isWriting.get())
  expect(keysOf(await openTab(mapId))).toEqual(['a'])
})

test('changes of others wait for more of them, but never hold back one’s own', async () => {
  const mapId = newRoom()
  const doc = new Y.Doc()
  const copy = openWorkingCopy({ room: mapId, doc, isRemote: (origin) => origin === 'server' })
  afterTest(() => copy.dispose())
  await copy.loaded
  const write = (key: string, origin: string) =>
    doc.transact(() => doc.getMap('board').set(key, key), origin)
  for (let at = 0; at < 20; at++) {
    write(`theirs ${at}`, 'server')
    await Promise.resolve()
  }
  expect(copy.isWriting.get()).toBe(true)
  expect(await rowCount(mapId)).toBe(0)
  write('mine', 'me')
  await eventually(() => !copy.isWriting.get())
  expect(await rowCount(mapId)).toBe(1)
  write('theirs at last', 'server')
  await eventually(() => !copy.isWriting.get())
  expect(await rowCount(mapId)).toBe(2)
})

test('two windows of one device see each other’s edits without a server', async () => {
  const mapId = newRoom()
  const [left, right] = await Promise.all([openTab(mapId), openTab(mapId)])
  left.write('left')
  await eventually(() => keysOf(right).includes('left'))
  right.write('right')
  await eventually(() => keysOf(left).includes('right'))
  await Promise.all([left.copy.flush(), right.copy.flush()])
  expect(await rowCount(mapId)).toBe(2)
})

test('a window that hears nothing reads the rows of others when it catches up', async () => {
  vi.stubGlobal('BroadcastChannel', undefined)
  afterTest(() => void vi.unstubAllGlobals())
  const mapId = newRoom()
  const [left, right] = await Promise.all([openTab(mapId), openTab(mapId)])
  left.write('left')
  left.copy.setNote('theirs', 1)
  await left.copy.dispose()
  expect(keysOf(right)).toEqual([])
  await right.copy.catchUp()
  expect(keysOf(right)).toEqual(['left'])
  expect(right.copy.note('theirs')).toBe(1)
  expect(await rowCount(mapId)).toBe(1)
})

test('rows that another window compacted are read once more and not written again', async () => {
  const mapId = newRoom()
  const tab = await openTab(mapId)
  for (let at = 0; at < 70; at++) {
    tab.write(`before ${at}`)
    await tab.copy.flush()
  }
  const compacting = await openTab(mapId)
  await eventually(async () => (await rowCount(mapId)) === 1)
  compacting.write('after')
  await eventually(() => keysOf(tab).includes('after'))
  await tab.copy.flush()
  expect(await rowCount(mapId)).toBe(2)
})

test.each(['hears it', 'hears nothing'])(
  'edits that a closed window left are sent before all is called saved, where the other %s',
  async (hearing) => {
    afterTest(() => void vi.unstubAllGlobals())
    const first = await startTestServer()
    const mapId = await openLibrary().createMapOnDevice(newMap)
    if (hearing === 'hears nothing') vi.stubGlobal('BroadcastChannel', undefined)
    const serverUrl = first.origin
    const [left, right] = [openWindow({ mapId, serverUrl }), openWindow({ mapId, serverUrl })]
    await Promise.all([untilStatus(left, 'saved-on-server'), untilStatus(right, 'saved-on-server')])
    await first.close()
    await eventually(() => left.status.get().kind !== 'saved-on-server')
    left.edit((map) => writeMapFace(map, 'title', 'Valves'))
    await left.dispose()
    const second = await startTestServer({ port: Number(new URL(serverUrl).port) })
    await untilStatus(right, 'saved-on-server')
    expect(readSummary(right.map).title).toBe('Valves')
    sitAt(newDevice())
    const guest = openWindow({ mapId, serverUrl: second.origin })
    await eventually(() => readSummary(guest.map).title === 'Valves')
  },
)
