import { compareTexts } from '../document/compare-texts.ts'
import { entityOf, readFields, type Json } from '../document/entity.ts'
import type { Entity, MapDocument } from '../document/layout.ts'
import { makerKey } from '../document/ownership.ts'
import { watchEntities, type Watch } from '../document/readable.ts'
import type { StageId } from '../framework/framework.ts'
import { shortName } from './bounded.ts'
import { mostMetrics, type Metric, type MetricId } from './metric.ts'
import type { RowId } from './row.ts'

export function watchMetrics(map: MapDocument): Watch<ReadonlyMap<string, Metric>> {
  return watchEntities(map.metrics, readMetric)
}

/** All of them in the order in which a cell shows its own. */
export function readMetrics(map: MapDocument): readonly Metric[] {
  const metrics: Metric[] = []
  for (const id of map.metrics.keys()) {
    const entity = entityOf(map.metrics, id)
    const metric = entity === undefined ? null : readMetric(id, entity)
    if (metric !== null) metrics.push(metric)
  }
  return metricsInOrder(metrics)
}

export function metricsInOrder(metrics: Iterable<Metric>): readonly Metric[] {
  return [...metrics]
    .sort((a, b) => compareTexts(a.order, b.order) || compareTexts(a.id, b.id))
    .slice(0, mostMetrics)
}

/** One that names no cell can't be shown anywhere and is left out. */
function readMetric(id: string, entity: Entity): Metric | null {
  const fields = readFields(entity)
  if (fields === null) return null
  const { stageId, rowId, value, date } = fields
  if (typeof stageId !== 'string' || typeof rowId !== 'string') return null
  const maker = fields[makerKey]
  return Object.freeze({
    id: id as MetricId,
    stageId: stageId as StageId,
    rowId: rowId as RowId,
    name: shortName(fields['name']),
    value: typeof value === 'number' && Number.isFinite(value) ? value : null,
    unit: shortName(fields['unit']),
    source: shortName(fields['source']),
    date: dateIn(date),
    order: shortName(fields['order']),
    maker: typeof maker === 'string' ? maker : null,
  })
}

function dateIn(value: Json | undefined): string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ''
}
