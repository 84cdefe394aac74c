// The four frameworks that ship with the app. Each is a published version and never changes: an
// improvement gets the next version number. A test pins their hashes.
import type { Framework, FrameworkId, Stage, StageId } from './framework.ts'
import { buyingJobStages } from './buying-job-stages.ts'
import { comparisonStages, purchaseStages, searchStages } from './purchase-stages.ts'
import type { StageText } from './stage-text.ts'

export const shippedFrameworks: readonly Framework[] = Object.freeze([
  publish(
    'before-during-after',
    'Before · During · After purchase',
    'The widest view: everything that happens around one purchase, seen from the customer. ' +
      'Good for a first workshop and for teams that do not share words yet.',
    purchaseStages,
  ),
  publish(
    'realisation-search-decision-purchase',
    'Realisation · Search · Decision · Purchase',
    'From the moment somebody notices a need to the moment they buy. It ends with the purchase: ' +
      'what follows belongs to the next purchase or to a framework with a stage after it.',
    searchStages,
  ),
  publish(
    'inquiry-comparison-conversion-action',
    'Inquiry · Comparison · Conversion · Action',
    'For purchases that begin with a question and are settled by comparing. ' +
      'Conversion is meant as the customer lives it: being won over, not being converted.',
    comparisonStages,
  ),
  publish(
    'b2b-buying-jobs',
    'B2B buying jobs',
    'Six jobs that a buying group has to get done. They have no fixed order: people do several at ' +
      'once and come back to each of them at will. The lanes stand side by side, not one after another.',
    buyingJobStages,
  ),
])

function publish(id: string, name: string, notes: string, stages: readonly StageText[]): Framework {
  return Object.freeze({
    id: id as FrameworkId,
    name,
    organisation: 'Pathlane',
    version: 1,
    publishedAt: '2026-11-22',
    notes,
    stages: Object.freeze(stages.map(freezeStage)),
  })
}

function freezeStage(stage: StageText): Stage {
  return Object.freeze({
    ...stage,
    id: stage.id as StageId,
    questions: Object.freeze([...stage.questions]),
  })
}
