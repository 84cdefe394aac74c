import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Dialog } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openFileDesk } from '../../../electron/files/file-desk.ts'
import { openFileTable, type FileTable } from '../../../electron/files/file-table.ts'
import { openMapFiles } from '../../../electron/files/map-files.ts'
import type { FileId } from '../../../shared/desktop/files.ts'

let folder: string
let tables: FileTable[] = []
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pathlane-'))
})
afterEach(async () => {
  await Promise.all(tables.map((table) => table.kept()))
  tables = []
  rmSync(folder, { recursive: true })
})

function openTable(onChange = () => {}): FileTable {
  const table = openFileTable(path.join(folder, 'files.json'), onChange)
  tables.push(table)
  return table
}

describe('the table of files', () => {
  it('knows a file by the same id after the next start', async () => {
    const table = openTable()
    const face = table.note('/client/Kitchen.pathlane')
    expect(face).toMatchObject({ name: 'Kitchen.pathlane', canSaveAgain: true })
    expect(face.id).not.toContain('client')
    await table.kept()
    const next = openTable()
    expect(next.pathOf(face.id)).toBe('/client/Kitchen.pathlane')
    expect(next.note('/client/../client/Kitchen.pathlane').id).toBe(face.id)
  })

  it('lists what was used lately first, and tells only of changes', () => {
    const onChange = vi.fn<() => void>()
    const table = openTable(onChange)
    for (const name of ['/a.pathlane', '/b.pathlane', '/a.pathlane', '/a.pathlane'])
      table.note(name)
    expect(table.recent()).toEqual(['/a.pathlane', '/b.pathlane'])
    expect(onChange).toHaveBeenCalledTimes(3)
  })

  it('is empty where its own file is spoiled', () => {
    writeFileSync(path.join(folder, 'files.json'), '[{"id":1}]')
    expect(openTable().recent()).toEqual([])
  })

  it('tells no path for an id that it never gave', () => {
    expect(openTable().pathOf('AAAAAAAAAAAAAAAAAAAAA' as FileId)).toBeNull()
  })
})

describe('the place that is proposed for a new file', () => {
  /** A desk whose dialogs are answered here. */
  function openDesk(filePath: string, canceled = false) {
    const showSaveDialog = vi.fn<Dialog['showSaveDialog']>(async () => ({ canceled, filePath }))
    const table = openTable()
    const app = { addRecentDocument: () => {}, getPath: () => '/home/ana/Documents' }
    const dialog = { showSaveDialog } as never
    const files = openMapFiles()
    return { desk: openFileDesk({ app, dialog, table, files, kind: 'Map' }), showSaveDialog, table }
  }
  const window = {} as never

  it.each([
    ['Kitchen', 'Kitchen.pathlane'],
    ['Q3/Q4: “before” <after>?', 'Q3 Q4 “before” after.pathlane'],
    ['../../etc/passwd', 'etc passwd.pathlane'],
    ['CON', 'CON map.pathlane'],
    ['  ', 'map.pathlane'],
    ['a'.repeat(300), `${'a'.repeat(120)}.pathlane`],
  ])('for the map %j is called %j', async (title, name) => {
    const { desk, showSaveDialog } = openDesk('', true)
    expect(await desk.chooseNew(window, title)).toBeNull()
    expect(showSaveDialog).toHaveBeenCalledWith(window, {
      defaultPath: path.join('/home/ana/Documents', name),
      filters: [{ name: 'Map', extensions: ['pathlane'] }],
    })
  })

  it('is beside the last file, and gets the ending that the person left out', async () => {
    const { desk, showSaveDialog, table } = openDesk('/client/Bath')
    table.note('/client/Kitchen.pathlane')
    expect(await desk.chooseNew(window, 'Bath')).toMatchObject({ name: 'Bath.pathlane' })
    expect(showSaveDialog.mock.calls[0]).toMatchObject([
      {},
      { defaultPath: '/client/Bath.pathlane' },
    ])
  })
})
