// How the app read and edited a map before frameworks had versions to take over, kept as it was: the
// rules of its binding, of its remembered framework and of its undo. It knows nothing of moves.
import * as Y from 'yjs'
import type { MapDocument } from '../../shared/document/layout.ts'
import { boardOrigin, verbOrigin } from '../../shared/document/origins.ts'
import { isShapeRecord, readRecord, type RecordId } from '../../shared/document/record.ts'
import { contentHashOf } from '../../shared/framework/content-hash.ts'
import type { Framework, FrameworkPin } from '../../shared/framework/framework.ts'
import { lanesOf, type CellId } from '../../shared/map/lane.ts'
import { readRows } from '../../shared/map/read-rows.ts'

export interface OlderApp {
  /** The first valid framework that it saw stays. */
  framework(): Framework | null
  /** The cell that it shows a card in; null: the parking lane. */
  cellOf(id: RecordId): CellId | null
  readonly undo: Y.UndoManager
}

export function openInOlderApp(map: MapDocument): OlderApp {
  let seen = pinnedThen(map)
  map.framework.observe(() => (seen ??= pinnedThen(map)))
  return {
    framework: () => seen,
    cellOf(id) {
      const lanes = lanesOf(
        seen?.stages.map((stage) => stage.id) ?? [],
        readRows(map).map((row) => row.id),
      )
      const record = readRecord(map.records, id)
      if (record === null || !isShapeRecord(record)) return null
      return lanes.has(record.parentId) ? (record.parentId as CellId) : null
    },
    undo: new Y.UndoManager([map.meta, map.records, map.rows, map.lanes, map.personas], {
      trackedOrigins: new Set([verbOrigin, boardOrigin]),
      captureTimeout: Number.MAX_SAFE_INTEGER,
    }),
  }
}

function pinnedThen(map: MapDocument): Framework | null {
  const pin = map.framework.get('pin') as FrameworkPin | undefined
  if (pin === undefined) return null
  const stored = map.framework.get(`${pin.id}@${pin.version}`) as Framework | undefined
  return stored !== undefined && contentHashOf(stored) === pin.contentHash ? stored : null
}
