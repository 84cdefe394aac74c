import type { Framework, StageId } from '../../../../shared/framework/framework.ts'
import { funnelsOf, termsOf } from '../../../../shared/framework/framework-parts.ts'
import type { QuickFix } from '../../../../shared/framework/lint/finding.ts'
import type { Text } from '../../../messages/use-text.ts'

/** What the button of a quick fix says it will do. */
export function quickFixWords(fix: QuickFix, framework: Framework, text: Text): string {
  const stage = (id: StageId | null) =>
    framework.stages.find((each) => each.id === id)?.name || text('editor.unnamed')
  if (fix.kind === 'rename-stage') return text('fix.rename-stage', { name: fix.name })
  if (fix.kind === 'make-segment') return text('fix.make-segment')
  if (fix.kind === 'remove-stage') return text('fix.remove-stage', { stage: stage(fix.stageId) })
  if (fix.kind === 'add-stage') return text('fix.add-stage', { phase: fix.phase })
  if (fix.kind === 'merge-stages') return text('fix.merge-stages', { stage: stage(fix.into) })
  if (fix.kind === 'map-word') {
    const word = termsOf(framework).find(({ id }) => id === fix.termId)?.word ?? ''
    return text('fix.map-word', { word, stage: stage(fix.stageId) })
  }
  const steps = funnelsOf(framework).flatMap((funnel) => funnel.steps)
  const step = steps.find(({ id }) => id === fix.stepId)?.name ?? ''
  return text('fix.align-step', { step, stage: stage(fix.stageId) })
}
