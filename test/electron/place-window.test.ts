import type { Rectangle } from 'electron'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeWindow, smallestWindow } from '../../electron/place-window.ts'

const laptop: Rectangle = { x: 0, y: 25, width: 1440, height: 875 }
const projector: Rectangle = { x: 1440, y: 0, width: 1920, height: 1080 }
const onProjector = { x: 1700, y: 100, width: 1200, height: 800, isMaximized: false }

it('the first window stands in the middle of the main display, no larger than it', () => {
  expect(placeWindow([projector, laptop], null)).toEqual({
    x: 1680,
    y: 90,
    width: 1440,
    height: 900,
    isMaximized: false,
  })
  expect(placeWindow([laptop], null)).toEqual({ ...laptop, isMaximized: false })
})

it('a window opens as the last one stood, on its display', () => {
  expect(placeWindow([laptop, projector], onProjector)).toEqual(onProjector)
})

it('a window whose display is gone stands in the middle of the main one', () => {
  expect(placeWindow([laptop], onProjector)).toEqual({
    x: 120,
    y: 63,
    width: 1200,
    height: 800,
    isMaximized: false,
  })
})

it('a maximised window stays one where its display is gone', () => {
  const kept = { ...projector, isMaximized: true }
  expect(placeWindow([laptop], kept)).toEqual({ ...laptop, isMaximized: true })
})

it('a window hanging over the edge stays there while it can be grasped', () => {
  const over = { ...onProjector, x: laptop.x + laptop.width - 200, y: 300 }
  expect(placeWindow([laptop], over)).toMatchObject({ x: over.x, y: over.y })
  const nearlyGone = { ...onProjector, x: laptop.x + laptop.width - 60, y: 300 }
  expect(placeWindow([laptop], nearlyGone).x).toBe(120)
})

it('a title bar under the menu bar comes down to where it can be grasped', () => {
  expect(placeWindow([laptop], { ...onProjector, x: 10, y: 2 }).y).toBe(laptop.y)
})

it('a further window does not cover the one before it', () => {
  const kept = { ...onProjector, x: 100, y: 100 }
  const second = placeWindow([laptop], kept, [kept])
  expect([second.x, second.y]).toEqual([128, 128])
  const third = placeWindow([laptop], kept, [kept, second])
  expect([third.x, third.y]).toEqual([156, 156])
})

it('whatever was kept, the window can be seen, grasped and worked in', () => {
  const side = fc.integer({ min: -100_000, max: 100_000 })
  const kept = fc.record({
    x: side,
    y: side,
    width: side,
    height: side,
    isMaximized: fc.boolean(),
  })
  fc.assert(
    fc.property(kept, fc.array(kept, { maxLength: 60 }), (place, others) => {
      const { x, y, width, height } = placeWindow([laptop, projector], place, others)
      expect(width).toBeGreaterThanOrEqual(smallestWindow.width)
      expect(height).toBeGreaterThanOrEqual(smallestWindow.height)
      const isSeen = [laptop, projector].some(
        (area) =>
          Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= 100 &&
          y >= area.y &&
          y <= area.y + area.height - 30,
      )
      expect(isSeen).toBe(true)
    }),
  )
})
