// The keys of published versions: `<id>@<version>.<content hash>`.
import type { FrameworkId } from '../framework.ts'
import type { LibraryDocument } from './library-layout.ts'

export interface PublishedKey {
  readonly id: FrameworkId
  readonly version: number
  readonly contentHash: string
}

export function readPublishedKey(key: string): PublishedKey | null {
  const match = /^(.+)@([1-9]\d{0,8})\.([0-9a-f]{64})$/.exec(key)
  const [, id, version, contentHash] = match ?? []
  if (id === undefined || version === undefined || contentHash === undefined) return null
  return { id: id as FrameworkId, version: Number(version), contentHash }
}

/** Names a version, whatever its content: what a device remembers hashes by. */
export function versionKey(id: FrameworkId, version: number): string {
  return `${id}@${version}`
}

/** One more than the highest version of a framework that anybody published. */
export function nextVersionOf(library: LibraryDocument, id: FrameworkId): number {
  let highest = 0
  for (const key of library.published.keys()) {
    const parsed = readPublishedKey(key)
    if (parsed?.id === id && library.published.get(key) !== undefined)
      highest = Math.max(highest, parsed.version)
  }
  return highest + 1
}
