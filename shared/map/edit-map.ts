import { createEntity } from '../document/entity.ts'
import { formatVersion, type MapDocument } from '../document/layout.ts'
import { creationOrigin, verbOrigin } from '../document/origins.ts'
import { indexAfter } from '../document/z-index.ts'
import type { Framework } from '../framework/framework.ts'
import { pinFramework } from '../framework/pinned-framework.ts'
import { firstHeights } from './edit-rows.ts'
import type { RowKind } from './row.ts'
import type { Segment } from './segment.ts'

export interface NewMap {
  readonly title: string
  /** The event in the customer's life that the map is about. */
  readonly scenario: string
  readonly segment: Segment
  readonly framework: Framework
  /** ISO 8601 time. */
  readonly createdAt: string
}

/** The rows that a new map begins with. */
const firstRows: readonly RowKind[] = [
  'touchpoints',
  'actions',
  'thoughts',
  'feelings',
  'needs',
  'owners',
]

/** Lays out a new map in an empty document. Only its creator calls this (rule D8). */
export function createMap(map: MapDocument, newMap: NewMap): void {
  map.doc.transact(() => {
    map.meta.set('format', formatVersion)
    map.meta.set('title', newMap.title)
    map.meta.set('scenario', newMap.scenario)
    map.meta.set('segment', newMap.segment)
    map.meta.set('createdAt', newMap.createdAt)
    pinFramework(map, newMap.framework)
    let index: string | null = null
    for (const kind of firstRows) {
      index = indexAfter(index)
      createEntity(map.rows, kind, { kind, name: '', index, height: firstHeights[kind] })
    }
  }, creationOrigin)
}

export type MapFace = 'title' | 'scenario' | 'segment'

export function writeMapFace(map: MapDocument, field: MapFace, value: string): void {
  if (map.meta.get(field) === value) return
  map.doc.transact(() => map.meta.set(field, value), verbOrigin)
}
