import type { BrowserWindow } from 'electron'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openFileDesk } from '../../../electron/files/file-desk.ts'
import { openFileTable } from '../../../electron/files/file-table.ts'
import { openMapFiles } from '../../../electron/files/map-files.ts'
import type { FileId } from '../../../shared/desktop/files.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'pathlane-desk-'))
const table = openFileTable(path.join(folder, 'files.json'), () => {})
const desk = openFileDesk({
  app: { addRecentDocument() {}, getPath: () => folder },
  dialog: {
    showOpenDialog: () => Promise.reject(new Error('nobody was to be asked')),
    showSaveDialog: () => Promise.reject(new Error('nobody was to be asked')),
  },
  table,
  files: openMapFiles(),
  kind: 'Pathlane map',
})

afterAll(async () => {
  await table.kept()
  rmSync(folder, { recursive: true })
})

it('an id that was not given out leads to no file', async () => {
  writeFileSync(path.join(folder, 'map.pathlane'), 'a map')
  const made = 'V1StGXR8_Z5jdHi6B-myT' as FileId
  const gone = { status: 'failed', problem: 'file-gone' }
  expect(await desk.read(made)).toEqual(gone)
  expect(await desk.readPrevious(made)).toEqual(gone)
  const wish = { after: null, keepsPrevious: false }
  expect(await desk.write(made, new Uint8Array(1), wish)).toEqual(gone)
})

it('only maps with their whole path are adopted, whoever asks', () => {
  for (const file of [
    '/etc/passwd',
    '/home/ana/.ssh/id_rsa',
    'map.pathlane',
    '../map.pathlane',
    '',
  ]) {
    expect(desk.adopt(file)).toBeNull()
  }
  expect(table.recent()).toEqual([])
  const file = path.join(folder, 'Map.PATHLANE')
  expect(desk.adopt(file)).toMatchObject({ name: 'Map.PATHLANE' })
})

it('a window that shows an unknown id names no file', () => {
  let shown = 'before'
  // reason: of a window it sets these two
  const window = {
    setRepresentedFilename: (name: string) => void (shown = name),
    setDocumentEdited() {},
  } as unknown as BrowserWindow
  desk.show(window, { id: 'V1StGXR8_Z5jdHi6B-myT' as FileId, isEdited: false })
  expect(shown).toBe('')
})
