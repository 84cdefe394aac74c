import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexAfter, isIndexKey, topIndexIn } from '../../../shared/document/z-index.ts'
import { addSticky, addTouchpoint } from '../../../shared/map/edit-cards.ts'
import { readRecord } from '../../../shared/document/record.ts'
import {
  firstCell,
  meet,
  peersWithMap,
  plant,
  secondCell,
  type MapPeer,
} from '../../helpers/map-peers.ts'

describe('the order of shapes in their parent', () => {
  test('an index after another sorts after it', () => {
    const indices = [indexAfter(null)]
    for (let at = 0; at < 200; at++) indices.push(indexAfter(indices.at(-1) ?? null))
    expect(indices).toEqual([...new Set(indices)].sort())
  })

  test('a new card lies above all others of its cell, whatever lies in other cells', () => {
    const [ana] = peersWithMap(1) as [MapPeer]
    const place = { parentId: firstCell, x: 0, y: 0 }
    const ids = [
      addTouchpoint(ana.map, place, { title: 'one' }),
      addSticky(ana.map, { ...place, parentId: secondCell }, 'elsewhere', 'yellow'),
      addSticky(ana.map, place, 'two', 'yellow'),
      addTouchpoint(ana.map, place, { title: 'three' }),
    ].filter((_, at) => at !== 1)
    const indices = ids.map((id) => readRecord(ana.map.records, id)?.['index'] as string)
    expect(indices).toEqual([...indices].sort())
    expect(topIndexIn(ana.map.records, firstCell) > String(indices.at(-1))).toBe(true)
  })

  test('an index is taken exactly where another can be made after it', () => {
    const letters = Array.from('09AMYZabmz')
    const written = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 30 })
    const edges = [
      `A${'0'.repeat(26)}`,
      `A${'0'.repeat(26)}V`,
      `z${'z'.repeat(26)}`,
      'a0',
      'Zz',
      'Y00',
    ]
    const examples = edges.map((edge): [string] => [edge])
    fc.assert(
      fc.property(
        written.map((each) => each.join('')),
        (index) => {
          const isExtensible = (() => {
            try {
              return /^[A-Za-z]/.test(index) && indexAfter(index) > index
            } catch {
              return false
            }
          })()
          expect(isIndexKey(index)).toBe(isExtensible)
        },
      ),
      { examples, numRuns: 2000 },
    )
  })

  test('two people who add at once rarely get the same index', () => {
    let same = 0
    for (let round = 0; round < 20; round++) {
      const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
      const place = { parentId: firstCell, x: 0, y: 0 }
      const mine = addTouchpoint(ana.map, place, { title: 'mine' })
      const theirs = addTouchpoint(ben.map, place, { title: 'theirs' })
      meet(ana, ben)
      const [a, b] = [mine, theirs].map((id) => readRecord(ana.map.records, id)?.['index'])
      if (a === b) same++
    }
    expect(same).toBeLessThan(3)
  })

  test.each(['a1!', '', 'zzzz', '0', 7, null])(
    'D6 an index of %j that a hostile peer wrote does not keep others from adding cards',
    (index) => {
      const [ana] = peersWithMap(1) as [MapPeer]
      plant(ana.map.records, 'shape:bad', {
        $: { typeName: 'shape', type: 'touchpoint', pos: [firstCell, index, 0, 0, 0] },
      })
      const id = addTouchpoint(ana.map, { parentId: firstCell, x: 0, y: 0 }, { title: 'good' })
      expect(readRecord(ana.map.records, id)?.['index']).toMatch(/^[A-Za-z][A-Za-z0-9]+$/)
    },
  )
})
