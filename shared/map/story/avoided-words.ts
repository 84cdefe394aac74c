// S1: a title or a message says a word that the story avoids.
import type { TouchpointFacts } from '../touchpoint.ts'
import type { RawStoryFinding } from './finding.ts'
import type { StoryWord } from './story.ts'
import type { ToldTouchpoint, WordMatches } from './told-touchpoint.ts'
import { findPhrase, tokensOf } from './words-in-text.ts'

/** Only words that stand there. */
export function matchesIn(
  { title, message }: TouchpointFacts,
  words: readonly StoryWord[],
): readonly WordMatches[] {
  const [inTitle, inMessage] = [tokensOf(title), tokensOf(message)]
  return words
    .map((word) => ({
      word,
      title: findPhrase(title, inTitle, word.word),
      message: findPhrase(message, inMessage, word.word),
    }))
    .filter((matches) => matches.title.length + matches.message.length > 0)
}

export function findAvoidedWords(told: readonly ToldTouchpoint[]): readonly RawStoryFinding[] {
  return told.flatMap(({ id, wordMatches }) =>
    wordMatches
      .filter(({ word }) => word.advice === 'avoid')
      .map((matches): RawStoryFinding => {
        const { word } = matches
        return {
          id: `S1:${word.id}:${id}`,
          rule: 'S1',
          reason: 'avoided-word',
          cardIds: [id],
          values: { word: word.word, instead: word.instead },
          quickFix: canReplace(matches)
            ? { kind: 'replace-word', cardId: id, wordId: word.id }
            : null,
        }
      }),
  )
}

function canReplace({ word, title, message }: WordMatches): boolean {
  return (
    word.instead.trim() !== '' && [...title, ...message].every(({ ending }) => ending !== 'any')
  )
}
