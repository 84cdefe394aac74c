// S1: a title or a message says a word that the story avoids.
import type { RecordId } from '../../document/record.ts'
import type { TouchpointFacts } from '../touchpoint.ts'
import { findingInFull, type StoryFinding } from './finding.ts'
import type { StoryWord } from './story.ts'
import { findPhrase, tokensOf, type Phrase, type PhraseMatch } from './words-in-text.ts'

export interface SearchedWord {
  readonly word: StoryWord
  readonly phrase: Phrase
}

/** A word of the story that stands in a touchpoint. */
export interface FoundWord {
  readonly word: StoryWord
  /** In its title and in its message. */
  readonly matches: readonly PhraseMatch[]
}

/** Only words that stand there. */
export function wordsIn(
  { title, message }: TouchpointFacts,
  searched: readonly SearchedWord[],
): readonly FoundWord[] {
  if (searched.length === 0) return []
  const [inTitle, inMessage] = [tokensOf(title), tokensOf(message)]
  return searched.flatMap(({ word, phrase }) => {
    const matches = [
      ...findPhrase(title, inTitle, phrase),
      ...findPhrase(message, inMessage, phrase),
    ]
    return matches.length === 0 ? [] : [{ word, matches }]
  })
}

export function avoidedWordsIn(
  cardId: RecordId,
  found: readonly FoundWord[],
): readonly StoryFinding[] {
  return found
    .filter(({ word }) => word.advice === 'avoid')
    .map(({ word, matches }) =>
      findingInFull({
        id: `S1:${word.id}:${cardId}`,
        rule: 'S1',
        reason: 'avoided-word',
        cardIds: [cardId],
        values: { word: word.word, instead: word.instead },
        quickFix: canReplace(word, matches)
          ? { kind: 'replace-word', cardId, wordId: word.id }
          : null,
      }),
    )
}

function canReplace({ instead }: StoryWord, matches: readonly PhraseMatch[]): boolean {
  return instead.trim() !== '' && matches.every(({ ending }) => ending !== 'any')
}
