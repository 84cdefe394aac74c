import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlapOf, type Box } from '../../../../renderer/canvas/links/box.ts'
import { giveWay, type OwnPlace } from '../../../../renderer/canvas/links/give-way.ts'

function wordsAt(id: string, x: number, y: number, isFixed = false): OwnPlace {
  return { id, x, y, w: 80, h: 22, isFixed }
}

/** Goes down in steps until nothing is in the way. */
function below(own: readonly OwnPlace[]) {
  return (id: string, boxesIn: (room: Box) => readonly Box[]): Box => {
    const { x, y, w, h } = own.find((place) => place.id === id) ?? wordsAt(id, 0, 0)
    for (let step = 1; ; step++) {
      const box = { x, y: y + 30 * step, w, h }
      if (boxesIn(box).every((other) => overlapOf(other, box) === 0)) return box
    }
  }
}

test('words that touch nothing stay, and of two that touch the second gives way', () => {
  const own = [wordsAt('b', 20, 10), wordsAt('a', 0, 0), wordsAt('c', 500, 0)]
  expect([...giveWay(own, below(own))]).toEqual([['b', { x: 20, y: 40, w: 80, h: 22 }]])
})

test('words that somebody has drawn to their place give way to nothing', () => {
  const own = [wordsAt('a', 0, 0), wordsAt('z', 20, 10, true), wordsAt('y', 30, 12, true)]
  expect([...giveWay(own, below(own)).keys()]).toEqual(['a'])
})

test('no two words lie on each other where there is room, in whatever order they come', () => {
  const place = fc.record({
    x: fc.integer({ min: -600, max: 600 }),
    y: fc.integer({ min: 0, max: 90 }),
  })
  fc.assert(
    fc.property(fc.array(place, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (places, mix) => {
      const own = places.map(({ x, y }, at) => wordsAt(`link${at}`, x, y))
      const moved = giveWay(own, below(own))
      const boxes: Box[] = own.map((each) => moved.get(each.id) ?? each)
      for (const [at, a] of boxes.entries()) {
        for (const b of boxes.slice(at + 1)) expect(overlapOf(a, b)).toBe(0)
      }
      const mixed = own
        .map((each) => [mix.next().value as number, each] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, each]) => each)
      expect(giveWay(mixed, below(own))).toEqual(moved)
    }),
  )
})
