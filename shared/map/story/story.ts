// The story of a map: what is told to the customer at whichever touchpoint they come in by.

export type PillarId = string & { readonly __brand: 'PillarId' }
export type StoryWordId = string & { readonly __brand: 'StoryWordId' }

/** A part of the story: what is claimed, and what proves it. */
export interface Pillar {
  readonly id: PillarId
  /** Short, to tell it apart; empty: it is called by its claim. */
  readonly name: string
  readonly claim: string
  readonly proof: string
  /** Orders pillars: a fractional index. */
  readonly index: string
}

export const wordAdvices = ['use', 'avoid'] as const
export type WordAdvice = (typeof wordAdvices)[number]

/** A word, or a phrase, that messages are to use or to avoid. */
export interface StoryWord {
  readonly id: StoryWordId
  /** With a `*` at its end it stands for every ending. */
  readonly word: string
  readonly advice: WordAdvice
  /** What to say instead of a word to avoid; empty where nobody has said. */
  readonly instead: string
  readonly index: string
}

export interface Story {
  readonly narrative: string
  /** ISO 8601 date on which narrative or pillars last changed, or empty. */
  readonly changedOn: string
  /** In their order. */
  readonly pillars: readonly Pillar[]
  readonly words: readonly StoryWord[]
}

/** How many pillars a story stands on: fewer say little, more are not remembered. */
export const pillarCount = { least: 3, most: 5 } as const

/** What a pillar is called. */
export function pillarName({ name, claim }: Pick<Pillar, 'name' | 'claim'>): string {
  return name.trim() === '' ? claim.trim() : name.trim()
}
