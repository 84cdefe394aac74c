// Begins, names and ends drafts. A draft is a copy of what it begins with, one entity per part, so
// that several people can edit it at once.
import { createEntity, entityOf, writeField, type Fields } from '../../document/entity.ts'
import { newId } from '../../document/new-id.ts'
import { verbOrigin } from '../../document/origins.ts'
import { indexAfter } from '../../document/z-index.ts'
import { contentHashOf } from '../content-hash.ts'
import type { Framework, FrameworkId, Stage } from '../framework.ts'
import { funnelsOf, movesOf, overrulesOf, segmentsOf, termsOf } from '../framework-parts.ts'
import type { DraftId, Proposal } from './draft.ts'
import { draftParts, partIdIn, partKey, type LibraryDocument } from './library-layout.ts'

export type DraftStart =
  /** The next version of a framework: stages keep their ids, and what becomes of them is recorded. */
  | { readonly from: 'version'; readonly framework: Framework; readonly proposal?: Proposal }
  /** A framework of one's own with the stages of another, which keep their ids. */
  | { readonly from: 'copy'; readonly framework: Framework; readonly name: string }
  | { readonly from: 'blank'; readonly name: string }

/** @param createdAt ISO 8601 time */
export function startDraft(
  library: LibraryDocument,
  start: DraftStart,
  createdAt: string,
): DraftId {
  const id = newId() as DraftId
  library.doc.transact(() => {
    createEntity(library.drafts, id, { ...draftBase(library, start), createdAt })
    if (start.from !== 'blank') copyParts(library, id, start.framework)
  }, verbOrigin)
  return id
}

export function renameDraft(library: LibraryDocument, draftId: DraftId, name: string): void {
  const draft = entityOf(library.drafts, draftId)
  if (draft === undefined) return
  library.doc.transact(() => writeField(draft, 'name', name), verbOrigin)
}

export function discardDraft(library: LibraryDocument, draftId: DraftId): void {
  library.doc.transact(() => removeDraft(library, draftId), verbOrigin)
}

/** Inside a transaction. */
export function removeDraft(library: LibraryDocument, draftId: DraftId): void {
  library.drafts.delete(draftId)
  for (const part of draftParts) {
    for (const key of library[part].keys())
      if (partIdIn(draftId, key) !== null) library[part].delete(key)
  }
}

function draftBase(library: LibraryDocument, start: DraftStart): Fields {
  const own = library.meta.get('organisation')
  const organisation = typeof own === 'string' ? own : ''
  if (start.from !== 'version') {
    const frameworkId = newId() as FrameworkId
    return { frameworkId, name: start.name, organisation, basedOn: null, moves: [], base: [] }
  }
  const { framework, proposal = null } = start
  const basedOn = { version: framework.version, contentHash: contentHashOf(framework) }
  return {
    frameworkId: framework.id,
    name: framework.name,
    organisation: framework.organisation,
    basedOn,
    moves: movesOf(framework).map((move) => ({ ...move })),
    base: framework.stages.map((stage) => ({ id: stage.id, name: stage.name })),
    proposal: proposal === null ? null : { ...proposal },
  }
}

function copyParts(library: LibraryDocument, draftId: DraftId, framework: Framework): void {
  let index: string | null = null
  for (const stage of framework.stages) {
    index = indexAfter(index)
    createStage(library, draftId, stage, index)
  }
  for (const { id, ...term } of termsOf(framework))
    createEntity(library.terms, partKey(draftId, id), { ...term })
  for (const funnel of funnelsOf(framework)) {
    createEntity(library.funnels, partKey(draftId, funnel.id), { source: funnel.source })
    let stepIndex: string | null = null
    for (const step of funnel.steps) {
      stepIndex = indexAfter(stepIndex)
      createEntity(library.steps, partKey(draftId, step.id), {
        funnelId: funnel.id,
        name: step.name,
        stageIds: [...step.stageIds],
        index: stepIndex,
      })
    }
  }
  for (const segment of segmentsOf(framework))
    createEntity(library.segments, partKey(draftId, segment), { name: segment })
  for (const { finding, reason } of overrulesOf(framework))
    createEntity(library.overrules, partKey(draftId, finding), { reason })
}

/** Inside a transaction. Its definition is a text that people may type in at once. */
export function createStage(
  library: LibraryDocument,
  draftId: DraftId,
  stage: Stage,
  index: string,
): void {
  const { id, definition, questions, ...fields } = stage
  const base = { ...fields, questions: [...questions], index }
  createEntity(library.stages, partKey(draftId, id), base, definition)
}
