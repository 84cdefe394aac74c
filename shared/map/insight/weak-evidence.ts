// Which statements of the map nobody should lean on: guesses, and what was heard or measured too long ago.
import { evidenceAgeOf } from '../evidence-age.ts'
import type { Touchpoint } from '../board-view.ts'

export interface WeakEvidence {
  /** All that count. Retired ones are no longer met. */
  readonly touchpoints: readonly Touchpoint[]
  readonly assumed: readonly Touchpoint[]
  /** Past their shelf life, oldest first. */
  readonly old: readonly Touchpoint[]
  /** Heard or measured, and nobody has said when. */
  readonly undated: readonly Touchpoint[]
}

/** @param today ISO 8601 date */
export function weakEvidenceOf(touchpoints: readonly Touchpoint[], today: string): WeakEvidence {
  const met = touchpoints.filter(({ facts }) => facts.status !== 'retired')
  const ofStatus = (status: 'assumed' | 'old' | 'undated') =>
    met.filter(({ facts }) => evidenceAgeOf(facts, today).status === status)
  return {
    touchpoints: met,
    assumed: ofStatus('assumed'),
    old: ofStatus('old').toSorted(byDate),
    undated: ofStatus('undated'),
  }
}

function byDate({ facts: a }: Touchpoint, { facts: b }: Touchpoint): number {
  return a.evidenceDate < b.evidenceDate ? -1 : a.evidenceDate > b.evidenceDate ? 1 : 0
}
