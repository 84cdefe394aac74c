import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { createWritable } from '../../../shared/document/readable.ts'
import { applyUpgrade } from '../../../shared/framework/upgrade/edit-upgrade.ts'
import { credentialsOf } from '../../../server/access/credentials.ts'
import { compareMaps } from '../../../shared/map/compare/compare-maps.ts'
import { addTouchpoint } from '../../../shared/map/edit-cards.ts'
import { historyPath } from '../../../shared/wire/history.ts'
import type { MapHistory } from '../../../renderer/history/map-history.ts'
import { openHistoryDesk } from '../../../renderer/history/history-desk.ts'
import { openKeptVersions } from '../../../renderer/history/kept-versions.ts'
import {
  openMapHistory,
  type MapHistoryOptions,
} from '../../../renderer/history/open-map-history.ts'
import { openVersion } from '../../../renderer/history/open-version.ts'
import type { MapSession } from '../../../renderer/session/map-session.ts'
import { noPasses } from '../../../renderer/session/passes.ts'
import { firstCell } from '../../helpers/map-peers.ts'
import { afterTest, eventually, startTestServer } from '../../helpers/server.ts'
import {
  framework,
  newDevice,
  newDeviceForEachTest,
  newMap,
  openLibrary,
  openWindow,
  sitAt,
  untilOpen,
  untilStatus,
} from '../session/device.ts'

newDeviceForEachTest()

const noFile = { versions: async () => [] }

function historyOf(session: MapSession, options: Partial<MapHistoryOptions> = {}): MapHistory {
  const history = openMapHistory({
    session,
    file: noFile,
    serverUrl: null,
    passes: noPasses(),
    identity: createWritable({ name: 'Ana', colour: 'person-1' as const }),
    knownFrameworks: [],
    ...options,
  })
  afterTest(() => history.dispose())
  return history
}

async function openMap(serverUrl: string | null = null) {
  const mapId = await openLibrary().createMapOnDevice(newMap)
  const session = openWindow({ mapId, serverUrl })
  await untilOpen(session)
  return { mapId, session }
}

function add(session: MapSession, title: string) {
  session.edit((map) => addTouchpoint(map, { parentId: firstCell, x: 0, y: 0 }, { title }))
}

async function entriesOf(history: MapHistory) {
  await history.refresh()
  const state = history.state.get()
  return state.status === 'ready' ? state.entries : []
}

async function titlesIn(history: MapHistory, name: string): Promise<readonly string[]> {
  const entry = (await entriesOf(history)).find((each) => each.name === name)
  const { view } = await history.read(entry!)
  return view.touchpoints.map(({ facts }) => facts.title)
}

describe('without a server', () => {
  test('a map is kept as time goes by while somebody works on it', async () => {
    const { session } = await openMap()
    const history = historyOf(session, { everyMs: 20 })
    await eventually(async () => (await entriesOf(history)).length === 1)
    add(session, 'Webinar')
    await eventually(async () => (await entriesOf(history)).length === 2)
    expect((await entriesOf(history))[0]?.reason).toBe('hourly')
  })

  test('a map is kept as it was opened, on purpose, and when it is left', async () => {
    const { session } = await openMap()
    const history = historyOf(session)
    await eventually(async () => (await entriesOf(history)).length === 1)
    add(session, 'Call')
    expect(await history.keep('Agreed')).toEqual({ device: true, server: false })
    add(session, 'Invoice')
    await history.dispose()
    const kept = openKeptVersions()
    const reasons = (await kept.list(session.mapId)).map(({ reason }) => reason)
    expect(reasons).toEqual(['left', 'asked', 'opened'])
    await kept.close()
  })

  test('what was not kept when the window ended is kept when the map is opened again', async () => {
    const { session, mapId } = await openMap()
    const first = historyOf(session)
    await eventually(async () => (await entriesOf(first)).length === 1)
    add(session, 'Webinar')
    await untilStatus(session, 'saved-on-device')
    const again = openWindow({ mapId })
    await untilOpen(again)
    const history = historyOf(again)
    await eventually(async () => (await entriesOf(history)).length === 2)
    const [newest] = await entriesOf(history)
    expect((await history.read(newest!)).view.touchpoints).toHaveLength(1)
  })

  test('an earlier state comes back as one change, and the state before is kept', async () => {
    const { session } = await openMap()
    const history = historyOf(session)
    add(session, 'Webinar')
    await history.keep('Before')
    add(session, 'Call')
    add(session, 'Invoice')
    const entry = (await entriesOf(history)).find(({ name }) => name === 'Before')
    expect(history.restore(await history.read(entry!))).toBe(true)
    expect(session.view.get().touchpoints).toHaveLength(1)
    await eventually(async () => (await entriesOf(history))[0]?.reason === 'restore')
    session.undo.undo()
    expect(session.view.get().touchpoints).toHaveLength(3)
  })

  test('a name can be changed, and a version deleted', async () => {
    const { session } = await openMap()
    const history = historyOf(session)
    await history.keep('Draft')
    const find = async (name: string) => (await entriesOf(history)).find((e) => e.name === name)
    await history.rename((await find('Draft'))!, 'Agreed')
    expect(await find('Draft')).toBeUndefined()
    await history.remove((await find('Agreed'))!)
    expect(await find('Agreed')).toBeUndefined()
  })

  test('whose window wrote what is remembered', async () => {
    const { session } = await openMap()
    const history = historyOf(session)
    expect(history.writers.get().get(session.map.doc.clientID)).toMatchObject({ name: 'Ana' })
    await history.dispose()
    const again = historyOf(openWindow({ mapId: session.mapId }))
    await eventually(() => again.writers.get().has(session.map.doc.clientID))
  })
})

