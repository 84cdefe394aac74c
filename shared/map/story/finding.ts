// What the rules say about how a map tells its story. Sentences are the renderer's: a finding has a
// reason, the values for its message, the cards behind it, and where there is one a quick fix.
import type { RecordId } from '../../document/record.ts'
import type { StageId } from '../../framework/framework.ts'
import type { PillarId, StoryWordId } from './story.ts'

/**
 * S1 a word to avoid in a title or message · S2 a pillar that no touchpoint carries · S3 a stage without
 * any pillar · S4 different numbers for one claim · S5 a message older than the story.
 */
export const storyRules = ['S1', 'S2', 'S3', 'S4', 'S5'] as const
export type StoryRule = (typeof storyRules)[number]

export type StoryReason =
  /** S1 · values: word, instead */
  | 'avoided-word'
  /** S2 · values: pillar, n = touchpoints there are */
  | 'untold-pillar'
  /** S3 · values: stage, n = touchpoints in it */
  | 'stage-without-pillar'
  /** S4 · values: pillar */
  | 'different-numbers'
  /** S5 · values: written, changed: ISO 8601 dates */
  | 'older-message'
  /** S5 · values: n */
  | 'undated-messages'

export type StoryQuickFix =
  | { readonly kind: 'replace-word'; readonly cardId: RecordId; readonly wordId: StoryWordId }
  /** Somebody has read the messages and finds them right as they are. */
  | { readonly kind: 'still-right'; readonly cardIds: readonly RecordId[] }

/** Touchpoints that say the same of one thing. */
export interface Side {
  /** As they were written. */
  readonly numbers: readonly string[]
  readonly cardIds: readonly RecordId[]
}

export interface StoryFinding {
  /** The same while what it is about is the same. */
  readonly id: string
  readonly rule: StoryRule
  readonly reason: StoryReason
  readonly cardIds: readonly RecordId[]
  readonly pillarId: PillarId | null
  readonly stageId: StageId | null
  readonly values: Readonly<Record<string, string | number>>
  /** What contradicts each other; empty for every other rule. */
  readonly sides: readonly Side[]
  readonly quickFix: StoryQuickFix | null
}

/** A finding as a rule makes it; what it does not name it is not about. */
export type RawStoryFinding = Pick<StoryFinding, 'id' | 'rule' | 'reason' | 'values'> &
  Partial<StoryFinding>

export function findingInFull(found: RawStoryFinding): StoryFinding {
  return { cardIds: [], pillarId: null, stageId: null, sides: [], quickFix: null, ...found }
}
