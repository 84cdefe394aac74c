import { expect, test } from 'vitest'
import { percentIn } from '../../../renderer/features/inspector/percent.ts'

test.each([
  ['12', 12],
  [' 12,5 % ', 12.5],
  ['12.54%', 12.5],
  ['0', 0],
  ['100', 100],
  ['', null],
])('“%s” is read as a share', (typed, percent) => {
  expect(percentIn(typed)).toEqual({ status: 'percent', percent })
})

test.each(['101', '-3', 'half', '1000', '12,5,1', 'Infinity', '1e1'])(
  '“%s” is no share of anything',
  (typed) => {
    expect(percentIn(typed)).toEqual({ status: 'no percent' })
  },
)
