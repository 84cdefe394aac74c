import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { mapDocument } from '../../../shared/document/layout.ts'
import { addPersona } from '../../../shared/map/edit-personas.ts'
import { createMap, writeMapFace } from '../../../shared/map/edit-map.ts'
import { readSummary } from '../../../shared/map/read-summary.ts'
import type { MapEntry, MapLibrary } from '../../../renderer/session/map-library.ts'
import { binMs } from '../../../renderer/session/open-map-library.ts'
import { copyNameOf } from '../../../renderer/session/working-copy-rows.ts'
import { eventually } from '../../helpers/server.ts'
import {
  framework,
  newMap,
  openLibrary,
  openWindow,
  untilOpen,
  newDeviceForEachTest,
} from './device.ts'

newDeviceForEachTest()

function mapsIn(library: MapLibrary): readonly MapEntry[] {
  const state = library.state.get()
  return state.status === 'ready' ? state.maps : []
}

const titlesIn = (library: MapLibrary) => mapsIn(library).map((map) => map.title)

test('a new map is listed with its face', async () => {
  const library = openLibrary(() => 5)
  const id = await library.createMapOnDevice(newMap)
  expect(mapsIn(library)).toEqual([
    {
      id,
      title: 'Pumps',
      scenario: 'A pump fails on a Friday',
      segment: 'new-customer',
      frameworkName: framework.name,
      lastOpenedAt: 5,
      thumbnail: null,
      file: null,
      lineage: null,
    },
  ])
})

test('a sample is laid out by whoever brings it', async () => {
  const library = openLibrary()
  const id = await library.addSampleMap((map) => {
    createMap(map, { ...newMap, title: 'Sample' })
    writeMapFace(map, 'segment', 'renewal')
  })
  expect(mapsIn(library)[0]).toMatchObject({ id, title: 'Sample', segment: 'renewal' })
})

test('the map opened last comes first, and another window hears of it', async () => {
  let clock = 0
  const library = openLibrary(() => clock++)
  const first = await library.createMapOnDevice(newMap)
  await library.createMapOnDevice({ ...newMap, title: 'Valves' })
  const other = openLibrary()
  await eventually(() => mapsIn(other).length === 2)
  const session = openWindow({ mapId: first, library })
  await untilOpen(session)
  session.edit((map) => writeMapFace(map, 'title', 'Hoses'))
  await eventually(() => titlesIn(other)[0] === 'Hoses')
  expect(titlesIn(other)).toEqual(['Hoses', 'Valves'])
})

test('renaming writes the title into the map itself', async () => {
  const library = openLibrary()
  const id = await library.createMapOnDevice(newMap)
  await library.rename(id, 'Valves')
  expect(titlesIn(library)).toEqual(['Valves'])
  const session = openWindow({ mapId: id })
  await untilOpen(session)
  expect(readSummary(session.map).title).toBe('Valves')
})

test('a copy has everything of the map and changes alone', async () => {
  const library = openLibrary()
  const id = await library.createMapOnDevice(newMap)
  const original = openWindow({ mapId: id })
  await untilOpen(original)
  original.edit((map) => addPersona(map, { name: 'Grace', role: 'user' }))
  await original.dispose()
  await library.setThumbnail(id, 'data:image/png;base64,AA==')
  const copyId = await library.duplicate(id, 'Pumps copy')
  expect(copyId).not.toBeNull()
  expect(mapsIn(library)[0]).toMatchObject({
    title: 'Pumps copy',
    thumbnail: 'data:image/png;base64,AA==',
  })
  const copy = openWindow({ mapId: String(copyId) })
  await untilOpen(copy)
  expect(copy.map.personas.size).toBe(1)
  expect(copy.framework.get()?.framework).toEqual(framework)
  copy.edit((map) => writeMapFace(map, 'title', 'Mine'))
  await copy.dispose()
  const again = openWindow({ mapId: id })
  await untilOpen(again)
  expect(readSummary(again.map).title).toBe('Pumps')
})

test('a deleted map can be had back with its content', async () => {
  const library = openLibrary()
  const id = await library.createMapOnDevice(newMap)
  await library.remove(id)
  expect(titlesIn(library)).toEqual([])
  await library.restore(id)
  expect(titlesIn(library)).toEqual(['Pumps'])
  const session = openWindow({ mapId: id })
  await untilOpen(session)
  expect(readSummary(session.map).title).toBe('Pumps')
})

test('the content of a deleted map goes at a start after its time, not before', async () => {
  const library = openLibrary(() => 0)
  const id = await library.createMapOnDevice(newMap)
  await library.remove(id)
  const hasContent = async () =>
    (await indexedDB.databases()).some(({ name }) => name === copyNameOf(id))
  const early = openLibrary(() => binMs)
  await eventually(() => early.state.get().status === 'ready')
  await early.restore(id)
  expect(titlesIn(early)).toEqual(['Pumps'])
  await early.remove(id)
  openLibrary(() => 2 * binMs + 1)
  await eventually(async () => !(await hasContent()))
  await early.restore(id)
  expect(titlesIn(early)).toEqual([])
})

test('a deleted map that is opened again by its link comes out of the bin', async () => {
  const library = openLibrary()
  const id = await library.createMapOnDevice(newMap)
  await library.remove(id)
  openWindow({ mapId: id, library })
  await eventually(() => titlesIn(library).length === 1)
  expect(mapsIn(library)[0]?.id).toBe(id)
})

test('a template is no map to open; new maps begin with it and go their own way', async () => {
  const library = openLibrary()
  const templates = () => {
    const state = library.state.get()
    return state.status === 'ready' ? state.templates : []
  }
  const { doc } = mapDocument(new Y.Doc())
  createMap(mapDocument(doc), { ...newMap, title: 'Our usual map' })
  await library.saveAsTemplate(Y.encodeStateAsUpdate(doc))
  expect(titlesIn(library)).toEqual([])
  expect(templates().map(({ title }) => title)).toEqual(['Our usual map'])

  const [template] = templates()
  const id = await library.createFromTemplate(template?.id ?? '', { ...newMap, title: 'Spring' })
  expect(mapsIn(library)).toMatchObject([{ id, title: 'Spring', frameworkName: framework.name }])
  await library.remove(template?.id ?? '')
  expect(templates()).toEqual([])
  expect(titlesIn(library)).toEqual(['Spring'])
  expect(await library.createFromTemplate('nobody-has-it', newMap)).toBeNull()
})
