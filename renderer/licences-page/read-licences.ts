import * as v from 'valibot'
import {
  desktopLicencesFile,
  mergeLicences,
  pageLicencesFile,
  type LicenceGroup,
} from '../../shared/desktop/licences.ts'

const groups = v.array(
  v.object({
    licence: v.string(),
    text: v.string(),
    packages: v.array(v.object({ name: v.string(), version: v.nullable(v.string()) })),
  }),
)

/**
 * Everything that this copy of the app is made of.
 * @throws Error where the lists cannot be read, as in a browser without its server
 */
export async function readLicences(edition: 'desktop' | 'web'): Promise<readonly LicenceGroup[]> {
  const files = edition === 'desktop' ? [pageLicencesFile, desktopLicencesFile] : [pageLicencesFile]
  const all = mergeLicences((await Promise.all(files.map(readList))).flat())
  // the board's own licence asks to be seen
  return [...all.filter(isOfBoard), ...all.filter((group) => !isOfBoard(group))]
}

function isOfBoard({ packages }: LicenceGroup): boolean {
  return packages.some(({ name }) => name === 'tldraw')
}

async function readList(file: string): Promise<readonly LicenceGroup[]> {
  const answer = await fetch(new URL(file, document.baseURI))
  return v.parse(groups, await answer.json())
}
