// People with a map each, as real documents, and what passes between them. Nothing waits for time.
import * as Y from 'yjs'
import { mapDocument, type EntityMap, type MapDocument } from '../../shared/document/layout.ts'
import { placementOf, type Placement } from '../../shared/document/placement.ts'
import { isShapeRecord, readRecord } from '../../shared/document/record.ts'
import { createUndo, type Undo } from '../../shared/document/undo.ts'
import { shippedFrameworks } from '../../shared/framework/shipped-frameworks.ts'
import { createMap } from '../../shared/map/edit-map.ts'
import { cellIdOf, laneSetOf } from '../../shared/map/lane.ts'
import { readRows } from '../../shared/map/read-rows.ts'
import type { RowId } from '../../shared/map/row.ts'

export const [framework] = shippedFrameworks as readonly [(typeof shippedFrameworks)[number]]
export const [firstStage, secondStage] = framework.stages.map((stage) => stage.id) as [
  (typeof framework.stages)[number]['id'],
  (typeof framework.stages)[number]['id'],
]
export const touchpointsRow = 'touchpoints' as RowId
export const firstCell = cellIdOf(firstStage, touchpointsRow)
export const secondCell = cellIdOf(secondStage, touchpointsRow)

export interface MapPeer {
  readonly map: MapDocument
  readonly undo: Undo
}

/** Somebody with an empty document. */
export function newPeer(clientId: number): MapPeer {
  const map = emptyMap(clientId)
  return { map, undo: createUndo(map) }
}

/** People who have opened the same new map. */
export function peersWithMap(count: number): readonly MapPeer[] {
  const made = emptyMap(count + 1)
  createMap(made, {
    title: 'Map',
    scenario: 'A pump fails on a Friday',
    segment: 'new-customer',
    framework,
    createdAt: '2026-01-01T00:00:00Z',
  })
  const asMade = Y.encodeStateAsUpdate(made.doc)
  return Array.from({ length: count }, (_, at) => {
    const peer = newPeer(at + 1)
    Y.applyUpdate(peer.map.doc, asMade, 'line')
    return peer
  })
}

function emptyMap(clientId: number): MapDocument {
  const doc = new Y.Doc()
  doc.clientID = clientId
  return mapDocument(doc)
}

/** Everybody gets what everybody has. */
export function meet(...peers: readonly MapPeer[]): void {
  for (const { map } of peers) {
    for (const other of peers) {
      if (other.map === map) continue
      const missing = Y.encodeStateAsUpdate(map.doc, Y.encodeStateVector(other.map.doc))
      Y.applyUpdate(other.map.doc, missing, 'line')
    }
  }
}

/** Where the rules put a shape of this map. */
export function placementIn(map: MapDocument, id: string): Placement {
  const lanes = laneSetOf(
    framework.stages.map((stage) => stage.id),
    readRows(map).map((row) => row.id),
    () => null,
  )
  return placementOf(id, {
    parentOf: (shapeId) => {
      const record = readRecord(map.records, shapeId)
      return record !== null && isShapeRecord(record) ? record.parentId : null
    },
    isLane: (laneId) => lanes.has(laneId),
    standInFor: (laneId) => lanes.standInFor(laneId),
    isGroup: (shapeId) => readRecord(map.records, shapeId)?.type === 'group',
  })
}

/** Puts an entity into the document as a peer with other software might. */
export function plant(
  records: EntityMap,
  id: string,
  entries: Readonly<Record<string, unknown>>,
): void {
  const entity = new Y.Map<unknown>(Object.entries(entries))
  records.set(id, entity)
}
