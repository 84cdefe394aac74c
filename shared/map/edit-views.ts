import { createEntity, entityOf, writeField, type Fields } from '../document/entity.ts'
import type { MapDocument } from '../document/layout.ts'
import { newId } from '../document/new-id.ts'
import { verbOrigin } from '../document/origins.ts'
import { indexAfter, isIndexKey } from '../document/z-index.ts'
import { filterJson } from './filter/filter.ts'
import { readViews } from './read-views.ts'
import type { SavedView, ViewId } from './view.ts'

export type ViewFacts = Omit<SavedView, 'id' | 'index'>

/** Saves a view at the end of the list. */
export function addView(map: MapDocument, { name, filter, sight }: ViewFacts): ViewId {
  const id = newId() as ViewId
  const last = readViews(map).at(-1)?.index
  const index = indexAfter(last !== undefined && isIndexKey(last) ? last : null)
  map.doc.transact(() => {
    createEntity(map.views, id, { name, ...seenJson({ filter, sight }), index })
  }, verbOrigin)
  return id
}

export function renameView(map: MapDocument, id: ViewId, name: string): void {
  writeFields(map, id, { name })
}

/** Lets a view show what is shown now. */
export function replaceView(
  map: MapDocument,
  id: ViewId,
  seen: Pick<SavedView, 'filter' | 'sight'>,
): void {
  const { filter, sight } = seenJson(seen)
  writeFields(map, id, { filter, sight })
}

export function removeView(map: MapDocument, id: ViewId): void {
  map.doc.transact(() => map.views.delete(id), verbOrigin)
}

function seenJson({ filter, sight }: Pick<SavedView, 'filter' | 'sight'>) {
  return { filter: filterJson(filter), ...(sight === null ? {} : { sight: { ...sight } }) }
}

function writeFields(map: MapDocument, id: ViewId, fields: Fields): void {
  const entity = entityOf(map.views, id)
  if (entity === undefined) return
  map.doc.transact(() => {
    for (const [field, value] of Object.entries(fields)) writeField(entity, field, value)
  }, verbOrigin)
}
