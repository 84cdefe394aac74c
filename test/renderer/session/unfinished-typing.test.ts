import { expect, test, vi } from 'vitest'
import { writeMapFace } from '../../../shared/map/edit-map.ts'
import { readSummary } from '../../../shared/map/read-summary.ts'
import type { MapSession } from '../../../renderer/session/map-session.ts'
import { afterTest } from '../../helpers/server.ts'
import {
  newDeviceForEachTest,
  newMap,
  openLibrary,
  openWindow,
  untilOpen,
  untilStatus,
} from './device.ts'

newDeviceForEachTest()

const summaryOf = (session: MapSession) => readSummary(session.map)

async function openMap(): Promise<MapSession> {
  const session = openWindow({ mapId: await openLibrary().createMapOnDevice(newMap) })
  await untilOpen(session)
  return session
}

/** A field in which somebody typed a scenario and did not leave it. */
function typeScenario(session: MapSession, scenario: string) {
  const finish = vi.fn<() => void>(() => {
    session.edit((map) => writeMapFace(map, 'scenario', scenario))
  })
  return { finish, stop: session.beforeLeaving(finish) }
}

function sitInBrowser(): { window: EventTarget; document: EventTarget } {
  const window = new EventTarget()
  const document = Object.assign(new EventTarget(), { visibilityState: 'hidden' })
  vi.stubGlobal('window', window)
  vi.stubGlobal('document', document)
  afterTest(() => void vi.unstubAllGlobals())
  return { window, document }
}

test('unfinished typing is in the map when its window is closed', async () => {
  const session = await openMap()
  typeScenario(session, 'A valve leaks')
  await session.dispose()
  const again = openWindow({ mapId: session.mapId })
  await untilOpen(again)
  expect(summaryOf(again).scenario).toBe('A valve leaks')
})

test('unfinished typing is kept on this device when the page goes', async () => {
  const { window } = sitInBrowser()
  const session = await openMap()
  await untilStatus(session, 'saved-on-device')
  typeScenario(session, 'A valve leaks')
  window.dispatchEvent(new Event('pagehide'))
  await untilStatus(session, 'saved-on-device')
  const next = openWindow({ mapId: session.mapId })
  await untilOpen(next)
  expect(summaryOf(next).scenario).toBe('A valve leaks')
})

test('unfinished typing is written when the page is hidden', async () => {
  const { document } = sitInBrowser()
  const session = await openMap()
  typeScenario(session, 'A valve leaks')
  document.dispatchEvent(new Event('visibilitychange'))
  expect(summaryOf(session).scenario).toBe('A valve leaks')
})

test('a panel’s edit and an undo leave unfinished typing alone', async () => {
  const session = await openMap()
  const { finish } = typeScenario(session, 'A valve leaks')
  session.edit((map) => writeMapFace(map, 'title', 'Valves'))
  session.undo.undo()
  expect(finish).not.toHaveBeenCalled()
  expect(summaryOf(session)).toMatchObject({ title: 'Pumps', scenario: newMap.scenario })
})

test('unfinished typing that is written on leaving is one undo step', async () => {
  const { document } = sitInBrowser()
  const session = await openMap()
  session.edit((map) => writeMapFace(map, 'title', 'Valves'))
  typeScenario(session, 'A valve leaks')
  document.dispatchEvent(new Event('visibilitychange'))
  session.undo.undo()
  expect(summaryOf(session)).toMatchObject({ title: 'Valves', scenario: newMap.scenario })
})

test('a field that has gone is not asked any more', async () => {
  const session = await openMap()
  const { finish, stop } = typeScenario(session, 'A valve leaks')
  stop()
  await session.dispose()
  expect(finish).not.toHaveBeenCalled()
})
