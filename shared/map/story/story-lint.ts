// Reads how a map tells its story, by the rules S1 to S5. Retired touchpoints are no longer met and are
// passed over. What was worked out of one card is kept while the card says the same, so that one edit
// does not read thousands of messages anew.
import type { Stage } from '../../framework/framework.ts'
import type { Touchpoint } from '../board-view.ts'
import type { TouchpointFacts } from '../touchpoint.ts'
import { findAvoidedWords, matchesIn } from './avoided-words.ts'
import { findContradictions } from './contradictions.ts'
import type { RawStoryFinding, StoryFinding } from './finding.ts'
import { findOlderMessages } from './older-messages.ts'
import { quantitiesIn } from './quantities.ts'
import type { Story, StoryWord } from './story.ts'
import type { ToldTouchpoint } from './told-touchpoint.ts'
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
  const read = createReader()
  return ({ story, stages, touchpoints }) => {
    const told = touchpoints
      .filter(({ facts }) => facts.status !== 'retired')
      .map((card): ToldTouchpoint => ({ ...card, ...read(card.facts, story.words) }))
    const found = [
      ...findAvoidedWords(told),
      ...findUntoldPillars(story, told),
      ...findStagesWithoutPillar(story, stages, told),
      ...findContradictions(story, told),
      ...findOlderMessages(story, told),
    ]
    return { findings: found.map(inFull), n: told.length, ...countsOf(told) }
  }
}

function countsOf(told: readonly ToldTouchpoint[]): Pick<StoryReport, 'carriers' | 'sayers'> {
  const carriers = new Map<string, ToldTouchpoint[]>()
  const sayers = new Map<string, number>()
  for (const card of told) {
    for (const id of card.facts.pillars) {
      const others = carriers.get(id)
      if (others === undefined) carriers.set(id, [card])
      else others.push(card)
    }
    for (const { word } of card.wordMatches) sayers.set(word.id, (sayers.get(word.id) ?? 0) + 1)
  }
  return { carriers, sayers }
}

type Read = Pick<ToldTouchpoint, 'wordMatches' | 'quantities'>

function createReader(): (facts: TouchpointFacts, words: readonly StoryWord[]) => Read {
  let ofWords: readonly StoryWord[] | null = null
  let known = new WeakMap<TouchpointFacts, Read>()
  return (facts, words) => {
    if (words !== ofWords) {
      ofWords = words
      known = new WeakMap()
    }
    const before = known.get(facts)
    if (before !== undefined) return before
    const read: Read = {
      wordMatches: matchesIn(facts, words),
      quantities:
        facts.pillars.length === 0 ? [] : quantitiesIn(`${facts.title}\n${facts.message}`),
    }
    known.set(facts, read)
    return read
  }
}

function inFull(found: RawStoryFinding): StoryFinding {
  return { cardIds: [], pillarId: null, stageId: null, sides: [], quickFix: null, ...found }
}
