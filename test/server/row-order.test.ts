import { expect, test } from 'vitest'
import { RowOrder } from '../../server/rooms/row-order.ts'

const bytes = (value: number) => Uint8Array.of(value)

test('rows that come in order are applied at once', () => {
  const order = new RowOrder()
  expect(order.heard(1, bytes(1))).toEqual([bytes(1)])
  expect(order.own(2)).toEqual([])
  expect(order.heard(3, bytes(3))).toEqual([bytes(3)])
  expect([order.known(), order.hasGap()]).toEqual([3, false])
})

test('a row beyond a gap waits for those before it', () => {
  const order = new RowOrder()
  order.read(5)
  expect(order.heard(8, bytes(8))).toEqual([])
  expect(order.own(7)).toEqual([])
  expect([order.known(), order.hasGap()]).toEqual([5, true])
  expect(order.heard(6, bytes(6))).toEqual([bytes(6), bytes(8)])
  expect([order.known(), order.hasGap()]).toEqual([8, false])
})

test('what was read from the storage is not applied again, and what comes after it is', () => {
  const order = new RowOrder()
  order.heard(3, bytes(3))
  order.heard(5, bytes(5))
  expect(order.read(4)).toEqual([bytes(5)])
  expect(order.heard(2, bytes(2))).toEqual([])
  expect([order.known(), order.hasGap()]).toEqual([5, false])
})

test('a row that is heard twice is applied once', () => {
  const order = new RowOrder()
  order.heard(2, bytes(2))
  order.heard(2, bytes(2))
  expect(order.heard(1, bytes(1))).toEqual([bytes(1), bytes(2)])
  expect(order.heard(1, bytes(1))).toEqual([])
})
