import { describe, expect, test } from 'vitest'
import {
  cellAt,
  layOutLanes,
  type LaneSizes,
} from '../../../../renderer/canvas/lanes/lane-layout.ts'
import { freePlace } from '../../../../renderer/canvas/lanes/free-place.ts'
import { linesOf } from '../../../../renderer/ui/pasted-lines.ts'
import type { StageId } from '../../../../shared/framework/framework.ts'
import { cellIdOf, parkingCellId } from '../../../../shared/map/lane.ts'
import type { RowId } from '../../../../shared/map/row.ts'

const before = 'before' as StageId
const after = 'after' as StageId
const top = 'top' as RowId
const low = 'low' as RowId
const sizes: LaneSizes = {
  header: 40,
  stages: [
    { id: before, width: 400 },
    { id: after, width: 300 },
  ],
  rows: [
    { id: top, height: 200 },
    { id: low, height: 100 },
  ],
}
const card = { width: 176, height: 88 }

describe('the layout of lanes', () => {
  test('lanes stand side by side and rows below each other', () => {
    const layout = layOutLanes(sizes, () => 0, false)
    expect(layout.lanes.map(({ start, size }) => [start, size])).toEqual([
      [0, 400],
      [400, 300],
    ])
    expect(layout.rows.map(({ start, size }) => [start, size])).toEqual([
      [0, 200],
      [200, 100],
    ])
    expect(layout.parking).toBeNull()
  })

  test('content pushes its row taller and the rows below it down', () => {
    const layout = layOutLanes(sizes, (id) => (id === cellIdOf(after, top) ? 300 : 0), false)
    expect(layout.rows.map(({ start, size }) => [start, size])).toEqual([
      [0, 316],
      [316, 100],
    ])
  })

  test('a row keeps the strip of its lens free below its cards', () => {
    const withStrip = { ...sizes, rows: [{ id: top, height: 100, strip: 44 }] }
    const heightFor = (bottom: number) =>
      layOutLanes(withStrip, (id) => (id === cellIdOf(after, top) ? bottom : 0), false).height
    expect(heightFor(0)).toBe(100)
    expect(heightFor(90)).toBe(90 + 16 + 44)
  })

  test('the parking lane stands beside the last lane while it holds something', () => {
    const layout = layOutLanes(sizes, () => 0, true)
    expect(layout.parking?.x).toBeGreaterThan(700)
    expect(cellAt(layout, (layout.parking?.x ?? 0) + 8, 8)).toBe(parkingCellId)
  })

  test('a point belongs to the cell whose left and top edge it touches', () => {
    const layout = layOutLanes(sizes, () => 0, false)
    expect(cellAt(layout, 400, 200)).toBe(cellIdOf(after, low))
    expect(cellAt(layout, 399.9, 199.9)).toBe(cellIdOf(before, top))
    expect(cellAt(layout, -1, 0)).toBeNull()
    expect(cellAt(layout, 700, 0)).toBeNull()
  })
})

describe('the next free place in a cell', () => {
  test('an empty cell is filled from its top left', () => {
    expect(freePlace(400, [], card)).toEqual({ x: 16, y: 16 })
  })

  test('a line is filled before the next one begins', () => {
    const first = { x: 16, y: 16, w: 176, h: 88 }
    const second = { ...first, x: 208 }
    expect(freePlace(408, [first], card)).toEqual({ x: 208, y: 16 })
    expect(freePlace(408, [first, second], card)).toEqual({ x: 16, y: 120 })
  })

  test('a lane narrower than a card still has one place in each line', () => {
    expect(freePlace(100, [{ x: 16, y: 16, w: 176, h: 88 }], card)).toEqual({ x: 16, y: 120 })
  })

  test('a card that stands across slots keeps all of them', () => {
    expect(freePlace(408, [{ x: 100, y: 60, w: 176, h: 88 }], card)).toEqual({ x: 16, y: 224 })
  })
})

test('each pasted line with words becomes a card, without its list mark', () => {
  expect(linesOf('- First mail\r\n\n  2. Second mail \n• Third')).toEqual([
    'First mail',
    'Second mail',
    'Third',
  ])
})
