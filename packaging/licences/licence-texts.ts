// Finds the licence of a package: the text that comes with it, or one of those kept here for packages
// whose authors left it out of what they publish.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { LicenceGroup } from '../../shared/desktop/licences.ts'

const texts = path.join(import.meta.dirname, 'texts')
const notice = path.resolve(import.meta.dirname, '../../NOTICE.md')

/**
 * From the repositories of these packages, which publish without it; lazy-val has none there either, so
 * it is the licence that it names, by the author that it names.
 */
const keptTexts: readonly (readonly [packages: RegExp, file: string])[] = [
  [/^@tiptap\//, 'tiptap.txt'],
  [/^@aws-sdk\//, 'apache-2.0.txt'],
  [/^lazy-val$/, 'lazy-val.txt'],
  [/^pgpass$/, 'pgpass.txt'],
  [/^pg-types$/, 'pg-types.txt'],
  [/^react-remove-scroll-bar$/, 'react-remove-scroll-bar.txt'],
  [/^wouter$/, 'unlicense.txt'],
]

/** Works of others inside a package, under terms of their own. */
const inside: Readonly<
  Record<string, readonly (readonly [name: string, licence: string, file: string])[]>
> = {
  '@tldraw/assets': [
    ['IBM Plex', 'OFL-1.1', 'ibm-plex.txt'],
    ['Shantell Sans', 'OFL-1.1', 'shantell-sans.txt'],
  ],
}

/** @throws Error where there is no text: such a package may not be bundled */
export function licencesOf(packageFolder: string): readonly LicenceGroup[] {
  const about = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
    readonly license?: string
  }
  const { name, version, license } = about
  const text = isOfTldraw(name) ? tldrawLicence() : (ownText(packageFolder) ?? keptText(name))
  if (text === null) {
    throw new Error(
      `${name} ${version} comes without the text of its licence (${license ?? 'not named'}). Find it in its repository, keep it in packaging/licences/texts, and name it in licence-texts.ts.`,
    )
  }
  const licence = isOfTldraw(name) ? 'tldraw license' : (license ?? '')
  return [
    { licence, text: text.trim(), packages: [{ name, version }] },
    ...(inside[name] ?? []).map(([work, licence, file]) => ({
      licence,
      text: textOf(file),
      packages: [{ name: work, version: null }],
    })),
  ]
}

/** Their packages only point to a text that has changed since. */
function isOfTldraw(name: string): boolean {
  return name === 'tldraw' || name.startsWith('@tldraw/')
}

/** The copy in NOTICE.md, which also lies beside each package of ours. */
export function tldrawLicence(): string {
  const [, text] = /^(# tldraw license\n[\s\S]*?)\n---\n/m.exec(readFileSync(notice, 'utf8')) ?? []
  if (text === undefined) throw new Error('NOTICE.md lacks the licence of tldraw.')
  return text
}

function ownText(packageFolder: string): string | null {
  const names = readdirSync(packageFolder)
    .filter((name) => /^(licen[cs]e|copying)([.-].*)?$/i.test(name))
    .sort()
  const [name] = names
  return name === undefined ? null : readFileSync(path.join(packageFolder, name), 'utf8')
}

function keptText(name: string): string | null {
  const [, file] = keptTexts.find(([packages]) => packages.test(name)) ?? []
  return file === undefined ? null : textOf(file)
}

function textOf(file: string): string {
  return readFileSync(path.join(texts, file), 'utf8').trim()
}

/** The folder of the package that a file belongs to; null for our own. */
export function packageFolderOf(file: string): string | null {
  const mark = `${path.sep}node_modules${path.sep}`
  const at = path.normalize(file).lastIndexOf(mark)
  if (at < 0) return null
  const inside = path
    .normalize(file)
    .slice(at + mark.length)
    .split(path.sep)
  const name = inside[0]?.startsWith('@') === true ? inside.slice(0, 2) : inside.slice(0, 1)
  const folder = path.join(file.slice(0, at + mark.length), ...name)
  return existsSync(path.join(folder, 'package.json')) ? folder : null
}
