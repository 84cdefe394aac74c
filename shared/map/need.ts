// A need: a question that a buyer must get answered before they go on.
import type { StageId } from '../framework/framework.ts'
import type { PersonaId } from './persona.ts'

export type NeedId = string & { readonly __brand: 'NeedId' }

/** What the answer is for: to choose a solution, to validate the choice, to align the organisation. */
export const needTypes = ['choose', 'validate', 'align'] as const
export type NeedType = (typeof needTypes)[number]

export interface Need {
  readonly id: NeedId
  readonly type: NeedType
  /** Whose question it is; null: everybody's. The persona may be gone. */
  readonly personaId: PersonaId | null
  /** The stage as it was written, which may be gone from the pinned framework; null: none was named. */
  readonly stageId: StageId | null
  readonly text: string
  /** Orders needs: a fractional index. */
  readonly index: string
  /** The person who added it, or null where nobody is known (rule D10). */
  readonly createdBy: string | null
}
