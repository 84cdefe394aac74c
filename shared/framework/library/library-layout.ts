// Names everything in the Y.Doc of an organisation's library of frameworks: a document of its own
// kind in a room of its own. Rules L-1 to L-7 in docs/document-rules.md.
import type * as Y from 'yjs'
import type { EntityMap } from '../../document/layout.ts'

/** Written to `meta.format` by whoever creates a library. */
export const libraryFormat = 1
/** Written to `meta.kind`, so that a library is never taken for a map, nor a map for a library. */
export const libraryKind = 'library'

/** The roots of a library's Y.Doc. Parts of a draft are keyed `<draft id>/<id of the part>`. */
export interface LibraryDocument {
  readonly doc: Y.Doc
  /** kind, format, organisation, createdAt */
  readonly meta: Y.Map<unknown>
  /** One immutable JSON value per `<id>@<version>.<content hash>` */
  readonly published: Y.Map<unknown>
  /** Content hash of the version that was on the server first, per `<id>@<version>` (rule L-2) */
  readonly confirmed: Y.Map<unknown>
  readonly drafts: EntityMap
  readonly stages: EntityMap
  /** What became of stages in a draft: `to`, keyed by the stage it was done to */
  readonly moves: EntityMap
  readonly terms: EntityMap
  readonly funnels: EntityMap
  readonly steps: EntityMap
  readonly segments: EntityMap
  readonly overrules: EntityMap
  /** The touchpoint catalogue's kinds that the organisation has or changes, by kind (rule L-6) */
  readonly kinds: EntityMap
  /** Personas that the organisation keeps for all its maps, by id (rule L-7) */
  readonly personas: EntityMap
}

export function libraryDocument(doc: Y.Doc): LibraryDocument {
  return {
    doc,
    meta: doc.getMap('meta'),
    published: doc.getMap('published'),
    confirmed: doc.getMap('confirmed'),
    drafts: doc.getMap('drafts'),
    stages: doc.getMap('stages'),
    moves: doc.getMap('moves'),
    terms: doc.getMap('terms'),
    funnels: doc.getMap('funnels'),
    steps: doc.getMap('steps'),
    segments: doc.getMap('segments'),
    overrules: doc.getMap('overrules'),
    kinds: doc.getMap('kinds'),
    personas: doc.getMap('personas'),
  }
}

/** Roots that hold the parts of drafts. */
export const draftParts = [
  'stages',
  'moves',
  'terms',
  'funnels',
  'steps',
  'segments',
  'overrules',
] as const
export type DraftPart = (typeof draftParts)[number]

export function partKey(draftId: string, id: string): string {
  return `${draftId}/${id}`
}

/** The id of a part within its draft, or null where it belongs to another draft. */
export function partIdIn(draftId: string, key: string): string | null {
  return key.startsWith(`${draftId}/`) ? key.slice(draftId.length + 1) : null
}

/** `empty`: nothing has arrived yet. `foreign`: this room holds a map. `newer`: read-only. */
export type LibraryStatus = 'empty' | 'current' | 'newer' | 'foreign'

export function libraryStatus(library: LibraryDocument): LibraryStatus {
  const format = library.meta.get('format')
  if (typeof format !== 'number') return 'empty'
  if (library.meta.get('kind') !== libraryKind) return 'foreign'
  return format > libraryFormat ? 'newer' : 'current'
}
