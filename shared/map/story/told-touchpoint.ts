// A touchpoint with what the rules read of it. It is read once and kept while touchpoint and words stay
// the same, so that one edit does not read thousands of messages anew.
import type { Touchpoint } from '../board-view.ts'
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
  readonly quantities: ReadonlyMap<string, readonly Quantity[]>
}

/** @returns what the rules read of a touchpoint, the same reference while nothing of it changed */
export function createTeller(): (card: Touchpoint, words: readonly StoryWord[]) => ToldTouchpoint {
  let ofWords: readonly StoryWord[] | null = null
  let searched: readonly SearchedWord[] = []
  let known = new WeakMap<Touchpoint, ToldTouchpoint>()
  return (card, words) => {
    if (words !== ofWords) {
      ofWords = words
      searched = words.map((word) => ({ word, phrase: phraseOf(word.word) }))
      known = new WeakMap()
    }
    const before = known.get(card)
    if (before !== undefined) return before
    const told = tellOf(card, searched)
    known.set(card, told)
    return told
  }
}

function tellOf(card: Touchpoint, searched: readonly SearchedWord[]): ToldTouchpoint {
  const { title, message, pillars } = card.facts
  const matches = wordsIn(card.facts, searched)
  const quantities = pillars.length === 0 ? [] : quantitiesIn(`${title}\n${message}`)
  return {
    card,
    says: matches.map(({ word }) => word.id),
    avoided: avoidedWordsIn(card.id, matches),
    quantities: groupBy(quantities, ({ unit }) => unit),
  }
}