describe('with a server', () => {
  test('a version with a name is kept in both places and is one entry', async () => {
    const { origin } = await startTestServer()
    const { session } = await openMap(origin)
    const history = historyOf(session, { serverUrl: origin })
    await untilStatus(session, 'saved-on-server')
    // with what was done just now, which is on its way
    add(session, 'Webinar')
    expect(await history.keep('Agreed')).toEqual({ device: true, server: true })
    const named = (await entriesOf(history)).filter(({ name }) => name === 'Agreed')
    expect(named).toMatchObject([{ places: ['device', 'server'] }])
    await history.rename(named[0]!, 'Signed')
    expect((await entriesOf(history)).filter(({ name }) => name === 'Signed')).toMatchObject([
      { places: ['device', 'server'] },
    ])
    await expect(history.remove(named[0]!)).rejects.toMatchObject({ code: 'versions-not-yours' })
  })

  test('what somebody else kept on it opens here too', async () => {
    const { origin } = await startTestServer()
    const { session, mapId } = await openMap(origin)
    add(session, 'Webinar')
    await untilStatus(session, 'saved-on-server')
    const body = JSON.stringify({ name: 'By Ben' })
    await fetch(origin + historyPath(mapId), { method: 'POST', body })
    add(session, 'Call')
    const history = historyOf(session, { serverUrl: origin })
    expect(await titlesIn(history, 'By Ben')).toEqual(['Webinar'])
  })

  test('where it can’t be reached the list says so and has what is here', async () => {
    const server = await startTestServer()
    const { session } = await openMap(server.origin)
    const history = historyOf(session, { serverUrl: server.origin })
    await untilStatus(session, 'saved-on-server')
    await server.close()
    await untilStatus(session, 'offline')
    expect(await history.keep('On the train')).toEqual({ device: true, server: false })
    const state = history.state.get()
    expect(state).toMatchObject({ serverProblem: 'versions-unreachable' })
    expect(await titlesIn(history, 'On the train')).toEqual([])
  })
})

describe('whoever looks back', () => {
  async function lookBack() {
    const { session } = await openMap()
    const history = historyOf(session)
    add(session, 'Webinar')
    await history.keep('One')
    add(session, 'Call')
    await history.keep('Two')
    add(session, 'Invoice')
    const sight = () => ({ x: 0, y: 0, w: 100, h: 100 })
    const desk = openHistoryDesk({ history, session, sight })
    afterTest(async () => desk.dispose())
    const entries = await entriesOf(history)
    const entry = (name: string) => entries.find((each) => each.name === name)!
    const until = (isSo: () => boolean) => eventually(isSo)
    const shown = () => desk.state.get().still?.view.get().touchpoints.length
    return { session, history, desk, entry, until, shown }
  }

  test('sees one state after the other on one board, and the map is left alone', async () => {
    const { session, desk, entry, until, shown } = await lookBack()
    const before = Y.encodeStateVector(session.map.doc)
    desk.look(entry('One'))
    await until(() => desk.state.get().isPast && shown() === 1)
    const { still } = desk.state.get()
    desk.look(entry('Two'))
    await until(() => shown() === 2)
    expect(desk.state.get().still).toBe(still)
    expect(still?.edit((map) => addTouchpoint(map, { parentId: firstCell, x: 0, y: 0 }, {}))).toBe(
      undefined,
    )
    desk.look(null)
    expect(desk.state.get()).toMatchObject({ isPast: false, still: null })
    expect(Y.encodeStateVector(session.map.doc)).toEqual(before)
  })

  test('only the last of several wishes is shown', async () => {
    const { desk, entry, until, shown } = await lookBack()
    desk.look(entry('One'))
    desk.look(entry('Two'))
    await until(() => desk.state.get().status === 'shown')
    expect(shown()).toBe(2)
    desk.look(entry('One'))
    desk.look(null)
    await until(() => desk.state.get().looking.kind === 'now')
    expect(desk.state.get().isPast).toBe(false)
  })

  test('is told where a version is gone, and sees the map meanwhile', async () => {
    const { desk, history, entry, until } = await lookBack()
    const one = entry('One')
    await history.remove(one)
    desk.look(one)
    await until(() => desk.state.get().status === 'version-gone')
    expect(desk.state.get()).toMatchObject({ isPast: false, looking: { kind: 'version' } })
  })

  test('compares an earlier state with now, and sees either of them', async () => {
    const { session, desk, entry, until, shown } = await lookBack()
    desk.compare(entry('One'), null)
    await until(() => desk.state.get().status === 'shown')
    const { earlier, later } = desk.state.get()
    expect(later).toBeNull()
    const changes = compareMaps(earlier!.view, session.view.get())
    expect(changes.map(({ title }) => title).sort()).toEqual(['Call', 'Invoice'])
    expect(desk.state.get().isPast).toBe(false)
    desk.showSide('earlier')
    expect(desk.state.get().isPast).toBe(true)
    expect(shown()).toBe(1)
    desk.compare(entry('One'), entry('Two'))
    await until(() => shown() === 2)
  })
})

