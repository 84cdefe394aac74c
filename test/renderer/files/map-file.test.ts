import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openMapFiles } from '../../../electron/files/map-files.ts'
import { previousPathOf } from '../../../electron/files/replace-file.ts'
import { createFileOpening } from '../../../renderer/files/file-opening.ts'
import type { FilePress } from '../../../renderer/files/file-press.ts'
import { openMapFile } from '../../../renderer/files/open-map-file.ts'
import { createPressWork } from '../../../renderer/files/press-work.ts'
import { lastSavedByPerson } from '../../../renderer/files/saved-versions.ts'
import type { FileFace, FileId, FilesBridge, ShownFile } from '../../../shared/desktop/files.ts'
import { openFile } from '../../../shared/file/pack-file.ts'
import { addTouchpoint } from '../../../shared/map/edit-cards.ts'
import { cardsIn, changeMapFile, writeMapFile } from '../../helpers/map-files.ts'
import { firstCell } from '../../helpers/map-peers.ts'
import { afterTest, eventually } from '../../helpers/server.ts'
import {
  newDeviceForEachTest,
  newMap,
  openLibrary,
  openWindow,
  untilOpen,
} from '../session/device.ts'

newDeviceForEachTest()

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pathlane-'))
  afterTest(async () => rmSync(folder, { recursive: true }))
})

/** The desktop's files on a real disk; only its dialogs are answered here. */
function openDesk() {
  const disk = openMapFiles()
  const desk = {
    chosen: null as string | null,
    shown: [] as ShownFile[],
    closing: async () => {},
  }
  const faceOf = (file: string): FileFace => ({
    id: Buffer.from(file).toString('base64url') as FileId,
    name: path.basename(file),
    canSaveAgain: true,
  })
  const pathOf = (id: FileId) => Buffer.from(id, 'base64url').toString()
  const choose = async () => (desk.chosen === null ? null : faceOf(desk.chosen))
  const files: FilesBridge = {
    chooseExisting: choose,
    chooseNew: choose,
    adopt: async () => null,
    read: (id) => disk.read(pathOf(id)),
    readPrevious: (id) => disk.readPrevious(pathOf(id)),
    write: (id, bytes, wish) => disk.write(pathOf(id), bytes, wish),
    show: async (shown) => void desk.shown.push(shown),
    onOpen: () => () => {},
    onClosing(listener) {
      desk.closing = listener
      return () => {}
    },
  }
  return Object.assign(desk, { files, faceOf })
}

/** The work of the file worker on this thread: Node has no such workers. */
function openPress(): FilePress {
  const work = createPressWork()
  return {
    warmUp: () => {},
    lay: async (update) => work.lay(update),
    pack: async (content) => work.pack(content),
    open: async (bytes) => work.open(bytes),
  }
}

async function openApp() {
  const desk = openDesk()
  const library = openLibrary()
  const press = openPress()
  const openMap = async (mapId: string) => {
    const session = openWindow({ mapId, library })
    await untilOpen(session)
    const file = openMapFile({ session, files: desk.files, press, library, appVersion: '0.1.0' })
    const news: string[] = []
    file.onNews((item) => news.push(item))
    afterTest(() => file.dispose())
    const add = (title: string) =>
      session.edit((map) => addTouchpoint(map, { parentId: firstCell, x: 0, y: 0 }, { title }))
    return { session, file, news, add }
  }
  const opening = createFileOpening({ files: desk.files, press, library })
  /** Opens a file and the map that comes of it. */
  const openMapOf = async (file: string) => {
    await opening.open(desk.faceOf(file))
    const state = opening.state.get()
    if (state.status !== 'opened') throw new Error(`The file is ${state.status}`)
    return openMap(state.mapId)
  }
  return { desk, library, opening, openMap, openMapOf }
}

const kitchen = () => path.join(folder, 'Kitchen.pathlane')

