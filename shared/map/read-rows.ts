import { compareTexts } from '../document/compare-texts.ts'
import { readFields } from '../document/entity.ts'
import type { Entity, MapDocument } from '../document/layout.ts'
import { watchType, type Watch } from '../document/readable.ts'
import type { StageId } from '../framework/framework.ts'
import { boundedNumber, shortName } from './bounded.ts'
import { laneWidth, rowHeight } from './lane.ts'
import {
  curveChoices,
  mostRows,
  rowKinds,
  type CurveChoice,
  type Row,
  type RowId,
  type RowKind,
} from './row.ts'

export function watchRows(map: MapDocument): Watch<readonly Row[]> {
  return watchType(map.rows, () => readRows(map))
}

/** Rows in their order; an unreadable one is left out, so its cards are parked. */
export function readRows(map: MapDocument): readonly Row[] {
  const rows: Row[] = []
  map.rows.forEach((entity, id) => {
    const row = readRow(id, entity)
    if (row !== null) rows.push(row)
  })
  rows.sort((a, b) =>
    a.index === b.index ? compareTexts(a.id, b.id) : compareTexts(a.index, b.index),
  )
  return Object.freeze(rows.slice(0, mostRows))
}

function readRow(id: string, entity: Entity): Row | null {
  const fields = typeof entity?.get === 'function' ? readFields(entity) : null
  if (fields === null || id.includes('.')) return null
  const { kind, name, index, height, isHidden, curves } = fields
  return Object.freeze({
    id: id as RowId,
    kind: rowKinds.includes(kind as RowKind) ? (kind as RowKind) : 'own',
    name: shortName(name),
    index: typeof index === 'string' ? index : '',
    height: boundedNumber(height, rowHeight),
    isHidden: isHidden === true,
    curves: curveChoices.includes(curves as CurveChoice) ? (curves as CurveChoice) : 'averaged',
  })
}

/** Width of each lane that was ever resized, in page units. */
export function watchLaneWidths(map: MapDocument): Watch<ReadonlyMap<StageId, number>> {
  return watchType(map.lanes, () => {
    const widths = new Map<StageId, number>()
    map.lanes.forEach((entity, stageId) => {
      const width = typeof entity?.get === 'function' ? readFields(entity)?.['width'] : undefined
      if (typeof width === 'number') widths.set(stageId as StageId, boundedNumber(width, laneWidth))
    })
    return widths
  })
}
