import * as Y from 'yjs'
import { copyDocument } from '../document/copy-document.ts'
import { mapDocument, type MapDocument } from '../document/layout.ts'
import { creationOrigin } from '../document/origins.ts'
import type { NewMap } from './edit-map.ts'

export type MapFromTemplate = Omit<NewMap, 'framework'>

/**
 * Begins a new map with what a template holds, framework included, and no history: maps that began with
 * one template have nothing in common. What people said to each other about the template stays there.
 * @param template the whole document, as an update
 * @returns false where it holds what can't be copied; the map is then of no use
 */
export function beginFromTemplate(
  map: MapDocument,
  template: Uint8Array,
  { title, scenario, segment, createdAt }: MapFromTemplate,
): boolean {
  const from = new Y.Doc()
  Y.applyUpdate(from, template)
  const source = mapDocument(from)
  const isWhole = map.doc.transact(() => {
    if (!copyDocument(from, map.doc)) return false
    for (const id of source.comments.keys()) map.comments.delete(id)
    for (const [field, value] of Object.entries({ title, scenario, segment, createdAt })) {
      map.meta.set(field, value)
    }
    return true
  }, creationOrigin)
  from.destroy()
  return isWhole
}
