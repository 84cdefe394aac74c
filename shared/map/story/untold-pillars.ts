// S2: a pillar that no touchpoint carries. S3: a stage in which no touchpoint carries any pillar.
import type { Stage } from '../../framework/framework.ts'
import { stageOf } from '../board-view.ts'
import type { RawStoryFinding } from './finding.ts'
import { groupBy } from './group-by.ts'
import { pillarName, type Story } from './story.ts'
import type { ToldTouchpoint } from './told-touchpoint.ts'

/**
 * @param carriers the touchpoints that carry each pillar
 * @param n how many touchpoints there are
 */
export function findUntoldPillars(
  { pillars }: Story,
  carriers: ReadonlyMap<string, unknown>,
  n: number,
): readonly RawStoryFinding[] {
  return pillars
    .filter(({ id }) => !carriers.has(id))
    .map((pillar) => ({
      id: `S2:${pillar.id}`,
      rule: 'S2',
      reason: 'untold-pillar',
      pillarId: pillar.id,
      values: { pillar: pillarName(pillar), n },
    }))
}

/** Without pillars there is nothing to carry. */
export function findStagesWithoutPillar(
  { pillars }: Story,
  stages: readonly Stage[],
  told: readonly ToldTouchpoint[],
): readonly RawStoryFinding[] {
  if (pillars.length === 0) return []
  const known = new Set<string>(pillars.map(({ id }) => id))
  const byStage = groupBy(told, ({ card }) => stageOf(card))
  return stages.flatMap(({ id, name }) => {
    const here = byStage.get(id) ?? []
    if (here.some(({ card }) => card.facts.pillars.some((pillar) => known.has(pillar)))) return []
    return [
      {
        id: `S3:${id}`,
        rule: 'S3',
        reason: 'stage-without-pillar',
        stageId: id,
        cardIds: here.map(({ card }) => card.id),
        values: { stage: name, n: here.length },
      },
    ]
  })
}
