import { expect, test } from 'vitest'
import { formatChoices, formatsFrom, localeOfFormats } from '../../../renderer/session/formats.ts'

test('a system is followed by its region, in English words', () => {
  expect(localeOfFormats('system', 'de-CH')).toBe('en-CH')
  expect(localeOfFormats('system', 'en-GB')).toBe('en-GB')
  expect(localeOfFormats('system', 'de')).toBe('en-DE')
  expect(localeOfFormats('system', 'pt')).toBe('en-BR')
  expect(localeOfFormats('system', 'not a locale')).toBe('en-US')
})

test('a choice holds whatever the system says', () => {
  expect(localeOfFormats('en-IN', 'de-CH')).toBe('en-IN')
  expect(formatsFrom('en-GB')).toBe('en-GB')
  expect(formatsFrom('klingon')).toBe(null)
})

test('no two choices write a day and a number alike', () => {
  const written = formatChoices.slice(1).map((choice) => {
    const locale = localeOfFormats(choice, 'en-US')
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'short' }).format(
      new Date(2026, 10, 6),
    )
    return `${day} ${new Intl.NumberFormat(locale).format(1_234_567.5)}`
  })
  expect(new Set(written).size).toBe(written.length)
})
