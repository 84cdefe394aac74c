import { createEntity, entityOf, writeField } from '../document/entity.ts'
import type { MapDocument } from '../document/layout.ts'
import { newId } from '../document/new-id.ts'
import { verbOrigin } from '../document/origins.ts'
import { makerFields } from '../document/ownership.ts'
import { indexAfter, isIndexKey } from '../document/z-index.ts'
import type { CellAddress } from './lane.ts'
import type { MetricFacts, MetricId } from './metric.ts'
import { readMetrics } from './read-metrics.ts'

/** Adds a number below those that its cell holds. */
export function addMetric(map: MapDocument, cell: CellAddress, facts: MetricFacts): MetricId {
  const id = newId() as MetricId
  const { name, value, unit, source, date } = facts
  const order = orderBelow(map, cell)
  map.doc.transact(
    () =>
      createEntity(map.metrics, id, {
        stageId: cell.stageId,
        rowId: cell.rowId,
        name,
        value,
        unit,
        source,
        date,
        order,
        ...makerFields(map),
      }),
    verbOrigin,
  )
  return id
}

/** Changes what a number says, or where it stands. One that vanished is passed over. */
export function changeMetric(
  map: MapDocument,
  id: MetricId,
  change: Partial<MetricFacts & CellAddress>,
): void {
  const entity = entityOf(map.metrics, id)
  if (entity === undefined) return
  map.doc.transact(() => {
    for (const [field, value] of Object.entries(change)) writeField(entity, field, value)
  }, verbOrigin)
}

export function removeMetric(map: MapDocument, id: MetricId): void {
  if (entityOf(map.metrics, id) === undefined) return
  map.doc.transact(() => map.metrics.delete(id), verbOrigin)
}

function orderBelow(map: MapDocument, { stageId, rowId }: CellAddress): string {
  const last = readMetrics(map)
    .filter((metric) => metric.stageId === stageId && metric.rowId === rowId)
    .at(-1)
  return indexAfter(isIndexKey(last?.order) ? (last?.order ?? null) : null)
}
