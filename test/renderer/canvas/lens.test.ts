import { describe, expect, test } from 'vitest'
import {
  feelingPoints,
  feelingsData,
  ownerShares,
  ownersData,
} from '../../../renderer/canvas/shapes/lens-shape.ts'
import { smoothCurve } from '../../../renderer/canvas/shapes/smooth-curve.ts'

describe('the curve of feelings', () => {
  test('has its points where they were put', () => {
    const points = [
      { x: 100, emotion: 2 },
      { x: 200, emotion: 0.5 },
    ]
    expect(feelingPoints(feelingsData(points))).toEqual(points)
  })

  test('never shows a feeling stronger than any card has', () => {
    const points = [0, 40, 38, 2, 2, 60].map((y, at) => ({ x: at * 50, y }))
    const heights = [...smoothCurve(points).matchAll(/[\d.-]+ ([\d.-]+)/g)].map(([, y]) =>
      Number(y),
    )
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...heights)).toBeLessThanOrEqual(60)
  })

  test('is nothing without cards and a point with one', () => {
    expect(smoothCurve([])).toBe('')
    expect(smoothCurve([{ x: 5, y: 6 }])).toBe('M5 6')
  })
})

test('shares of owners come back as they were handed over', () => {
  const shares = [
    { x: 0, w: 408, counts: { marketing: 3, sales: 2, joint: 1, partner: 0, nobody: 4 } },
    { x: 408, w: 300, counts: { marketing: 0, sales: 0, joint: 0, partner: 0, nobody: 0 } },
  ]
  expect(ownerShares(ownersData(shares))).toEqual(shares)
})
