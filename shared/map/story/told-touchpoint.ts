// A touchpoint with what the rules read of it. It is read once and kept while touchpoint and words stay
// the same, so that one edit does not read thousands of messages anew.
import type { RecordId } from '../../document/record.ts'
import type { Touchpoint } from '../board-view.ts'
import type { TouchpointFacts } from '../touchpoint.ts'
import { avoidedWordsIn, wordsIn, type SearchedWord } from './avoided-words.ts'
import type { StoryFinding } from './finding.ts'
import { groupBy } from './group-by.ts'
import { quantitiesIn, type Quantity } from './quantities.ts'
import type { StoryWord, StoryWordId } from './story.ts'
import { phraseOf } from './words-in-text.ts'

export interface ToldTouchpoint {
  readonly card: Touchpoint
  /** Words of the story that stand in its title or message. */
  readonly says: readonly StoryWordId[]
  /** What it says that the story avoids. */
  readonly avoided: readonly StoryFinding[]
  /** Of title and message, by their units; none where it carries no pillar. */
  readonly quantities: ReadonlyMap<string, SaidQuantities>
}

export interface SaidQuantities {
  readonly quantities: readonly Quantity[]
  /** The same for all that say the very same numbers. */
  readonly key: string
}

/** @returns what the rules read of a touchpoint, the same reference while nothing of it changed */
export function createTeller(): (card: Touchpoint, words: readonly StoryWord[]) => ToldTouchpoint {
  let ofWords: readonly StoryWord[] | null = null
  let searched: readonly SearchedWord[] = []
  let known = new WeakMap<Touchpoint, ToldTouchpoint>()
  let lastOf = new Map<RecordId, ToldTouchpoint>()
  return (card, words) => {
    if (words !== ofWords) {
      ofWords = words
      searched = words.map((word) => ({ word, phrase: phraseOf(word.word) }))
      known = new WeakMap()
      lastOf = new Map()
    }
    const before = known.get(card)
    if (before !== undefined) return before
    const earlier = lastOf.get(card.id)
    const isReadAlready = earlier !== undefined && isReadAlike(earlier.card.facts, card.facts)
    const told = isReadAlready ? { ...earlier, card } : tellOf(card, searched)
    known.set(card, told)
    lastOf.set(card.id, told)
    return told
  }
}

/** Whether the rules read the same of both: then another owner, say, reads no message anew. */
function isReadAlike(a: TouchpointFacts, b: TouchpointFacts): boolean {
  const carries = ({ pillars }: TouchpointFacts) => pillars.length > 0
  return a.title === b.title && a.message === b.message && carries(a) === carries(b)
}

function tellOf(card: Touchpoint, searched: readonly SearchedWord[]): ToldTouchpoint {
  const { title, message, pillars } = card.facts
  const matches = wordsIn(card.facts, searched)
  const quantities = pillars.length === 0 ? [] : quantitiesIn(`${title}\n${message}`)
  return {
    card,
    says: matches.map(({ word }) => word.id),
    avoided: avoidedWordsIn(card.id, matches),
    quantities: new Map(
      [...groupBy(quantities, ({ unit }) => unit)].map(([unit, said]) => [
        unit,
        { quantities: said, key: said.map(({ readings }) => readings.join('/')).join(' ') },
      ]),
    ),
  }
}
