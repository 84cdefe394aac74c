import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSettings } from '../../electron/settings.ts'

let folder = ''
let file = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pathlane-settings-'))
  file = path.join(folder, 'settings.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

const written = () => JSON.parse(readFileSync(file, 'utf8')) as unknown

it('a setting is read back at the next start', async () => {
  const first = openSettings(file)
  first.setText('theme', '"dark"')
  first.set('servers', ['https://maps.example.com'])
  await first.kept()
  const next = openSettings(file)
  expect(next.value('theme')).toBe('dark')
  expect(next.value('servers')).toEqual(['https://maps.example.com'])
})

it('a page reads its own settings and no others', () => {
  writeFileSync(file, '{"theme":"dark","servers":["https://maps.example.com"],"later":1}')
  expect(openSettings(file).texts()).toEqual({ theme: '"dark"' })
})

it('what this version does not know stays in the file', async () => {
  writeFileSync(file, '{"later":{"is":"unknown"},"text-size":"huge","theme":"light"}')
  const settings = openSettings(file)
  settings.setText('theme', '"dark"')
  await settings.kept()
  expect(written()).toEqual({ later: { is: 'unknown' }, 'text-size': 'huge', theme: 'dark' })
})

it.each(['', '{"theme":"da', 'null', '[]', '\0\0\0'])(
  'a file that holds %j is put aside, and the usual settings hold',
  async (text) => {
    writeFileSync(file, text)
    const settings = openSettings(file)
    expect(settings.texts()).toEqual({})
    settings.setText('spelling', 'false')
    await settings.kept()
    expect(written()).toEqual({ spelling: false })
    expect(readFileSync(`${file}.damaged`, 'utf8')).toBe(text)
  },
)

it('a value that is no JSON changes nothing', async () => {
  const settings = openSettings(file)
  const heard: string[] = []
  settings.onChange((name) => heard.push(name))
  settings.setText('theme', '{')
  settings.setText('theme', '"dark"')
  settings.setText('theme', '"dark"')
  await settings.kept()
  expect(heard).toEqual(['theme'])
  expect(readdirSync(folder)).toEqual(['settings.json'])
})
