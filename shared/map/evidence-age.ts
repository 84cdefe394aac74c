// How old a statement about customers is, and from when on somebody should ask or measure again.
import type { TouchpointFacts } from './touchpoint.ts'

/**
 * For how many months a statement holds, a rule of thumb of ours: what buyers say changes with their
 * budgets and teams, about once a year; what is measured changes with campaigns and websites, which
 * are made anew more often.
 */
export const evidenceShelfLifeMonths = { heard: 12, measured: 6 } as const

/** `assumed`: a guess has no age. `undated`: nobody has said when it was heard or measured. */
export type EvidenceAge =
  | { readonly status: 'assumed' }
  | { readonly status: 'undated' }
  | { readonly status: 'fresh' | 'old'; readonly months: number }

/** @param today ISO 8601 date; a date in the future counts as today */
export function evidenceAgeOf(
  { evidence, evidenceDate }: Pick<TouchpointFacts, 'evidence' | 'evidenceDate'>,
  today: string,
): EvidenceAge {
  if (evidence === 'assumed') return { status: 'assumed' }
  const months = monthsBetween(evidenceDate, today)
  if (months === null) return { status: 'undated' }
  return { status: months >= evidenceShelfLifeMonths[evidence] ? 'old' : 'fresh', months }
}

/** Whole months, by the calendar; null where one of them is no date. */
function monthsBetween(from: string, to: string): number | null {
  const start = dayIn(from)
  const end = dayIn(to)
  if (start === null || end === null) return null
  const months = (end.year - start.year) * 12 + end.month - start.month
  return Math.max(0, end.day < start.day ? months - 1 : months)
}

function dayIn(date: string): Record<'year' | 'month' | 'day', number> | null {
  const [, year, month, day] = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/.exec(date) ?? []
  if (year === undefined) return null
  return { year: Number(year), month: Number(month), day: Number(day) }
}
