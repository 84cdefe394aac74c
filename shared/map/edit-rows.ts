// Rows are the map's own, unlike lanes: editors add, name, order, hide and remove them. Cards of a
// removed row are parked by rule D5, so removing it touches nothing but the row.
import { createEntity, entityOf, writeField } from '../document/entity.ts'
import type { MapDocument } from '../document/layout.ts'
import { newId } from '../document/new-id.ts'
import { verbOrigin } from '../document/origins.ts'
import { indexBetween, isIndexKey } from '../document/z-index.ts'
import { rowHeight } from './lane.ts'
import { readRows } from './read-rows.ts'
import { mostRows, type CurveChoice, type Row, type RowId, type RowKind } from './row.ts'

/** How tall a row begins, in page units; those that hold few cards are lower. */
export const firstHeights: Readonly<Record<RowKind, number>> = {
  touchpoints: 328,
  actions: rowHeight.usual,
  thoughts: rowHeight.usual,
  feelings: 136,
  needs: rowHeight.usual,
  channels: 96,
  owners: 96,
  metrics: 96,
  ideas: rowHeight.usual,
  own: rowHeight.usual,
}

/**
 * Adds a row below another one, or as the last.
 * @param name empty: it is called by its kind
 * @returns null where the map has all the rows that it may have
 */
export function addRow(
  map: MapDocument,
  kind: RowKind,
  name: string,
  below: RowId | null,
): RowId | null {
  const rows = readRows(map)
  if (rows.length >= mostRows) return null
  const id = newId() as RowId
  const after = rows.findIndex((row) => row.id === below)
  const index = indexAt(rows, after === -1 ? rows.length : after + 1)
  map.doc.transact(
    () => createEntity(map.rows, id, { kind, name, index, height: firstHeights[kind] }),
    verbOrigin,
  )
  return id
}

/** @param name empty: it is called by its kind again */
export function renameRow(map: MapDocument, id: RowId, name: string): void {
  write(map, id, 'name', name)
}

/** @param to how many of the other rows stand above it afterwards */
export function moveRow(map: MapDocument, id: RowId, to: number): void {
  const others = readRows(map).filter((row) => row.id !== id)
  write(map, id, 'index', indexAt(others, Math.max(0, Math.min(others.length, to))))
}

/** Hides a row from everybody, or shows it again. */
export function hideRow(map: MapDocument, id: RowId, isHidden: boolean): void {
  write(map, id, 'isHidden', isHidden)
}

export function chooseCurves(map: MapDocument, id: RowId, curves: CurveChoice): void {
  write(map, id, 'curves', curves)
}

export function removeRow(map: MapDocument, id: RowId): void {
  if (entityOf(map.rows, id) === undefined) return
  map.doc.transact(() => map.rows.delete(id), verbOrigin)
}

function write(map: MapDocument, id: RowId, field: string, value: string | boolean): void {
  const row = entityOf(map.rows, id)
  if (row === undefined) return
  map.doc.transact(() => writeField(row, field, value), verbOrigin)
}

/** A place among rows; what a peer wrote that orders nothing counts as an end. */
function indexAt(rows: readonly Row[], at: number): string {
  const keyOf = (row: Row | undefined) => (isIndexKey(row?.index) ? (row?.index ?? null) : null)
  return indexBetween(keyOf(rows[at - 1]), keyOf(rows[at]))
}
