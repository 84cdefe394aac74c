import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { mapDocument } from '../../../shared/document/layout.ts'
import { resizeLane, resizeRow } from '../../../shared/map/edit-lanes.ts'
import { createMap, writeMapFace } from '../../../shared/map/edit-map.ts'
import { laneWidth, rowHeight } from '../../../shared/map/lane.ts'
import { watchPersonas } from '../../../shared/map/read-personas.ts'
import { readRows, watchLaneWidths } from '../../../shared/map/read-rows.ts'
import { readSummary } from '../../../shared/map/read-summary.ts'
import type { RowId } from '../../../shared/map/row.ts'
import {
  firstStage,
  framework,
  meet,
  peersWithMap,
  plant,
  touchpointsRow,
  type MapPeer,
} from '../../helpers/map-peers.ts'

function one(): MapPeer['map'] {
  const [peer] = peersWithMap(1) as [MapPeer]
  return peer.map
}

describe('a new map', () => {
  test('D8 is laid out as one change, which no undo takes back', () => {
    const map = mapDocument(new Y.Doc())
    const origins: unknown[] = []
    map.doc.on('afterTransaction', ({ origin }: Y.Transaction) => origins.push(origin))
    createMap(map, {
      title: 'Pumps',
      scenario: '',
      segment: 'renewal',
      framework,
      createdAt: '2026-01-01',
    })
    expect(origins).toEqual(['pathlane:creation'])
  })

  test('has its face, and the six rows to begin with, in their order', () => {
    const map = one()
    expect(readSummary(map)).toEqual({
      title: 'Map',
      scenario: 'A pump fails on a Friday',
      segment: 'new-customer',
      createdAt: '2026-01-01T00:00:00Z',
    })
    expect(readRows(map).map(({ id, kind, name }) => [id, kind, name])).toEqual([
      ['touchpoints', 'touchpoints', ''],
      ['actions', 'actions', ''],
      ['thoughts', 'thoughts', ''],
      ['feelings', 'feelings', ''],
      ['needs', 'needs', ''],
      ['owners', 'owners', ''],
    ])
  })

  test('D8 reading and watching it write nothing', () => {
    const map = one()
    const before = Y.encodeStateAsUpdate(map.doc)
    readSummary(map)
    readRows(map)
    watchPersonas(map).dispose()
    watchLaneWidths(map).dispose()
    expect(Y.encodeStateAsUpdate(map.doc)).toEqual(before)
  })
})

describe('a map’s face', () => {
  test('is changed field by field, so two people keep both', () => {
    const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
    writeMapFace(ana.map, 'title', 'Pumps')
    writeMapFace(ben.map, 'segment', 'win-back')
    meet(ana, ben)
    expect(readSummary(ana.map)).toMatchObject({ title: 'Pumps', segment: 'win-back' })
    expect(readSummary(ben.map)).toEqual(readSummary(ana.map))
  })

  test('writing what it says already is no change', () => {
    const map = one()
    let changes = 0
    map.doc.on('update', () => changes++)
    writeMapFace(map, 'title', 'Map')
    expect(changes).toBe(0)
  })

  test('D6 reads as empty where a peer wrote no text', () => {
    const map = one()
    map.meta.set('title', 7)
    map.meta.set('scenario', null)
    expect(readSummary(map)).toMatchObject({ title: '', scenario: '' })
  })
})

describe('lanes and rows', () => {
  test('widths and heights stay within their bounds and are whole', () => {
    const map = one()
    const widthAfter = (width: number) => {
      resizeLane(map, firstStage, width)
      return watchLaneWidths(map).get().get(firstStage)
    }
    expect([10, 500.4, 1e9].map(widthAfter)).toEqual([laneWidth.least, 500, laneWidth.most])
    const heightAfter = (height: number) => {
      resizeRow(map, touchpointsRow, height)
      return readRows(map)[0]?.height
    }
    expect([10, 500.6, 1e9].map(heightAfter)).toEqual([rowHeight.least, 501, rowHeight.most])
  })

  test('a size that is no number changes nothing', () => {
    const map = one()
    resizeLane(map, firstStage, 500)
    resizeRow(map, touchpointsRow, 500)
    resizeLane(map, firstStage, Number.NaN)
    resizeRow(map, touchpointsRow, Number.NaN)
    expect(watchLaneWidths(map).get().get(firstStage)).toBe(500)
    expect(readRows(map)[0]?.height).toBe(500)
  })

  test('a lane that was never resized has no width of its own', () => {
    expect(watchLaneWidths(one()).get().size).toBe(0)
  })

  test('two people who resize a fresh lane at once agree', () => {
    const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
    resizeLane(ana.map, firstStage, 500)
    resizeLane(ben.map, firstStage, 600)
    meet(ana, ben)
    const widths = [ana, ben].map(({ map }) => watchLaneWidths(map).get().get(firstStage))
    expect(widths[0]).toBe(widths[1])
    expect([500, 600]).toContain(widths[0])
  })

  test('a row that is gone is not resized back', () => {
    const map = one()
    resizeRow(map, 'gone' as RowId, 300)
    expect(map.rows.has('gone')).toBe(false)
  })

  test('D6 sizes and kinds that make no sense read as usual ones', () => {
    const map = one()
    plant(map.rows, 'wild', {
      $: { kind: 'rocket', name: 7, index: 'zz', height: Number.POSITIVE_INFINITY },
    })
    expect(readRows(map).find(({ id }) => id === 'wild')).toEqual({
      id: 'wild',
      kind: 'own',
      name: '',
      index: 'zz',
      height: rowHeight.usual,
      isHidden: false,
      curves: 'averaged',
    })
    plant(map.rows, 'dot.ted', { $: { kind: 'own', name: '', index: 'zz', height: 100 } })
    expect(readRows(map).some(({ id }) => id === 'dot.ted')).toBe(false)
  })

  test('rows of one index are ordered by id, so all peers agree', () => {
    const map = one()
    plant(map.rows, 'b', { $: { kind: 'own', name: '', index: 'zz', height: 100 } })
    plant(map.rows, 'a', { $: { kind: 'own', name: '', index: 'zz', height: 100 } })
    expect(
      readRows(map)
        .slice(-2)
        .map(({ id }) => id),
    ).toEqual(['a', 'b'])
  })
})
