// Writes kinds of touchpoints: into an organisation's library, and into the maps that use them.
import { createEntity, entityOf, writeField } from '../../document/entity.ts'
import type { EntityMap, MapDocument } from '../../document/layout.ts'
import { newId } from '../../document/new-id.ts'
import { keptOrigin, verbOrigin } from '../../document/origins.ts'
import type { LibraryDocument } from '../../framework/library/library-layout.ts'
import type { CatalogueEntry } from './catalogue.ts'
import type { KindFacts } from './kind.ts'

/** @returns the kind, as cards name it */
export function addKind(library: LibraryDocument, facts: KindFacts): string {
  const kind = newId()
  library.doc.transact(() => createEntity(library.kinds, kind, { ...facts }), verbOrigin)
  return kind
}

/**
 * Changes a kind of one's own, or says what is different about a shipped one.
 * @param entry the kind as it is now
 */
export function changeKind(
  library: LibraryDocument,
  entry: KindFacts & { readonly kind: string },
  change: Partial<KindFacts>,
): void {
  library.doc.transact(() => {
    const entity = entityOf(library.kinds, entry.kind)
    if (entity === undefined) putKind(library.kinds, entry.kind, { ...entry, ...change })
    else for (const [field, value] of Object.entries(change)) writeField(entity, field, value)
  }, verbOrigin)
}

/** A shipped kind is as it ships again; one's own is gone. */
export function removeKind(library: LibraryDocument, kind: string): void {
  library.doc.transact(() => library.kinds.delete(kind), verbOrigin)
}

/** Keeps in a map what somebody uses of a library, so that those without the library can read it. */
export function keepKind(map: MapDocument, entry: CatalogueEntry): void {
  if (map.kinds.has(entry.kind)) return
  const facts = { ...entry, isHidden: false }
  map.doc.transact(() => putKind(map.kinds, entry.kind, facts), keptOrigin)
}

function putKind(kinds: EntityMap, kind: string, facts: KindFacts): void {
  const { title, phase, channel, otherNames, isHidden } = facts
  createEntity(kinds, kind, { title, phase, channel, otherNames, isHidden })
}
