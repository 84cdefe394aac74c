import { expect, test } from 'vitest'
import { createEntity, readText, writeField, writeText } from '../../../shared/document/entity.ts'
import { mapDocument } from '../../../shared/document/layout.ts'
import { readSummary } from '../../../shared/map/read-summary.ts'
import { writeMapFace } from '../../../shared/map/edit-map.ts'
import type { MapSession } from '../../../renderer/session/map-session.ts'
import { openMapsOnDevice } from '../../../renderer/session/map-on-device.ts'
import { openAgainWhenMoved } from '../../../renderer/session/open-again.ts'
import type { RunningServer } from '../../../server/start-server.ts'
import { afterTest, eventually, join, startTestServer } from '../../helpers/server.ts'
import {
  newDeviceForEachTest,
  newMap,
  openLibrary,
  openWindow,
  untilOpen,
  untilStatus,
} from './device.ts'

newDeviceForEachTest()

const limits = { epochAfterClients: 2, unloadAfterMs: 1 }

/** A window that is opened anew when its map moves over, as the map's page does. */
function openMovingWindow(mapId: string, server: RunningServer | null) {
  let session: MapSession | null = null
  let opened = 0
  const close = openAgainWhenMoved(
    (isMoved) => {
      const shown = openWindow({ mapId, serverUrl: server?.origin ?? null, isMoved })
      return { shown, moved: shown.moved, close: () => shown.dispose() }
    },
    (shown) => {
      session = shown
      if (shown !== null) opened++
    },
  )
  afterTest(close)
  return { session: () => session, opened: () => opened, close }
}

const cards = (session: MapSession | null) => (session === null ? null : session.map.records)
const titleOf = (session: MapSession | null, id: string) => {
  const card = cards(session)?.get(id)
  return card === undefined ? null : readText(card)
}

/** A map with one card, known to the server and to this device. */
async function sharedMap(server: RunningServer): Promise<string> {
  const mapId = await openLibrary().createMapOnDevice(newMap)
  const window = openWindow({ mapId, serverUrl: server.origin })
  await untilOpen(window)
  window.edit((map) => createEntity(map.records, 'shape:one', { opacity: 1 }, 'one'))
  await untilStatus(window, 'saved-on-server')
  await window.dispose()
  return mapId
}

/** So many strangers write and leave that the server writes the map anew. */
async function writeAnew(server: RunningServer, mapId: string): Promise<void> {
  for (const name of ['ben', 'cleo', 'dan']) {
    const stranger = await join(server, mapId, name)
    const witness = await join(server, mapId, 'witness')
    createEntity(mapDocument(stranger.doc).records, `shape:${name}`, {}, name)
    await eventually(() => mapDocument(witness.doc).records.has(`shape:${name}`))
    for (const each of [stranger, witness]) each.leave()
  }
  await eventually(() => server.activeRooms().length === 0)
  const late = await join(server, mapId, 'late')
  expect([...late.doc.store.clients.keys()]).toEqual([1])
  late.leave()
}

/** Opens the map without the server, edits it, and closes it. */
async function editOffline(mapId: string, edit: (session: MapSession) => void): Promise<void> {
  const window = openWindow({ mapId })
  await untilOpen(window)
  edit(window)
  await window.dispose()
}

test('edits made offline before the server wrote the map anew are kept', async () => {
  const server = await startTestServer({ limits })
  const mapId = await sharedMap(server)
  await editOffline(mapId, (session) => {
    session.edit((map) => writeMapFace(map, 'title', 'Valves'))
    session.edit((map) => createEntity(map.records, 'shape:new', {}, 'written on a train'))
    session.edit((map) => {
      const card = map.records.get('shape:one')
      if (card !== undefined) writeText(card, 'one more')
    })
    session.rememberedView.set({ x: 1, y: 2, w: 3, h: 4 })
  })
  await writeAnew(server, mapId)
  const window = openMovingWindow(mapId, server)
  await eventually(() => window.opened() === 2)
  await eventually(() => window.session()?.status.get().kind === 'saved-on-server')
  const session = window.session()
  expect(titleOf(session, 'shape:one')).toBe('one more')
  expect(titleOf(session, 'shape:new')).toBe('written on a train')
  expect(titleOf(session, 'shape:ben')).toBe('ben')
  expect(session && readSummary(session.map).title).toBe('Valves')
  expect(session?.rememberedView.get()).toEqual({ x: 1, y: 2, w: 3, h: 4 })
  const witness = await join(server, mapId, 'witness')
  expect(mapDocument(witness.doc).meta.get('title')).toBe('Valves')
})

