import {
  createEntity,
  entityOf,
  isSameJson,
  readFields,
  readText,
  writeField,
  writeText,
} from '../document/entity.ts'
import { collectionsOf, type Entity, type EntityMap, type MapDocument } from '../document/layout.ts'
import { verbOrigin } from '../document/origins.ts'
import { spliceText } from '../document/splice.ts'
import { pinKey } from '../framework/pinned-framework.ts'

/**
 * Makes a map say again what an earlier state of it said, as one change that can be undone. Nothing is
 * rewound: what others do meanwhile merges with it as with any edit. Lanes come back through the pin;
 * frameworks that the map holds are never taken out.
 */
export function restoreMap(map: MapDocument, earlier: MapDocument): void {
  const earlierCollections = collectionsOf(earlier)
  map.doc.transact(() => {
    for (const field of ['title', 'scenario', 'segment', 'storyDate']) {
      const value = earlier.meta.get(field)
      if (!isSameJson(map.meta.get(field), value)) map.meta.set(field, value)
    }
    restorePin(map, earlier)
    spliceText(map.narrative, map.narrative.toJSON(), earlier.narrative.toJSON())
    collectionsOf(map).forEach((collection, at) => {
      const before = earlierCollections[at]
      if (before !== undefined) restoreCollection(collection, before)
    })
  }, verbOrigin)
}

function restorePin(map: MapDocument, earlier: MapDocument): void {
  for (const key of earlier.framework.keys()) {
    const value = earlier.framework.get(key)
    const isMissing = !map.framework.has(key)
    if (isMissing || (key === pinKey && !isSameJson(map.framework.get(key), value))) {
      map.framework.set(key, value)
    }
  }
}

function restoreCollection(collection: EntityMap, earlier: EntityMap): void {
  for (const id of collection.keys()) if (!earlier.has(id)) collection.delete(id)
  for (const id of earlier.keys()) {
    const before = entityOf(earlier, id)
    if (before !== undefined) restoreEntity(collection, id, before)
  }
}

function restoreEntity(collection: EntityMap, id: string, before: Entity): void {
  const fields = readFields(before)
  // what nobody can read has no earlier state either
  if (fields === null) return
  const text = readText(before)
  const entity = entityOf(collection, id)
  const now = entity === undefined ? null : readFields(entity)
  if (entity === undefined || now === null || (readText(entity) === null) !== (text === null)) {
    createEntity(collection, id, fields, text ?? undefined)
    return
  }
  for (const key of new Set([...Object.keys(now), ...Object.keys(fields)])) {
    writeField(entity, key, fields[key])
  }
  if (text !== null) writeText(entity, text)
}
