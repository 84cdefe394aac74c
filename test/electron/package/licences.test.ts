import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { licencesOf, packageFolderOf } from '../../../packaging/licences/licence-texts.ts'
import { mergeLicences } from '../../../shared/desktop/licences.ts'

const repository = path.resolve(import.meta.dirname, '../../..')
const folder = mkdtempSync(path.join(tmpdir(), 'pathlane-licences-'))

afterAll(() => rmSync(folder, { recursive: true }))

it('a package without the text of its licence may not be bundled', () => {
  const bare = makePackage('bare', {})
  expect(() => licencesOf(bare)).toThrow(
    'bare 1.2.3 comes without the text of its licence (MIT). Find it in its repository',
  )
})

it('a package’s own text is taken, whatever its file is called', () => {
  for (const name of ['LICENSE', 'licence.txt', 'COPYING', 'LICENSE-MIT']) {
    const own = makePackage(`with-${name.toLowerCase()}`, { [name]: 'You may.\n' })
    expect(licencesOf(own)).toMatchObject([{ licence: 'MIT', text: 'You may.' }])
  }
})

it('tldraw’s licence is the one that NOTICE.md has, word for word', () => {
  const [group] = licencesOf(path.join(repository, 'node_modules/tldraw'))
  expect(group?.licence).toBe('tldraw license')
  expect(group?.text).toMatch(/^# tldraw license\n\nThis License from tldraw, Inc\./)
  expect(group?.text).toContain('To include a verbatim copy of this License in any distribution')
  expect(group?.text).toMatch(/interest in and to the Software\.\n\n## Alternative License/)
})

it('fonts inside a package come with terms of their own', () => {
  const groups = licencesOf(path.join(repository, 'node_modules/@tldraw/assets'))
  expect(groups.map(({ packages }) => packages[0]?.name)).toEqual([
    '@tldraw/assets',
    'IBM Plex',
    'Shantell Sans',
  ])
  expect(groups[1]?.text).toContain('SIL OPEN FONT LICENSE Version 1.1')
})

it('a file belongs to the innermost package around it, and ours to none', () => {
  const nested = makePackage('outer/node_modules/@inner/part', {})
  expect(packageFolderOf(path.join(nested, 'lib/index.js'))).toBe(nested)
  expect(packageFolderOf(path.join(repository, 'electron/main.ts'))).toBeNull()
})

it('packages with the very same text stand together, by name', () => {
  const of = (name: string, text: string) => ({
    licence: 'MIT',
    text,
    packages: [{ name, version: '1.0.0' }],
  })
  const merged = mergeLicences([of('wren', 'A'), of('owl', 'B'), of('finch', 'A'), of('wren', 'A')])
  expect(merged.map(({ packages }) => packages.map(({ name }) => name))).toEqual([
    ['finch', 'wren'],
    ['owl'],
  ])
})

function makePackage(name: string, files: Readonly<Record<string, string>>): string {
  const made = path.join(folder, 'node_modules', name)
  mkdirSync(made, { recursive: true })
  const about = { name, version: '1.2.3', license: 'MIT' }
  writeFileSync(path.join(made, 'package.json'), JSON.stringify(about))
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(made, file), text)
  return made
}
