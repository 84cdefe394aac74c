import { describe, expect, test } from 'vitest'
import { addMetric, changeMetric, removeMetric } from '../../../shared/map/edit-metrics.ts'
import type { MetricFacts } from '../../../shared/map/metric.ts'
import { readMetrics, watchMetrics } from '../../../shared/map/read-metrics.ts'
import type { RowId } from '../../../shared/map/row.ts'
import {
  firstStage,
  meet,
  peersWithMap,
  plant,
  secondStage,
  type MapPeer,
} from '../../helpers/map-peers.ts'

const cell = { stageId: firstStage, rowId: 'numbers' as RowId }
const visits: MetricFacts = {
  name: 'Visits',
  value: 1200,
  unit: 'people',
  source: 'Web analytics',
  date: '2026-03-01',
}

function one(): MapPeer {
  const [peer] = peersWithMap(1) as [MapPeer]
  return peer
}

describe('metrics', () => {
  test('say what was said, signed by who added them, one below the other', () => {
    const { map } = one()
    const signed = { ...map, maker: () => 'ana' }
    const first = addMetric(signed, cell, visits)
    const second = addMetric(signed, cell, { ...visits, name: 'Calls', value: null, unit: '' })
    expect(readMetrics(map)).toMatchObject([
      { id: first, ...cell, ...visits, maker: 'ana' },
      { id: second, name: 'Calls', value: null },
    ])
  })

  test('change field by field, so two people keep both', () => {
    const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
    const id = addMetric(ana.map, cell, visits)
    meet(ana, ben)
    changeMetric(ana.map, id, { value: 1300 })
    changeMetric(ben.map, id, { source: 'Server log', stageId: secondStage })
    meet(ana, ben)
    expect(readMetrics(ana.map)).toEqual(readMetrics(ben.map))
    expect(readMetrics(ana.map)[0]).toMatchObject({
      value: 1300,
      source: 'Server log',
      stageId: secondStage,
    })
  })

  test('stay gone where one person removes what another changes, and undo brings them back', () => {
    const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
    const id = addMetric(ana.map, cell, visits)
    ana.undo.endStep()
    meet(ana, ben)
    removeMetric(ana.map, id)
    changeMetric(ben.map, id, { value: 1 })
    meet(ana, ben)
    expect(readMetrics(ana.map)).toEqual([])
    expect(readMetrics(ben.map)).toEqual([])
    ana.undo.undo()
    expect(readMetrics(ana.map)).toHaveLength(1)
  })

  test('are read whatever a peer wrote, and never made up', () => {
    const { map } = one()
    plant(map.metrics, 'odd', {
      $: { ...cell, name: 7, value: '12', unit: 'x'.repeat(900), date: 'soon', order: null },
    })
    plant(map.metrics, 'nowhere', { $: { name: 'No cell' } })
    plant(map.metrics, 'baseless', { name: 'No base' })
    map.metrics.set('text', 'no entity' as never)
    expect(readMetrics(map)).toEqual([
      {
        id: 'odd',
        ...cell,
        name: '',
        value: null,
        unit: 'x'.repeat(200),
        source: '',
        date: '',
        order: '',
        maker: null,
      },
    ])
    addMetric(map, cell, visits)
    expect(readMetrics(map)).toHaveLength(2)
  })

  test('keep their value while they do not change', () => {
    const { map } = one()
    const id = addMetric(map, cell, visits)
    const other = addMetric(map, cell, visits)
    const watch = watchMetrics(map)
    const before = watch.get().get(id)
    changeMetric(map, other, { value: 2 })
    expect(watch.get().get(id)).toBe(before)
    watch.dispose()
  })
})
