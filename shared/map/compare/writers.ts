// Who wrote what since an earlier state, from what Yjs keeps with every piece of a document: the id of the
// window that wrote it. Of what was deleted it keeps none, so nobody can say who took something away.
import * as Y from 'yjs'
import type { EntityMap, MapDocument } from '../../document/layout.ts'
import type { Change, ThingKind } from './change.ts'

/** How much of each window's writing a state of a document holds. */
export type WrittenBy = ReadonlyMap<number, number>

export function writtenIn(doc: Y.Doc): WrittenBy {
  return Y.decodeStateVector(Y.encodeStateVector(doc))
}

/**
 * The windows that made a change, as Yjs client ids; empty where the document does not say.
 * @param map the later of the two states
 * @param earlier what the earlier one held
 */
export function writersOf(
  { kind, id, how }: Pick<Change, 'kind' | 'id' | 'how'>,
  map: MapDocument,
  earlier: WrittenBy,
): readonly number[] {
  if (how === 'removed') return []
  const root = entitiesOf(map, kind)
  const item = root?._map.get(id)
  if (how === 'added') return item === undefined ? [] : [item.id.client]
  const entity: unknown = root?.get(id)
  const types = root === null ? typesOf(map, kind) : entity instanceof Y.Map ? [entity] : []
  const writers = new Set<number>()
  for (const type of types) addWriters(type, earlier, writers)
  return [...writers]
}

/** Null for what is no entity among others. */
function entitiesOf(map: MapDocument, kind: ThingKind): EntityMap | null {
  switch (kind) {
    case 'map':
    case 'story':
      return null
    case 'touchpoint':
    case 'sticky':
    case 'shape':
    case 'link':
      return map.records
    default:
      return map[`${kind}s`]
  }
}

/** What every shared type is made of: values under keys, and a list. */
type Written = Pick<Y.Map<unknown>, '_map' | '_start'>

function typesOf(map: MapDocument, kind: ThingKind): readonly Written[] {
  return kind === 'map' ? [map.meta, map.framework] : [map.narrative]
}

function addWriters(type: Written, earlier: WrittenBy, writers: Set<number>): void {
  const note = (item: Y.Item) => {
    if (item.deleted) return
    const isNew = item.id.clock + item.length > (earlier.get(item.id.client) ?? 0)
    if (isNew) writers.add(item.id.client)
    if (item.content instanceof Y.ContentType) addWriters(item.content.type, earlier, writers)
  }
  for (const item of type._map.values()) note(item)
  for (let item = type._start; item !== null; item = item.right) note(item)
}