describe('the file of a map', () => {
  it('is asked for once and then written by itself after edits', async () => {
    const { desk, library, openMap } = await openApp()
    const { file, add } = await openMap(await library.createMapOnDevice(newMap))
    expect(file.state.get()).toEqual({ status: 'none' })
    expect(await file.save()).toEqual({ status: 'cancelled' })
    desk.chosen = kitchen()
    expect(await file.save()).toMatchObject({ status: 'saved' })
    add('Home page')
    expect(file.state.get().status).toBe('edited')
    await eventually(() => file.state.get().status === 'saved')
    expect(cardsIn(kitchen())).toEqual(['Home page'])
    expect(openFile(readFileSync(kitchen())).manifest.savedBy).toBe('autosave')
    expect(library.state.get()).toMatchObject({ maps: [{ file: { name: 'Kitchen.pathlane' } }] })
  })

  it('keeps as previous version what a person saved last, not what was saved by itself', async () => {
    writeMapFile(kitchen(), 'Kitchen', 'Home page')
    const { openMapOf } = await openApp()
    const { file, add } = await openMapOf(kitchen())
    for (const title of ['Webinar', 'Mail']) {
      add(title)
      await eventually(() => file.state.get().status === 'saved')
    }
    expect(cardsIn(previousPathOf(kitchen()))).toEqual(['Home page'])
    await file.save()
    expect(cardsIn(previousPathOf(kitchen()))).toEqual(['Home page'])
    expect(lastSavedByPerson(await file.versions())?.cardCount).toBe(3)
    add('Call')
    await eventually(() => file.state.get().status === 'saved')
    expect(cardsIn(previousPathOf(kitchen()))).toEqual(['Home page', 'Mail', 'Webinar'])
    expect(lastSavedByPerson(await file.versions())?.cardCount).toBe(3)
  })

  it('takes in what somebody else has saved, and says so once', async () => {
    writeMapFile(kitchen(), 'Kitchen', 'Home page')
    const { openMapOf } = await openApp()
    const { file, add, news } = await openMapOf(kitchen())
    changeMapFile(kitchen(), 'Call by Ben')
    add('Mine')
    expect(await file.save()).toMatchObject({ status: 'saved' })
    expect(cardsIn(kitchen())).toEqual(['Call by Ben', 'Home page', 'Mine'])
    expect(news).toEqual(['merged'])
    await file.check()
    expect(news).toEqual(['merged'])
  })

  it('says that it is behind where the app ended before it could save', async () => {
    writeMapFile(kitchen(), 'Kitchen', 'Home page')
    const { openMapOf, openMap, opening } = await openApp()
    const { session, add } = await openMapOf(kitchen())
    add('Typed just before the crash')
    await eventually(() => session.status.get().kind === 'saved-on-device')
    expect(opening.state.get().status).toBe('opened')
    const next = await openMap(session.mapId)
    expect(next.file.isBehind.get()).toBe(true)
    expect(next.file.state.get().status).toBe('edited')
    expect(cardsIn(kitchen())).toEqual(['Home page'])
    await next.file.save()
    expect(next.file.isBehind.get()).toBe(false)
    expect(cardsIn(kitchen())).toEqual(['Home page', 'Typed just before the crash'])
  })

  it('does not overwrite what it cannot read, and is saved once that is gone', async () => {
    writeMapFile(kitchen(), 'Kitchen', 'Home page')
    const whole = readFileSync(kitchen())
    const { openMapOf } = await openApp()
    const { file, add } = await openMapOf(kitchen())
    writeFileSync(kitchen(), whole.subarray(0, 600))
    add('Mine')
    expect(await file.save()).toEqual({ status: 'failed', problem: 'file-spoiled' })
    expect(file.state.get()).toMatchObject({ status: 'failed', problem: 'file-spoiled' })
    expect(readFileSync(kitchen()).length).toBe(600)
    add('Another')
    expect(file.state.get().status).toBe('failed')
    writeFileSync(kitchen(), whole)
    expect(await file.save()).toMatchObject({ status: 'saved' })
    expect(file.state.get().status).toBe('saved')
    expect(cardsIn(kitchen())).toEqual(['Another', 'Home page', 'Mine'])
  })

  it('is saved when its window closes and when the map is left', async () => {
    writeMapFile(kitchen(), 'Kitchen', 'Home page')
    const { desk, openMapOf } = await openApp()
    const { file, add } = await openMapOf(kitchen())
    add('Before closing')
    expect(desk.shown.at(-1)?.isEdited).toBe(true)
    await desk.closing()
    expect(cardsIn(kitchen())).toEqual(['Before closing', 'Home page'])
    expect(desk.shown.at(-1)?.isEdited).toBe(false)
    add('Before leaving')
    await file.dispose()
    expect(cardsIn(kitchen())).toEqual(['Before closing', 'Before leaving', 'Home page'])
    expect(desk.shown.at(-1)).toEqual({ id: null, isEdited: false })
  })

  it('is written by another window of the same map without a fight', async () => {
    writeMapFile(kitchen(), 'Kitchen', 'Home page')
    const { openMapOf, openMap } = await openApp()
    const first = await openMapOf(kitchen())
    const second = await openMap(first.session.mapId)
    first.add('From the first')
    second.add('From the second')
    const bothSaved = () => [first, second].every(({ file }) => file.state.get().status === 'saved')
    await eventually(bothSaved)
    expect(cardsIn(kitchen())).toEqual(['From the first', 'From the second', 'Home page'])
    expect([...first.news, ...second.news]).toEqual([])
  })
})

describe('a file that is opened again', () => {
  it('leads to the map that it was opened as', async () => {
    writeMapFile(kitchen(), 'Kitchen', 'Home page')
    const { openMapOf } = await openApp()
    const first = await openMapOf(kitchen())
    changeMapFile(kitchen(), 'Call by Ben')
    const again = await openMapOf(kitchen())
    expect(again.session.mapId).toBe(first.session.mapId)
    await eventually(() => first.session.map.records.size === 2)
  })

  it('under another name is asked about, and merged or kept apart', async () => {
    writeMapFile(kitchen(), 'Kitchen', 'Home page')
    const mailed = path.join(folder, 'From Ben.pathlane')
    writeFileSync(mailed, readFileSync(kitchen()))
    changeMapFile(mailed, 'Call by Ben')
    const { desk, library, opening, openMapOf } = await openApp()
    const first = await openMapOf(kitchen())
    await opening.open(desk.faceOf(mailed))
    const asked = opening.state.get()
    if (asked.status !== 'known') throw new Error(asked.status)
    expect(asked.entry.id).toBe(first.session.mapId)
    asked.keepApart()
    await eventually(() => opening.state.get().status === 'opened')
    expect(library.state.get()).toMatchObject({ maps: { length: 2 } })
    expect(first.session.map.records.size).toBe(1)
    asked.merge()
    await eventually(() => first.session.map.records.size === 2)
  })
})
