import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageId } from '../../../shared/document/layout.ts'
import { placementOf, type PlacementSource } from '../../../shared/document/placement.ts'
import { addTouchpoint } from '../../../shared/map/edit-cards.ts'
import { cellIdOf, parkingCellId } from '../../../shared/map/lane.ts'
import type { RowId } from '../../../shared/map/row.ts'
import type { StageId } from '../../../shared/framework/framework.ts'
import {
  firstCell,
  firstStage,
  meet,
  peersWithMap,
  placementIn,
  plant,
  type MapPeer,
} from '../../helpers/map-peers.ts'

/** A board as a table of parents: groups are `g…`, lanes are `lane`. */
function source(parents: Readonly<Record<string, string>>): PlacementSource {
  return {
    parentOf: (id) => parents[id] ?? null,
    isLane: (id) => id === 'lane',
    standInFor: (id) => (id === 'old lane' ? 'lane' : null),
    isGroup: (id) => id.startsWith('g') && id in parents,
  }
}

describe('D5 every shape has a home', () => {
  test('D5 a card in a lane or in a group that stands in a lane is where it was put', () => {
    const board = source({ card: 'g1', g1: 'g2', g2: 'lane', other: 'lane' })
    for (const id of ['card', 'g1', 'g2', 'other'])
      expect(placementOf(id, board)).toBe('as written')
  })

  test('D5 what was written into a lane that another stands in for is there, group and all', () => {
    const board = source({ card: 'old lane', g1: 'old lane', member: 'g1' })
    expect(['card', 'g1', 'member'].map((id) => placementOf(id, board))).toEqual([
      'stood in',
      'stood in',
      'as written',
    ])
  })

  test('D5 what has no parent, an unknown parent, or a parent that holds nothing is parked', () => {
    const board = source({ orphan: 'gone', card: 'lane', onCard: 'card' })
    expect(placementOf('orphan', board)).toBe('parked')
    expect(placementOf('onCard', board)).toBe('parked')
    expect(placementOf('unknown', board)).toBe('parked')
  })

  test('D5 members of a parked group stay in it', () => {
    const board = source({ card: 'g1', g1: 'gone' })
    expect(placementOf('g1', board)).toBe('parked')
    expect(placementOf('card', board)).toBe('as written')
  })

  test('D5 of groups in a cycle only the one with the smallest id is parked', () => {
    const board = source({ gb: 'gc', gc: 'ga', ga: 'gb', card: 'gb', gOutside: 'gc' })
    expect(placementOf('ga', board)).toBe('parked')
    for (const id of ['gb', 'gc', 'card', 'gOutside'])
      expect(placementOf(id, board)).toBe('as written')
  })

  test('D5 a group that holds itself is parked', () => {
    expect(placementOf('ga', source({ ga: 'ga' }))).toBe('parked')
  })

  test('D5 a shape under 32 groups stands, one under 33 is parked', () => {
    const parents: Record<string, string> = {}
    for (let depth = 1; depth <= 33; depth++)
      parents[`g${depth}`] = depth === 1 ? 'lane' : `g${depth - 1}`
    const board = source({ ...parents, deep: 'g32', tooDeep: 'g33' })
    expect(placementOf('deep', board)).toBe('as written')
    expect(placementOf('tooDeep', board)).toBe('parked')
  })

  test('D5 whatever the parents are, following the homes ends in a lane', () => {
    const ids = ['ga', 'gb', 'gc', 'gd', 'ge', 'gf']
    const parent = fc.constantFrom(...ids, 'lane', 'gone')
    fc.assert(
      fc.property(fc.array(parent, { minLength: ids.length, maxLength: ids.length }), (chosen) => {
        const parents = Object.fromEntries(ids.map((id, at) => [id, chosen[at] as string]))
        const board = source(parents)
        for (const id of ids)
          expect(stepsToLane(id, parents, board)).toBeLessThanOrEqual(ids.length)
      }),
    )
  })
})

function stepsToLane(
  id: string,
  parents: Readonly<Record<string, string>>,
  board: PlacementSource,
): number {
  let steps = 0
  let current = id
  while (current !== 'lane' && steps <= 20) {
    current = placementOf(current, board) === 'parked' ? 'lane' : (parents[current] as string)
    steps++
  }
  return steps
}

describe('D5 in the shared document', () => {
  const groupUnder = (parentId: string) => ({
    $: { typeName: 'shape', type: 'group', pos: [parentId, 'a1', 0, 0, 0] },
  })

  test('D5 two people who group each other’s groups end with the same victim', () => {
    const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
    plant(ana.map.records, 'shape:a', groupUnder(firstCell))
    plant(ana.map.records, 'shape:b', groupUnder(firstCell))
    meet(ana, ben)
    ana.map.records.get('shape:a')?.set('pos', ['shape:b', 'a1', 0, 0, 0])
    ben.map.records.get('shape:b')?.set('pos', ['shape:a', 'a1', 0, 0, 0])
    meet(ana, ben)
    for (const { map } of [ana, ben]) {
      expect(placementIn(map, 'shape:a')).toBe('parked')
      expect(placementIn(map, 'shape:b')).toBe('as written')
    }
  })

  test('D5 a card of a stage that is no longer there is parked, and what the document says stays', () => {
    const [ana] = peersWithMap(1) as [MapPeer]
    const lost = cellIdOf('gone-stage' as StageId, 'touchpoints' as RowId)
    const id = addTouchpoint(ana.map, { parentId: lost, x: 16, y: 16 }, { title: 'Letter' })
    expect(placementIn(ana.map, id)).toBe('parked')
    expect(ana.map.records.get(id)?.has('pos')).toBe(false)
  })

  test('D5 a card of a row that was removed is parked, and comes back with the row', () => {
    const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
    const cell = cellIdOf(firstStage, 'thoughts' as RowId)
    const id = addTouchpoint(ana.map, { parentId: cell, x: 16, y: 16 }, { title: 'Letter' })
    ana.undo.endStep()
    ana.map.doc.transact(() => ana.map.rows.delete('thoughts'), 'pathlane:verb')
    meet(ana, ben)
    expect(placementIn(ben.map, id)).toBe('parked')
    ana.undo.undo()
    meet(ana, ben)
    expect(placementIn(ben.map, id)).toBe('as written')
  })

  test('D5 the page and the parking lane hold shapes', () => {
    const [ana] = peersWithMap(1) as [MapPeer]
    for (const parentId of [pageId, parkingCellId]) {
      const id = addTouchpoint(ana.map, { parentId, x: 0, y: 0 }, { title: 'Letter' })
      expect(placementIn(ana.map, id)).toBe('as written')
    }
  })
})
