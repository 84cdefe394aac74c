import { funnelsOf } from '../../../../shared/framework/framework-parts.ts'
import type { DraftId } from '../../../../shared/framework/library/draft.ts'
import { editFunnelStep } from '../../../../shared/framework/library/edit-funnels.ts'
import type { LibraryDocument } from '../../../../shared/framework/library/library-layout.ts'
import { readDraft } from '../../../../shared/framework/library/read-draft.ts'
import type { Typing } from '../../../ui/draft.ts'
import { mergeText } from '../../../ui/merge-text.ts'

/** Writes the name of a step, keeping what others wrote there since the typing began. */
export function typeStepName(
  library: LibraryDocument,
  draftId: DraftId,
  stepId: string,
  { base, text }: Typing,
): void {
  const draft = readDraft(library, draftId)
  const steps = draft === null ? [] : funnelsOf(draft.framework).flatMap((funnel) => funnel.steps)
  const step = steps.find(({ id }) => id === stepId)
  if (step === undefined) return
  editFunnelStep(library, draftId, stepId, { name: mergeText(base ?? '', text, step.name) })
}
