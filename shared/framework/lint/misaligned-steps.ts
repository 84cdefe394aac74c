// F8: a funnel step that is aligned to no stage or to several.
import type { Framework, StageId } from '../framework.ts'
import { funnelsOf, stagesById } from '../framework-parts.ts'
import type { Funnel, FunnelStep } from '../funnel.ts'
import type { RawFinding } from './finding.ts'
import { stageCalled } from './unclear-words.ts'

export function findMisalignedSteps(framework: Framework): readonly RawFinding[] {
  return misalignmentsOf(framework).map(({ funnel, step, stageIds }): RawFinding => {
    const values = { step: step.name, source: funnel.source }
    const about = { rule: 'F8', stepIds: [step.id] } as const
    if (stageIds.length > 0)
      return {
        ...about,
        id: `F8:several:${step.id}`,
        reason: 'step-in-several-stages',
        stageIds,
        values: { ...values, count: stageIds.length },
      }
    const stageId = stageCalled(framework, step.name)
    return {
      ...about,
      id: `F8:none:${step.id}`,
      reason: 'step-without-stage',
      values,
      quickFix: stageId === null ? null : { kind: 'align-step', stepId: step.id, stageId },
    }
  })
}

export interface Misalignment {
  readonly funnel: Funnel
  readonly step: FunnelStep
  /** Stages there are; none or several. */
  readonly stageIds: readonly StageId[]
}

/** Steps of all funnels that are aligned to no stage or to several, in their order. */
export function misalignmentsOf(framework: Framework): readonly Misalignment[] {
  const stages = stagesById(framework)
  return funnelsOf(framework).flatMap((funnel) =>
    funnel.steps
      .map((step) => ({ funnel, step, stageIds: step.stageIds.filter((id) => stages.has(id)) }))
      .filter(({ stageIds }) => stageIds.length !== 1),
  )
}
