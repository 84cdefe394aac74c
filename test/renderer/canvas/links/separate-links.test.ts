import { describe, expect, test } from 'vitest'
import type { Point } from '../../../../renderer/canvas/links/box.ts'
import { separated, stretchesOf } from '../../../../renderer/canvas/links/separate-links.ts'

/** A step from left to right that goes up or down at x. */
function step(x: number, y: number): readonly Point[] {
  return [
    { x: 0, y },
    { x, y },
    { x, y: y + 100 },
    { x: 400, y: y + 100 },
  ]
}

function levelsOf(routes: Readonly<Record<string, readonly Point[]>>): readonly number[] {
  const stretches = stretchesOf(Object.entries(routes))
  return Object.entries(routes).map(([id, route]) => separated(id, route, stretches, [])[1]?.x ?? 0)
}

describe('links that would run over each other', () => {
  test('stand side by side, whoever comes first', () => {
    expect(levelsOf({ a: step(200, 0), b: step(200, 50), c: step(201, 20) })).toEqual([
      191, 200, 210,
    ])
    expect(levelsOf({ c: step(201, 20), b: step(200, 50), a: step(200, 0) })).toEqual([
      210, 200, 191,
    ])
  })

  test('stay where they are when they do not meet', () => {
    expect(levelsOf({ a: step(200, 0), b: step(200, 200), c: step(240, 0) })).toEqual([
      200, 200, 240,
    ])
  })

  test('move onto no card, and never turn a bend around', () => {
    const routes = { a: step(200, 0), b: step(200, 50), c: step(5, 0), d: step(5, 0) }
    const stretches = stretchesOf(Object.entries(routes))
    const card = { x: 150, y: 40, w: 45, h: 20 }
    expect(separated('a', routes.a, stretches, [card])).toBe(routes.a)
    expect(separated('c', routes.c, stretches, [])).toBe(routes.c)
  })
})
