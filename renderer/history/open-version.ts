import * as Y from 'yjs'
import { formatStatus, mapDocument, type MapDocument } from '../../shared/document/layout.ts'
import type { Framework } from '../../shared/framework/framework.ts'
import {
  readPinnedFramework,
  type PinnedFramework,
} from '../../shared/framework/pinned-framework.ts'
import { writtenIn, type WrittenBy } from '../../shared/map/compare/writers.ts'
import { readMap, type MapView } from '../../shared/map/read-map.ts'
import { Problem } from '../../shared/problems.ts'

/** A map as it was, in a document of its own. */
export interface OpenVersion {
  readonly map: MapDocument
  /** What the map was pinned to then. */
  readonly pinned: PinnedFramework | null
  readonly view: MapView
  readonly written: WrittenBy
}

/**
 * @param known frameworks that need not be in the version itself
 * @throws Problem `version-damaged`, `version-newer`
 */
export function openVersion(update: Uint8Array, known: readonly Framework[]): OpenVersion {
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, update)
  } catch (cause) {
    throw new Problem('version-damaged', { cause })
  }
  const map = mapDocument(doc)
  const format = formatStatus(map)
  if (format === 'newer') throw new Problem('version-newer')
  // reason: what waits for what is not there is a part of a map
  if (format === 'empty' || doc.store.pendingStructs !== null) throw new Problem('version-damaged')
  const pinned = readPinnedFramework(map, known)
  return { map, pinned, view: readMap(map, pinned), written: writtenIn(doc) }
}
