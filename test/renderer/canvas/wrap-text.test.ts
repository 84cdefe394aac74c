import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wrapText } from '../../../renderer/canvas/shapes/wrap-text.ts'

/** Every letter is one wide. */
const wrap = (text: string, width: number, maxLines = 9) =>
  wrapText(text, width, maxLines, (words) => words.length)

describe('words in an export', () => {
  test.each([
    ['break between words', 'sales follow up', 8, ['sales', 'follow', 'up']],
    ['break after a hyphen', 'follow-up mail', 8, ['follow-', 'up mail']],
    ['break where somebody began a new line', 'one\ntwo', 9, ['one', 'two']],
    ['break inside of a word longer than the line', 'abcdefgh ij', 5, ['abcde', 'fgh', 'ij']],
    ['break between signs of a script without spaces', '客户旅程地图', 4, ['客户旅程', '地图']],
  ])('%s', (_what, text, width, lines) => expect(wrap(text, width)).toEqual(lines))

  test('end in an ellipsis where the lines are full', () => {
    expect(wrap('one two three four', 9, 1)).toEqual(['one two…'])
  })

  test('never run over and never get lost', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-') }),
        fc.integer({ min: 2, max: 12 }),
        (text, width) => {
          const lines = wrap(text, width, 1000)
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
          expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width)
        },
      ),
    )
  })
})
