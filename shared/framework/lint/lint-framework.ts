import type { Framework } from '../framework.ts'
import { overrulesOf } from '../framework-parts.ts'
import { findAudiences } from './audiences.ts'
import type { Finding, RawFinding } from './finding.ts'
import { findIncompleteStages } from './incomplete-stages.ts'
import { findLoops } from './loops.ts'
import { findMisalignedSteps } from './misaligned-steps.ts'
import { findMissingPhases } from './missing-phases.ts'
import { findSellerNames } from './seller-names.ts'
import { findStageCount } from './stage-count.ts'
import { findStagesAlike } from './stages-alike.ts'
import { findUnclearWords } from './unclear-words.ts'

const rules: readonly ((framework: Framework) => readonly RawFinding[])[] = [
  findSellerNames,
  findAudiences,
  findLoops,
  findMissingPhases,
  findStageCount,
  findIncompleteStages,
  findStagesAlike,
  findUnclearWords,
  findMisalignedSteps,
]

/** Everything that the rules F1 to F8 find, in their order; overruled ones among them. */
export function lintFramework(framework: Framework): readonly Finding[] {
  const reasons = new Map(overrulesOf(framework).map(({ finding, reason }) => [finding, reason]))
  return rules
    .flatMap((find) => find(framework))
    .map((found) => ({
      stageIds: [],
      termIds: [],
      stepIds: [],
      quickFix: null,
      ...found,
      overruled: reasons.get(found.id) ?? null,
    }))
}