test('lanes are those that the map was pinned to then, and a restore brings them back', async () => {
  const { session } = await openMap()
  const history = historyOf(session)
  await history.keep('Version 1')
  const [first, ...others] = framework.stages
  const next = { ...framework, version: 2, stages: [{ ...first!, name: 'Anew' }, ...others] }
  session.edit((map) => applyUpgrade(map, framework, next))
  expect(session.view.get().stages[0]?.name).toBe('Anew')
  const sight = () => ({ x: 0, y: 0, w: 100, h: 100 })
  const desk = openHistoryDesk({ history, session, sight })
  afterTest(async () => desk.dispose())
  const entry = (await entriesOf(history)).find(({ name }) => name === 'Version 1')
  desk.look(entry!)
  await eventually(() => desk.state.get().isPast)
  const { still, earlier } = desk.state.get()
  expect(still?.view.get().stages[0]?.name).toBe(first?.name)
  expect(history.restore(earlier!)).toBe(true)
  expect(session.view.get().stages[0]?.name).toBe(first?.name)
})

test('a viewer looks at everything, keeps nothing on the server and restores nothing', async () => {
  const { origin } = await startTestServer({
    access: {
      async admit({ headers }) {
        const role = credentialsOf(headers).token === 'viewers-token' ? 'viewer' : 'editor'
        return { status: 'admitted', guest: { role, personId: null, name: '' } }
      },
    },
  })
  const { session, mapId } = await openMap(origin)
  add(session, 'Webinar')
  await untilStatus(session, 'saved-on-server')
  const body = JSON.stringify({ name: 'Agreed' })
  await fetch(origin + historyPath(mapId), { method: 'POST', body })
  sitAt(newDevice())
  const passes = { ...noPasses(), tokens: createWritable({ [mapId]: 'viewers-token' }) }
  const viewer = openWindow({ mapId, serverUrl: origin, passes })
  await eventually(() => viewer.role.get() === 'viewer')
  await untilOpen(viewer)
  const history = historyOf(viewer, { serverUrl: origin, passes })
  expect(await titlesIn(history, 'Agreed')).toEqual(['Webinar'])
  expect(await history.keep('Mine')).toEqual({ device: true, server: false })
  const entry = (await entriesOf(history)).find(({ name }) => name === 'Agreed')
  await expect(history.rename(entry!, 'Ours')).rejects.toMatchObject({ code: 'versions-not-yours' })
  expect(history.restore(await history.read(entry!))).toBe(false)
  await history.dispose()
  const kept = openKeptVersions()
  expect((await kept.list(mapId)).map(({ name }) => name)).toEqual(['Mine'])
  await kept.close()
})

test('a damaged version, an empty one and a newer one are told by a sentence', () => {
  const doc = new Y.Doc()
  expect(() => openVersion(Y.encodeStateAsUpdate(doc), [])).toThrow(/cannot be read/)
  expect(() => openVersion(new Uint8Array([1, 2, 3]), [])).toThrow(/cannot be read/)
  doc.getMap('meta').set('format', 99)
  expect(() => openVersion(Y.encodeStateAsUpdate(doc), [])).toThrow(/newer Pathlane/)
})
