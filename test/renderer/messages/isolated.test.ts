import { expect, test } from 'vitest'
import { isolated, withoutMarks } from '../../../renderer/messages/isolated.ts'

test('a name that runs from right to left is set apart from the sentence around it', () => {
  expect(isolated('مكالمة مع ACME 2026')).toBe('\u2068مكالمة مع ACME 2026\u2069')
  expect(isolated('Webinar “שלום”')).toBe('\u2068Webinar “שלום”\u2069')
})

test('other names, numbers and dates stay as they are', () => {
  for (const value of ['Sales call', 'Größe, 日本語 👩‍👩‍👧‍👦', '', 15, new Date(0)]) {
    expect(isolated(value)).toBe(value)
  }
})

test('what goes into the map has none of the marks', () => {
  expect(withoutMarks(`Answer: ${isolated('כמה?')}`)).toBe('Answer: כמה?')
})
