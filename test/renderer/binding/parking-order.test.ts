import { expect, test } from 'vitest'
import { orderParking } from '../../../renderer/canvas/binding/parking-order.ts'
import type { StageId } from '../../../shared/framework/framework.ts'

const renew = 'renew' as StageId
const decide = 'decide' as StageId

test('D5 parked cards stand by stage and id, two abreast, whatever order they came in', () => {
  const parked = [
    ['shape:d', renew],
    ['shape:b', renew],
    ['shape:c', decide],
    ['shape:a', renew],
  ] as const
  const { places, stages } = orderParking(new Map(parked))
  expect(stages.map(({ stageId }) => stageId)).toEqual(['decide', 'renew'])
  const of = (id: string) => places.get(id) ?? { x: 0, y: 0 }
  expect(of('shape:a').y).toBe(of('shape:b').y)
  expect(of('shape:a').x).toBeLessThan(of('shape:b').x)
  expect(of('shape:d').y).toBeGreaterThan(of('shape:a').y)
  expect(of('shape:c').y).toBeLessThan(stages[1]?.y ?? 0)
  expect(orderParking(new Map([...parked].reverse()))).toEqual({ places, stages })
})

test('D5 what was in no cell stands first, and an empty lane has nothing', () => {
  expect(
    orderParking(
      new Map([
        ['shape:b', renew],
        ['shape:a', null],
      ]),
    ).stages[0]?.stageId,
  ).toBeNull()
  expect(orderParking(new Map())).toEqual({ places: new Map(), stages: [] })
})
