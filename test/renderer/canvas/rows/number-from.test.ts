import { expect, test } from 'vitest'
import { numberFrom } from '../../../../renderer/canvas/rows/number-from.ts'

test.each([
  ['1200', 1200],
  [' 12.5 ', 12.5],
  ['12,5', 12.5],
  ['1 200', 1200],
  ['1,200', 1200],
  ['1,200,000', 1_200_000],
  ['1.200.000', 1_200_000],
  ['1.200,50', 1200.5],
  ['1,200.50', 1200.5],
  ['0.125', 0.125],
  ['-3', -3],
  ['', null],
])('“%s” is read as %s', (written, value) => {
  expect(numberFrom(written)).toBe(value)
})

test.each(['many', '12 %', '1e999', '1.2.3', '--4'])('“%s” is no number', (written) => {
  expect(numberFrom(written)).toBe('no number')
})
