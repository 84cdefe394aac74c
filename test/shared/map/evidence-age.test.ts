import { describe, expect, test } from 'vitest'
import { evidenceAgeOf, evidenceShelfLifeMonths } from '../../../shared/map/evidence-age.ts'
import { weakEvidenceOf } from '../../../shared/map/insight/weak-evidence.ts'
import type { Touchpoint } from '../../../shared/map/board-view.ts'
import { unsaidFacts, type TouchpointFacts } from '../../../shared/map/touchpoint.ts'

const today = '2026-11-26'
const ageOf = (evidence: 'heard' | 'measured', evidenceDate: string) =>
  evidenceAgeOf({ evidence, evidenceDate }, today)

describe('the age of evidence', () => {
  test('is counted in whole months of the calendar', () => {
    expect(ageOf('heard', '2026-11-26')).toEqual({ status: 'fresh', months: 0 })
    expect(ageOf('heard', '2026-10-27')).toEqual({ status: 'fresh', months: 0 })
    expect(ageOf('heard', '2026-10-26')).toEqual({ status: 'fresh', months: 1 })
    expect(ageOf('heard', '2025-09-01')).toEqual({ status: 'old', months: 14 })
  })

  test('makes it old on the day its shelf life ends: measured before heard', () => {
    expect(evidenceShelfLifeMonths).toEqual({ heard: 12, measured: 6 })
    expect(ageOf('heard', '2025-11-27').status).toBe('fresh')
    expect(ageOf('heard', '2025-11-26').status).toBe('old')
    expect(ageOf('measured', '2026-05-27').status).toBe('fresh')
    expect(ageOf('measured', '2026-05-26').status).toBe('old')
  })

  test('is unknown where nobody has said when, and where a peer wrote no date', () => {
    expect(ageOf('heard', '')).toEqual({ status: 'undated' })
    expect(ageOf('measured', 'last spring')).toEqual({ status: 'undated' })
    expect(ageOf('measured', '2026-13-01')).toEqual({ status: 'undated' })
  })

  test('is none for a guess, and nothing for a date in the future', () => {
    expect(evidenceAgeOf({ evidence: 'assumed', evidenceDate: '2001-01-01' }, today)).toEqual({
      status: 'assumed',
    })
    expect(ageOf('heard', '2027-03-01')).toEqual({ status: 'fresh', months: 0 })
  })
})

test('weak evidence is what is assumed, old or undated; retired touchpoints do not count', () => {
  const card = (id: string, facts: Partial<TouchpointFacts>): Touchpoint => ({
    id,
    facts: { ...unsaidFacts, ...facts },
    home: 'parked',
    makerId: null,
  })
  const cards = [
    card('guess', {}),
    card('late', { evidence: 'heard', evidenceDate: '2025-06-01' }),
    card('later', { evidence: 'measured', evidenceDate: '2024-01-01' }),
    card('fresh', { evidence: 'heard', evidenceDate: '2026-10-01' }),
    card('undated', { evidence: 'measured' }),
    card('gone', { status: 'retired' }),
  ]
  const weak = weakEvidenceOf(cards, today)
  expect(weak.touchpoints).toHaveLength(5)
  expect(weak.assumed.map(({ id }) => id)).toEqual(['guess'])
  expect(weak.old.map(({ id }) => id)).toEqual(['later', 'late'])
  expect(weak.undated.map(({ id }) => id)).toEqual(['undated'])
})
