// What a system or a team calls a stage, and how well the word fits.
import type { StageId } from './framework.ts'

export type TermId = string & { readonly __brand: 'TermId' }

/** `narrower`: the word means a part of the stage. `clash`: it means something else to others. */
export const termFits = ['same', 'narrower', 'wider', 'clash'] as const
export type TermFit = (typeof termFits)[number]

export interface Term {
  readonly id: TermId
  /** Who says it: "Sales CRM", "Marketing automation", "Agency X". */
  readonly source: string
  readonly word: string
  /** Null: nobody has said yet which stage it means. */
  readonly stageId: StageId | null
  readonly fit: TermFit
  /** What its source means by it; may be empty. */
  readonly definition: string
}

/** Sources that are offered before anybody has written one. */
export const usualSources = ['Sales CRM', 'Marketing automation', 'Agency', 'Own'] as const
