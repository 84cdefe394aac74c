import { createEntity, entityOf, readFields, writeField } from '../../document/entity.ts'
import { newId } from '../../document/new-id.ts'
import { verbOrigin } from '../../document/origins.ts'
import { indexBetween } from '../../document/z-index.ts'
import type { FunnelStep } from '../funnel.ts'
import type { DraftId } from './draft.ts'
import { inOrder, readStepEntry, type Entry, type StepEntry } from './draft-entries.ts'
import { partKey, type LibraryDocument } from './library-layout.ts'

/** @param steps their names in order, aligned to nothing yet */
export function addFunnel(
  library: LibraryDocument,
  draftId: DraftId,
  source: string,
  steps: readonly string[] = [],
): string {
  const id = newId()
  library.doc.transact(() => {
    createEntity(library.funnels, partKey(draftId, id), { source })
    for (const name of steps) addFunnelStep(library, draftId, id, { name, stageIds: [] })
  }, verbOrigin)
  return id
}

export function renameFunnel(
  library: LibraryDocument,
  draftId: DraftId,
  funnelId: string,
  source: string,
): void {
  const funnel = entityOf(library.funnels, partKey(draftId, funnelId))
  if (funnel === undefined) return
  library.doc.transact(() => writeField(funnel, 'source', source), verbOrigin)
}

export function removeFunnel(library: LibraryDocument, draftId: DraftId, funnelId: string): void {
  library.doc.transact(() => {
    library.funnels.delete(partKey(draftId, funnelId))
    for (const { id } of stepsIn(library, draftId, funnelId))
      library.steps.delete(partKey(draftId, id))
  }, verbOrigin)
}

export type StepFacts = Omit<FunnelStep, 'id'>

export function addFunnelStep(
  library: LibraryDocument,
  draftId: DraftId,
  funnelId: string,
  step: StepFacts,
): string {
  const id = newId()
  const last = stepsIn(library, draftId, funnelId).at(-1)?.index ?? null
  library.doc.transact(
    () =>
      createEntity(library.steps, partKey(draftId, id), {
        funnelId,
        name: step.name,
        stageIds: [...step.stageIds],
        index: indexBetween(last, null),
      }),
    verbOrigin,
  )
  return id
}

/** Also aligns a step: `{ stageIds }`. */
export function editFunnelStep(
  library: LibraryDocument,
  draftId: DraftId,
  stepId: string,
  change: Partial<StepFacts>,
): void {
  const step = entityOf(library.steps, partKey(draftId, stepId))
  if (step === undefined) return
  library.doc.transact(() => {
    if (change.name !== undefined) writeField(step, 'name', change.name)
    if (change.stageIds !== undefined) writeField(step, 'stageIds', [...change.stageIds])
  }, verbOrigin)
}

/** @param to its place in its funnel once it has left its own, from 0 */
export function moveFunnelStep(
  library: LibraryDocument,
  draftId: DraftId,
  stepId: string,
  to: number,
): void {
  const step = entityOf(library.steps, partKey(draftId, stepId))
  const funnelId = step === undefined ? undefined : readFields(step)?.['funnelId']
  if (step === undefined || typeof funnelId !== 'string') return
  const steps = stepsIn(library, draftId, funnelId)
  if (steps[to]?.id === stepId) return
  const others = steps.filter(({ id }) => id !== stepId)
  const at = Math.min(Math.max(0, to), others.length)
  const index = indexBetween(others[at - 1]?.index ?? null, others[at]?.index ?? null)
  library.doc.transact(() => writeField(step, 'index', index), verbOrigin)
}

export function removeFunnelStep(library: LibraryDocument, draftId: DraftId, stepId: string): void {
  library.doc.transact(() => library.steps.delete(partKey(draftId, stepId)), verbOrigin)
}

function stepsIn(
  library: LibraryDocument,
  draftId: DraftId,
  funnelId: string,
): readonly Entry<StepEntry>[] {
  const entries: Entry<StepEntry>[] = []
  library.steps.forEach((entity, key) => {
    const entry = key.startsWith(`${draftId}/`) ? readStepEntry(key, entity) : null
    if (entry?.value.funnelId === funnelId) entries.push(entry)
  })
  return inOrder(entries)
}
