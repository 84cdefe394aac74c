// Takes what lies on this device's disk into a window: rows into the document, notes beside it.
import * as Y from 'yjs'
import { isSameJson } from '../../shared/document/entity.ts'
import { deviceOrigin } from '../../shared/document/origins.ts'

export interface KnownRows {
  /** Rows whose content the document holds. */
  readonly held: Set<number>
  readonly damaged: Set<number>
}

export function isKnownRow({ held, damaged }: KnownRows, key: number): boolean {
  return held.has(key) || damaged.has(key)
}

export function applyRows(
  doc: Y.Doc,
  updates: ReadonlyMap<number, Uint8Array>,
  { held, damaged }: KnownRows,
): void {
  doc.transact(() => {
    for (const [key, update] of updates) {
      try {
        Y.applyUpdate(doc, update, deviceOrigin)
        held.add(key)
      } catch (cause) {
        // a damaged row takes only itself away; it stays on the disk, so nothing is made worse
        damaged.add(key)
        console.error('An update of this device could not be read', cause)
      }
    }
  }, deviceOrigin)
}

export interface WindowNotes {
  readonly all: Map<string, unknown>
  /** Keys that this window wrote: the disk may be behind on them. */
  readonly own: ReadonlySet<string>
  /** Others' notes that are about to be removed. */
  readonly drops: ReadonlyMap<string, unknown>
}

export function takeNotes(
  stored: ReadonlyMap<string, unknown>,
  { all, own, drops }: WindowNotes,
): void {
  for (const key of all.keys()) if (!own.has(key) && !stored.has(key)) all.delete(key)
  for (const [key, value] of stored) {
    const isDropped = drops.has(key) && isSameJson(drops.get(key), value)
    if (!own.has(key) && !isDropped) all.set(key, value)
  }
}
