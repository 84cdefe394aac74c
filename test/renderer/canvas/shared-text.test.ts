import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeTexts, moveCaret } from '../../../renderer/canvas/shapes/shared-text.ts'
import { spliceBetween } from '../../../shared/document/splice.ts'

describe('a text that two people type in', () => {
  test('keeps what I typed and what they typed elsewhere', () => {
    expect(mergeTexts('sales call', 'sales phone call', 'late sales call')).toBe(
      'late sales phone call',
    )
    expect(mergeTexts('sales call', 'first sales call', 'sales call, again')).toBe(
      'first sales call, again',
    )
  })

  test('keeps my words where they removed what stood around them', () => {
    expect(mergeTexts('one two three', 'one two and three', '')).toBe('and ')
  })

  test('is the other text where one of us did nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (base, changed) => {
        expect(mergeTexts(base, changed, base)).toBe(changed)
        expect(mergeTexts(base, base, changed)).toBe(changed)
      }),
    )
  })

  test('never loses what either of us inserted into it', () => {
    const insertion = fc.tuple(fc.nat(20), fc.constantFrom('X', 'Y1'))
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 20 }),
        insertion,
        insertion,
        (base, mine, theirs) => {
          const insert = ([at, words]: [number, string], mark: string) => {
            const place = Math.min(at, base.length)
            return base.slice(0, place) + mark + words + base.slice(place)
          }
          const merged = mergeTexts(base, insert(mine, '<'), insert(theirs, '>'))
          expect(merged).toContain(`<${mine[1]}`)
          expect(merged).toContain(`>${theirs[1]}`)
          expect(merged).toHaveLength(base.length + mine[1].length + theirs[1].length + 2)
        },
      ),
    )
  })
})

describe('a caret', () => {
  test.each([
    ['stays before a later change', 3, 'one two', 'one two three', 3],
    ['moves with what is put before it', 3, 'one two', 'and one two', 7],
    ['goes to the end of what replaced its word', 5, 'one two three', 'one four three', 8],
    ['moves back where words before it were removed', 7, 'one two', 'two', 3],
  ])('%s', (_what, caret, before, after, expected) => {
    expect(moveCaret(caret, spliceBetween(before, after))).toBe(expected)
  })
})
