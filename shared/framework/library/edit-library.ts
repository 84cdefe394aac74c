import { creationOrigin, verbOrigin } from '../../document/origins.ts'
import { contentHashOf } from '../content-hash.ts'
import type { Framework } from '../framework.ts'
import { libraryFormat, libraryKind, type LibraryDocument } from './library-layout.ts'

export interface NewLibrary {
  readonly organisation: string
  /** ISO 8601 time. */
  readonly createdAt: string
}

/** Lays out a new library in an empty document. Only its creator calls this. */
export function createLibrary(library: LibraryDocument, newLibrary: NewLibrary): void {
  library.doc.transact(() => {
    library.meta.set('kind', libraryKind)
    library.meta.set('format', libraryFormat)
    library.meta.set('organisation', newLibrary.organisation)
    library.meta.set('createdAt', newLibrary.createdAt)
  }, creationOrigin)
}

export function renameOrganisation(library: LibraryDocument, organisation: string): void {
  if (library.meta.get('organisation') === organisation) return
  library.doc.transact(() => library.meta.set('organisation', organisation), verbOrigin)
}

/** Takes over a published version as it is, from a file or from a map. A version it has stays. */
export function importFramework(library: LibraryDocument, framework: Framework): void {
  const key = publishedKey(framework)
  if (library.published.has(key)) return
  library.doc.transact(() => library.published.set(key, framework), verbOrigin)
}

/** Where a published version stands: its content is in its key, so nothing can be put in its place. */
export function publishedKey(framework: Framework): string {
  return `${framework.id}@${framework.version}.${contentHashOf(framework)}`
}
