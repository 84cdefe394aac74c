// What an author decides about findings of the lint, and the audiences that stages became.
import { createEntity, entityOf, writeField } from '../../document/entity.ts'
import { verbOrigin } from '../../document/origins.ts'
import type { DraftId } from './draft.ts'
import { partKey, type LibraryDocument } from './library-layout.ts'

/** @param finding id of the finding */
export function overruleFinding(
  library: LibraryDocument,
  draftId: DraftId,
  finding: string,
  reason: string,
): void {
  const key = partKey(draftId, finding)
  library.doc.transact(() => {
    const overrule = entityOf(library.overrules, key)
    if (overrule === undefined) createEntity(library.overrules, key, { reason })
    else writeField(overrule, 'reason', reason)
  }, verbOrigin)
}

export function withdrawOverrule(
  library: LibraryDocument,
  draftId: DraftId,
  finding: string,
): void {
  library.doc.transact(() => library.overrules.delete(partKey(draftId, finding)), verbOrigin)
}

export function addSegment(library: LibraryDocument, draftId: DraftId, name: string): void {
  const key = partKey(draftId, name)
  if (library.segments.has(key)) return
  library.doc.transact(() => createEntity(library.segments, key, { name }), verbOrigin)
}

export function removeSegment(library: LibraryDocument, draftId: DraftId, name: string): void {
  library.doc.transact(() => library.segments.delete(partKey(draftId, name)), verbOrigin)
}
