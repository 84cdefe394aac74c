import type { FileFace, FileRead, FilesBridge } from '../../shared/desktop/files.ts'
import { Problem } from '../../shared/problems.ts'
import { momentOf } from '../ui/moment.ts'
import type { FilePress } from './file-press.ts'
import type { SavedVersion } from './map-file.ts'

/** What lies in a file and beside it, newest first. What can't be read is left out. */
export async function readVersions(
  files: FilesBridge,
  press: FilePress,
  { id }: FileFace,
): Promise<readonly SavedVersion[]> {
  const versions = [
    await versionIn('file', await files.read(id), press),
    await versionIn('previous', await files.readPrevious(id), press),
  ]
  return versions.filter((version) => version !== null)
}

/** The newest version that somebody saved on purpose. */
export function lastSavedByPerson(versions: readonly SavedVersion[]): SavedVersion | null {
  return versions.find(({ savedBy }) => savedBy === 'person') ?? versions.at(-1) ?? null
}

/** By the clock of whoever saved it, in the reader's way of writing dates. */
export function savedWhen({ savedAt }: SavedVersion, locale: string): string {
  return momentOf(Date.parse(savedAt), locale)
}

async function versionIn(
  kind: SavedVersion['kind'],
  read: FileRead,
  press: FilePress,
): Promise<SavedVersion | null> {
  if (read.status === 'failed') return null
  try {
    const { manifest, face, cardCount, update } = await press.open(read.bytes)
    const { savedAt, savedBy } = manifest
    return { kind, savedAt, savedBy, title: face.title, cardCount, update }
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}
