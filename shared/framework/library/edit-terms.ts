import { createEntity, entityOf, writeField } from '../../document/entity.ts'
import { newId } from '../../document/new-id.ts'
import { verbOrigin } from '../../document/origins.ts'
import type { Term, TermId } from '../term.ts'
import type { DraftId } from './draft.ts'
import { partKey, type LibraryDocument } from './library-layout.ts'

export type TermFacts = Omit<Term, 'id'>

/** Adds words in one step, as an import does. */
export function addTerms(
  library: LibraryDocument,
  draftId: DraftId,
  terms: readonly TermFacts[],
): readonly TermId[] {
  return library.doc.transact(
    () =>
      terms.map((term) => {
        const id = newId() as TermId
        createEntity(library.terms, partKey(draftId, id), { ...term })
        return id
      }),
    verbOrigin,
  )
}

/** Also maps a word to a stage: `{ stageId, fit }`. */
export function editTerm(
  library: LibraryDocument,
  draftId: DraftId,
  termId: TermId,
  change: Partial<TermFacts>,
): void {
  const term = entityOf(library.terms, partKey(draftId, termId))
  if (term === undefined) return
  library.doc.transact(() => {
    for (const [field, value] of Object.entries(change)) writeField(term, field, value)
  }, verbOrigin)
}

export function removeTerms(
  library: LibraryDocument,
  draftId: DraftId,
  termIds: readonly TermId[],
): void {
  library.doc.transact(() => {
    for (const id of termIds) library.terms.delete(partKey(draftId, id))
  }, verbOrigin)
}
