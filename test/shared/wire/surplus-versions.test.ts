import { expect, test } from 'vitest'
import { surplusVersions, type DatedVersion } from '../../../shared/wire/surplus-versions.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** Noon of a day, so that hours around it are of the same day. */
const now = 20_000 * dayMs + 12 * hourMs

/** Ids are the ages in hours. */
function hourly(...ages: number[]): DatedVersion[] {
  return ages.map((age) => ({
    id: String(age),
    at: now - age * hourMs,
    name: '',
    isRegular: true,
  }))
}

test('for two days every hourly version stays', () => {
  expect(surplusVersions(hourly(0, 1, 2, 47, 48), now, 90)).toEqual([])
})

test('of the days before, only the last version stays', () => {
  expect(surplusVersions(hourly(1, 49, 50, 51, 73, 75, 76), now, 90)).toEqual([
    '50',
    '51',
    '75',
    '76',
  ])
})

test('what nobody gave a name ends after the days that are set', () => {
  const deletion = hourly(30 * 24 + 1, 10 * 24).map((line) => ({ ...line, isRegular: false }))
  expect(surplusVersions(deletion, now, 30)).toEqual(['721'])
  expect(surplusVersions(deletion, now, 5)).toEqual(['721', '240'])
})

test('versions before deletions of one day all stay until then', () => {
  const deletions = hourly(60, 61, 62).map((line) => ({ ...line, isRegular: false }))
  expect(surplusVersions(deletions, now, 30)).toEqual([])
})

test('a version with a name stays for good', () => {
  const named = hourly(1_000 * 24, 50, 51).map((line) => ({ ...line, name: 'Agreed' }))
  expect(surplusVersions(named, now, 1)).toEqual([])
})