test('after the move the map is on this device, and is edited there without the server', async () => {
  const server = await startTestServer({ limits })
  const mapId = await sharedMap(server)
  await writeAnew(server, mapId)
  const window = openMovingWindow(mapId, server)
  await eventually(() => window.opened() === 2)
  await eventually(() => window.session()?.status.get().kind === 'saved-on-server')
  window.close()
  await editOffline(mapId, (session) => {
    expect(titleOf(session, 'shape:dan')).toBe('dan')
    session.edit((map) => createEntity(map.records, 'shape:offline', {}, 'offline'))
  })
  const library = openLibrary()
  await library.rename(mapId, 'Seals')
  const again = openWindow({ mapId, serverUrl: server.origin })
  await untilStatus(again, 'saved-on-server')
  expect(titleOf(again, 'shape:offline')).toBe('offline')
  expect(readSummary(again.map).title).toBe('Seals')
})

test('a map that has moved over leaves nothing on the device when it is removed', async () => {
  const server = await startTestServer({ limits })
  const mapId = await sharedMap(server)
  await writeAnew(server, mapId)
  const window = openMovingWindow(mapId, server)
  await eventually(() => window.opened() === 2)
  const session = window.session()
  window.close()
  await session?.dispose()
  await openMapsOnDevice().remove(mapId)
  const names = (await indexedDB.databases()).map(({ name }) => name)
  expect(names.filter((name) => name?.includes(mapId))).toEqual([])
})

test('two windows of one device move over with what each of them holds', async () => {
  const server = await startTestServer({ limits })
  const mapId = await sharedMap(server)
  await writeAnew(server, mapId)
  const [one, two] = [openMovingWindow(mapId, server), openMovingWindow(mapId, server)]
  for (const [index, window] of [one, two].entries()) {
    const session = window.session()
    if (session !== null) await untilOpen(session)
    session?.edit((map) => {
      const card = map.records.get('shape:one')
      if (card === undefined) return
      writeText(card, `${readText(card)} ${index}`)
      writeField(card, `props.${index}`, index)
    })
  }
  await eventually(() => one.opened() > 1 && two.opened() > 1)
  const isSaved = (window: typeof one) => window.session()?.status.get().kind === 'saved-on-server'
  await eventually(() => isSaved(one) && isSaved(two))
  await eventually(
    () => titleOf(one.session(), 'shape:one') === titleOf(two.session(), 'shape:one'),
  )
  const title = titleOf(one.session(), 'shape:one') ?? ''
  expect(title.split(' ').toSorted()).toEqual(['0', '1', 'one'])
  const card = cards(two.session())?.get('shape:one')
  expect([card?.get('props.0'), card?.get('props.1')]).toEqual([0, 1])
})

test('a map that cannot be carried over stays on this device, and says why', async () => {
  const server = await startTestServer({
    access: {
      async admit({ headers }) {
        const isSocket = headers.upgrade !== undefined
        if (!isSocket) return { status: 'refused', reason: 'forbidden' }
        return { status: 'admitted', guest: { role: 'editor', personId: null, name: '' } }
      },
    },
    limits,
  })
  const mapId = await sharedMap(server)
  await writeAnew(server, mapId)
  const window = openMovingWindow(mapId, server)
  await eventually(() => {
    const state = window.session()?.state.get()
    return state?.status === 'open' && state.problem === 'access-refused'
  })
  expect(titleOf(window.session(), 'shape:one')).toBe('one')
  expect(window.opened()).toBe(1)
})
