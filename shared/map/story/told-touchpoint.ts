import type { Touchpoint } from '../board-view.ts'
import type { Quantity } from './quantities.ts'
import type { StoryWord } from './story.ts'
import type { PhraseMatch } from './words-in-text.ts'

/** Where one word of the story stands in a touchpoint. */
export interface WordMatches {
  readonly word: StoryWord
  readonly title: readonly PhraseMatch[]
  readonly message: readonly PhraseMatch[]
}

/** A touchpoint with what the rules read of it. */
export interface ToldTouchpoint extends Touchpoint {
  /** Only words that stand there. */
  readonly wordMatches: readonly WordMatches[]
  /** Of title and message; none where it carries no pillar. */
  readonly quantities: readonly Quantity[]
}
