import { describe, expect, test } from 'vitest'
import { initialsOf, personaBadges } from '../../../renderer/canvas/shapes/persona-initials.ts'
import { stickyLines, stickyStep } from '../../../renderer/canvas/shapes/sticky-text.ts'
import { stickySize } from '../../../shared/map/sticky.ts'

describe('initials of a persona', () => {
  test.each([
    ['Ana Lopez', 'AL'],
    ['Chief Finance Officer', 'CO'],
    ['buyer', 'BU'],
    ['  Dr. Øst  ', 'DØ'],
    ['财务', '财务'],
    ['X', 'X'],
  ])('of %s are %s', (name, initials) => expect(initialsOf(name)).toBe(initials))

  test('are shown for three at most, with the number of the others', () => {
    const names = new Map(['a', 'b', 'c', 'd', 'e'].map((id) => [id, `${id} ${id}`]))
    expect(personaBadges(['a', 'b', 'c', 'd', 'e'], names)).toEqual({
      shown: ['AA', 'BB', 'CC'],
      more: 2,
    })
  })

  test('are left out for a persona that was removed', () => {
    expect(personaBadges(['gone', 'a'], new Map([['a', 'Ana']]))).toEqual({
      shown: ['AN'],
      more: 0,
    })
  })
})

describe('words on a sticky', () => {
  const sizeOf = (text: string) => stickyStep(text, stickySize.width, stickySize.height).fontSize

  test('are large while they are few, and never below 12 px', () => {
    expect(sizeOf('What does it cost?')).toBe(18)
    expect(sizeOf('Who else should be in the room when we decide?')).toBe(15)
    expect(sizeOf('words '.repeat(200))).toBe(12)
  })

  test('never grow while one types on', () => {
    const text =
      'Why should we do anything at all now, when the budget is closed until next year and nobody asked?'
    const sizes = Array.from(text, (_letter, at) => sizeOf(text.slice(0, at + 1)))
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  })

  test('get smaller for a word that is too long for a line', () => {
    expect(sizeOf('Produktinformation')).toBeLessThan(18)
  })

  test('are cut at the last whole line', () => {
    expect(stickyLines({ fontSize: 12, lineHeight: 16 }, stickySize.height)).toBe(7)
  })
})
