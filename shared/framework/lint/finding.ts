// What the lint says about a framework. Sentences are the renderer's: a finding has a reason, the
// values for its message, and where there is one a quick fix.
import type { Phase, StageId } from '../framework.ts'
import type { TermId } from '../term.ts'

export const lintRules = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8'] as const
export type LintRule = (typeof lintRules)[number]

export type FindingReason =
  /** F1 · values: stage, word */
  | 'seller-name'
  /** F2 · values: stage, word */
  | 'audience-as-stage'
  /** F3 · values: stage, word */
  | 'loop-in-name'
  /** F3 · values: stage, other */
  | 'loop-in-text'
  /** F4 · values: phase */
  | 'phase-without-stage'
  /** F5 · values: count */
  | 'too-few-stages'
  | 'too-many-stages'
  /** F6 · values: stage, missing = `definition`, `objective` or `both` */
  | 'incomplete-stage'
  /** F6 · values: stage, other */
  | 'names-alike'
  | 'definitions-alike'
  /** F7 · values: word, source */
  | 'unmapped-word'
  /** F7 · values: word, stage, other: what it means to one and to another */
  | 'word-in-two-stages'
  /** F8 · values: step, source */
  | 'step-without-stage'
  /** F8 · values: step, source, count */
  | 'step-in-several-stages'

export type QuickFix =
  | { readonly kind: 'rename-stage'; readonly stageId: StageId; readonly name: string }
  /** @see makeSegment: what hangs on the stage goes to `home`, or to the parking lane where it is null */
  | {
      readonly kind: 'make-segment'
      readonly stageId: StageId
      readonly segment: string
      readonly home: StageId | null
    }
  | { readonly kind: 'remove-stage'; readonly stageId: StageId; readonly home: StageId | null }
  | { readonly kind: 'add-stage'; readonly phase: Phase; readonly after: StageId | null }
  | { readonly kind: 'merge-stages'; readonly into: StageId; readonly others: readonly StageId[] }
  /** A suggestion: the word is the stage's name. Nothing is mapped unless somebody takes it. */
  | { readonly kind: 'map-word'; readonly termId: TermId; readonly stageId: StageId }
  | { readonly kind: 'align-step'; readonly stepId: string; readonly stageId: StageId }

export interface Finding {
  /** The same while what it is about is the same, so that it can be overruled. */
  readonly id: string
  readonly rule: LintRule
  readonly reason: FindingReason
  readonly stageIds: readonly StageId[]
  readonly termIds: readonly TermId[]
  readonly stepIds: readonly string[]
  readonly values: Readonly<Record<string, string | number>>
  readonly quickFix: QuickFix | null
  /** Why the author lives with it, or null. */
  readonly overruled: string | null
}

/** A finding as a rule makes it; what it does not name it is not about. */
export type RawFinding = Pick<Finding, 'id' | 'rule' | 'reason' | 'values'> &
  Partial<Pick<Finding, 'stageIds' | 'termIds' | 'stepIds' | 'quickFix'>>
