// Quick fixes of the lint as verbs on a draft. Each is one transaction.
import { verbOrigin } from '../../document/origins.ts'
import type { StageId } from '../framework.ts'
import type { DraftId } from '../library/draft.ts'
import { addSegment } from '../library/edit-findings.ts'
import { editFunnelStep } from '../library/edit-funnels.ts'
import { addStage, editStage, mergeStages, removeStage } from '../library/edit-stages.ts'
import { editTerm } from '../library/edit-terms.ts'
import type { LibraryDocument } from '../library/library-layout.ts'
import type { QuickFix } from './finding.ts'

/** Does what a finding proposes. Where what it is about is gone meanwhile nothing happens. */
export function applyQuickFix(library: LibraryDocument, draftId: DraftId, fix: QuickFix): void {
  if (fix.kind === 'rename-stage') editStage(library, draftId, fix.stageId, { name: fix.name })
  if (fix.kind === 'make-segment') makeSegment(library, draftId, fix.stageId, fix.segment, fix.home)
  if (fix.kind === 'remove-stage') removeStage(library, draftId, fix.stageId, fix.home)
  if (fix.kind === 'add-stage') addStage(library, draftId, { phase: fix.phase, after: fix.after })
  if (fix.kind === 'merge-stages') mergeStages(library, draftId, fix.into, fix.others)
  if (fix.kind === 'map-word') editTerm(library, draftId, fix.termId, { stageId: fix.stageId })
  if (fix.kind === 'align-step')
    editFunnelStep(library, draftId, fix.stepId, { stageIds: [fix.stageId] })
}

/**
 * Turns a stage into an audience segment: the segment is there to choose on maps, and what hangs on the
 * stage (words, funnel steps, and on maps the cards) goes to another.
 * @param home null: cards go to the parking lane, words and steps stay unmapped and are listed
 */
export function makeSegment(
  library: LibraryDocument,
  draftId: DraftId,
  stageId: StageId,
  segment: string,
  home: StageId | null,
): void {
  library.doc.transact(() => {
    addSegment(library, draftId, segment)
    removeStage(library, draftId, stageId, home)
  }, verbOrigin)
}
