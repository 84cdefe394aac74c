import { createEntity, entityOf, writeField } from '../document/entity.ts'
import type { MapDocument } from '../document/layout.ts'
import { verbOrigin } from '../document/origins.ts'
import type { StageId } from '../framework/framework.ts'
import { laneWidth, rowHeight } from './lane.ts'
import type { RowId } from './row.ts'

/** @param width in page units; kept within the bounds of a lane */
export function resizeLane(map: MapDocument, stageId: StageId, width: number): void {
  if (Number.isNaN(width)) return
  const bounded = bound(width, laneWidth)
  map.doc.transact(() => {
    const lane = entityOf(map.lanes, stageId)
    if (lane === undefined) createEntity(map.lanes, stageId, { width: bounded })
    else writeField(lane, 'width', bounded)
  }, verbOrigin)
}

/** @param height in page units; the board shows a row at least as tall as its cards */
export function resizeRow(map: MapDocument, rowId: RowId, height: number): void {
  const row = entityOf(map.rows, rowId)
  if (row === undefined || Number.isNaN(height)) return
  map.doc.transact(() => writeField(row, 'height', bound(height, rowHeight)), verbOrigin)
}

function bound(value: number, bounds: { least: number; most: number }): number {
  return Math.round(Math.min(bounds.most, Math.max(bounds.least, value)))
}
