import { expect, test } from 'vitest'
import { rememberFilter } from '../../../renderer/session/board-filter.ts'
import { addTouchpoint, changeTouchpoints } from '../../../shared/map/edit-cards.ts'
import { noFilter } from '../../../shared/map/filter/filter.ts'
import { createWritable } from '../../../shared/document/readable.ts'
import { watchMap } from '../../../shared/map/read-map.ts'
import { firstCell, framework, peersWithMap, type MapPeer } from '../../helpers/map-peers.ts'

/** The notes of a map on one device, and the map with two cards of sales and one of marketing. */
function mapOnDevice(kept?: unknown) {
  const [{ map }] = peersWithMap(1) as [MapPeer]
  const notes = new Map<string, unknown>(kept === undefined ? [] : [['filter', kept]])
  const copy = {
    loaded: Promise.resolve(),
    note: (key: string) => notes.get(key),
    setNote: (key: string, value: unknown) => void notes.set(key, value),
  }
  const place = { parentId: firstCell, x: 0, y: 0 }
  const ids = (['sales', 'sales', 'marketing'] as const).map((owner) =>
    addTouchpoint(map, place, { owner }),
  )
  const pinned = createWritable({ framework } as never)
  return { map, ids, copy: copy as never, view: watchMap(map, pinned) }
}

test('the filter that a device remembers holds again, as far as it can be read', async () => {
  const { copy, view } = mapOnDevice({ owner: ['sales'], rocket: ['on'] })
  const { filter, matching } = rememberFilter(copy, view)
  await Promise.resolve()
  expect(filter.get()).toEqual({ owner: ['sales'] })
  expect(matching.get()).toMatchObject({ count: 2, total: 3 })
})

test('what somebody chooses before the device has answered stays', async () => {
  const { copy, view } = mapOnDevice({ owner: ['sales'] })
  const { filter } = rememberFilter(copy, view)
  filter.set({ owner: ['marketing'] })
  await Promise.resolve()
  expect(filter.get()).toEqual({ owner: ['marketing'] })
  expect(rememberFilter(copy, view).matching.get()).toBeNull()
})

test('what matches follows the map while there is a filter, and only then', () => {
  const { map, ids, copy, view } = mapOnDevice()
  const { filter, matching } = rememberFilter(copy, view)
  const told: (number | null)[] = []
  const stop = matching.subscribe(() => told.push(matching.get()?.count ?? null))
  changeTouchpoints(map, ids.slice(0, 1), { owner: 'joint' })
  filter.set({ owner: ['sales'] })
  changeTouchpoints(map, ids.slice(1, 2), { owner: 'joint' })
  changeTouchpoints(map, ids, { owner: 'sales' })
  filter.set(noFilter)
  changeTouchpoints(map, ids, { owner: 'joint' })
  expect(told).toEqual([1, 0, 3, null])
  stop()
  filter.set({ owner: ['joint'] })
  expect(told).toHaveLength(4)
  expect(matching.get()?.count).toBe(3)
})

test('a change that the filter does not look at gives the same answer', () => {
  const { map, copy, view } = mapOnDevice()
  const { filter, matching } = rememberFilter(copy, view)
  filter.set({ owner: ['sales'] })
  const before = matching.get()
  map.doc.transact(() => map.meta.set('title', 'Another name'))
  expect(matching.get()).toBe(before)
})
