// Reads how a map tells its story, by the rules S1 to S5. Retired touchpoints are no longer met and are
// passed over.
import type { Stage } from '../../framework/framework.ts'
import type { Touchpoint } from '../board-view.ts'
import { findContradictions } from './contradictions.ts'
import { findingInFull, type StoryFinding } from './finding.ts'
import { findOlderMessages } from './older-messages.ts'
import type { Story } from './story.ts'
import { createTeller, type ToldTouchpoint } from './told-touchpoint.ts'
import { findStagesWithoutPillar, findUntoldPillars } from './untold-pillars.ts'

export interface StoryInput {
  readonly story: Story
  /** Of the pinned framework. */
  readonly stages: readonly Stage[]
  readonly touchpoints: readonly Touchpoint[]
}

export interface StoryReport {
  /** Everything that the rules find, in their order. */
  readonly findings: readonly StoryFinding[]
  /** How many touchpoints were read. */
  readonly n: number
  /** The touchpoints that carry each pillar; none for one that nothing carries. */
  readonly carriers: ReadonlyMap<string, readonly Touchpoint[]>
  /** How many touchpoints say each word of the story. */
  readonly sayers: ReadonlyMap<string, number>
}

export type StoryLint = (input: StoryInput) => StoryReport

export function createStoryLint(): StoryLint {
  const tell = createTeller()
  return ({ story, stages, touchpoints }) => {
    const told = touchpoints
      .filter(({ facts }) => facts.status !== 'retired')
      .map((card) => tell(card, story.words))
    const carriers = carriersIn(told)
    const found = [
      ...findUntoldPillars(story, carriers, told.length),
      ...findStagesWithoutPillar(story, stages, told),
      ...findContradictions(story, carriers),
      ...findOlderMessages(story, told),
    ]
    return {
      findings: [...told.flatMap(({ avoided }) => avoided), ...found.map(findingInFull)],
      n: told.length,
      carriers: new Map(
        [...carriers].map(([pillar, cards]) => [pillar, cards.map(({ card }) => card)]),
      ),
      sayers: sayersIn(told),
    }
  }
}

function carriersIn(
  told: readonly ToldTouchpoint[],
): ReadonlyMap<string, readonly ToldTouchpoint[]> {
  const carriers = new Map<string, ToldTouchpoint[]>()
  for (const one of told) {
    for (const id of one.card.facts.pillars) {
      const others = carriers.get(id)
      if (others === undefined) carriers.set(id, [one])
      else others.push(one)
    }
  }
  return carriers
}

function sayersIn(told: readonly ToldTouchpoint[]): ReadonlyMap<string, number> {
  const sayers = new Map<string, number>()
  for (const { says } of told) for (const id of says) sayers.set(id, (sayers.get(id) ?? 0) + 1)
  return sayers
}
