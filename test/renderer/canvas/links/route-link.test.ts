import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  grown,
  lineBox,
  overlapOf,
  type Box,
  type Point,
} from '../../../../renderer/canvas/links/box.ts'
import { placeWords, pillWidth } from '../../../../renderer/canvas/links/place-words.ts'
import { roundedPath } from '../../../../renderer/canvas/links/rounded-path.ts'
import { routeLink, type LinkToRoute } from '../../../../renderer/canvas/links/route-link.ts'

const size = { w: 176, h: 88 }

function card(x: number, y: number) {
  return { x, y, ...size, shiftX: 0, shiftY: 0 }
}

function route(link: Partial<LinkToRoute>): readonly Point[] {
  const usual = { from: card(0, 0), to: card(400, 0), blockers: [], isReturn: false, track: 0 }
  return routeLink({ ...usual, ...link })
}

/** Cards that a line runs through. */
function crossed(path: readonly Point[], boxes: readonly Box[]): readonly Box[] {
  return boxes.filter((box) =>
    path.some((point, at) => {
      const next = path[at + 1]
      return next !== undefined && overlapOf(grown(box, -1), lineBox(point, next, 1)) > 0
    }),
  )
}

function isUpright(path: readonly Point[]): boolean {
  return path.every((point, at) => {
    const next = path[at + 1]
    return next === undefined || next.x === point.x || next.y === point.y
  })
}

describe('the way of a link', () => {
  test('is one straight line from edge to edge where nothing is in between', () => {
    expect(route({})).toEqual([
      { x: 176, y: 44 },
      { x: 400, y: 44 },
    ])
    expect(route({ to: card(40, 300) })).toEqual([
      { x: 88, y: 88 },
      { x: 88, y: 300 },
    ])
  })

  test('goes around a card that stands in between', () => {
    const blockers = [card(200, 0)]
    const path = route({ blockers })
    expect(path.length).toBeGreaterThan(2)
    expect(isUpright(path)).toBe(true)
    expect(crossed(path, blockers)).toEqual([])
  })

  test('steps aside halfway, not at the edge of the other card', () => {
    expect(route({ to: card(400, 200) })).toEqual([
      { x: 176, y: 44 },
      { x: 282, y: 44 },
      { x: 282, y: 244 },
      { x: 400, y: 244 },
    ])
  })

  test('leads back above the cards, from top to top', () => {
    const path = route({
      from: card(800, 0),
      to: card(0, 0),
      blockers: [card(400, 0)],
      isReturn: true,
    })
    expect(path[0]).toEqual({ x: 888, y: 0 })
    expect(path.at(-1)).toEqual({ x: 88, y: 0 })
    expect(Math.max(...path.map(({ y }) => y))).toBe(0)
  })

  test('from a card to itself is a loop at its corner', () => {
    const path = route({ to: card(0, 0), isReturn: true })
    expect(path[0]).toEqual({ x: 176, y: 44 })
    expect(path.at(-1)).toEqual({ x: 88, y: 0 })
    expect(isUpright(path)).toBe(true)
  })

  test('passes between cards as close as the app puts them', () => {
    const blockers = Array.from({ length: 60 }, (_, at) =>
      card(192 + (at % 10) * 192, (Math.floor(at / 10) - 3) * 104),
    )
    const to = card(192 * 12, 52)
    const path = route({ to, blockers, track: 2 })
    expect(crossed(path, blockers)).toEqual([])
    expect(isUpright(path)).toBe(true)
  })

  test('exists also where a card lies on one of its ends, or has no way out', () => {
    const blockers = [card(10, 10), card(-190, 0), card(0, -95), card(0, 95), card(183, 0)]
    const path = route({ blockers })
    expect(path.length).toBeGreaterThanOrEqual(2)
    expect(path.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
  })

  test('is the same for everybody and runs through no card that leaves room', () => {
    const place = fc.record({ x: fc.nat(8), y: fc.nat(6) })
    fc.assert(
      fc.property(
        fc.uniqueArray(place, { minLength: 2, maxLength: 20, selector: ({ x, y }) => y * 9 + x }),
        fc.boolean(),
        fc.nat(2),
        (places, isReturn, track) => {
          const [from, to, ...blockers] = places.map(({ x, y }) => card(x * 192, y * 104))
          if (from === undefined || to === undefined) return
          const link = { from, to, blockers, isReturn, track }
          const path = routeLink(link)
          expect(routeLink({ ...link, blockers: blockers.toReversed() })).toEqual(path)
          expect(crossed(path, blockers)).toEqual([])
          expect(isUpright(path)).toBe(true)
        },
      ),
    )
  })
})

describe('the words of a link', () => {
  const pointAt = (part: number) => ({ x: 1000 * part, y: 44 })

  test('stand in the middle, or beside a card that is there', () => {
    expect(placeWords(80, pointAt, [])).toEqual({ x: 500, y: 44 })
    const blocker = card(412, 0)
    const { x, y } = placeWords(80, pointAt, [blocker])
    expect(overlapOf(blocker, { x: x - 40, y: y - 11, w: 80, h: 22 })).toBe(0)
  })

  test('stand where they cover least if there is no free place', () => {
    const wall = { x: -100, y: 0, w: 1200, h: 88 }
    expect(placeWords(80, pointAt, [wall, card(450, 0)]).x).not.toBe(500)
  })

  test('are wider with an icon and with more letters', () => {
    expect(pillWidth('ab', true)).toBeGreaterThan(pillWidth('ab', false))
    expect(pillWidth('abc', false)).toBeGreaterThan(pillWidth('ab', false))
  })
})

test('corners are rounded as far as there is room', () => {
  const path = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 10 },
  ]
  expect(roundedPath(path)).toBe('M0 0L95 0Q100 0 100 5L100 10')
  expect(roundedPath(path.slice(0, 2))).toBe('M0 0L100 0')
})
