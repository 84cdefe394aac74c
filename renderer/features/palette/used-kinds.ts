// Which kinds of the catalogue the map has already. Reads only what a change touched: a map holds
// thousands of records and a drag changes one of them sixty times a second.
import type * as Y from 'yjs'
import type { MapDocument } from '../../../shared/document/layout.ts'
import { createWritable, touchedIds, type Watch } from '../../../shared/document/readable.ts'
import { readRecord, type RecordId } from '../../../shared/document/record.ts'

export function watchUsedKinds(map: MapDocument): Watch<ReadonlySet<string>> {
  const kindById = new Map<RecordId, string>()
  for (const id of map.records.keys()) readInto(kindById, map, id)
  const used = createWritable<ReadonlySet<string>>(new Set(kindById.values()))
  const update = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const id of touchedIds(events)) readInto(kindById, map, id)
    const next = new Set(kindById.values())
    if (!isSameSet(next, used.get())) used.set(next)
  }
  const observer = update as Parameters<typeof map.records.observeDeep>[0]
  map.records.observeDeep(observer)
  return { ...used, dispose: () => map.records.unobserveDeep(observer) }
}

function readInto(kindById: Map<RecordId, string>, map: MapDocument, id: RecordId): void {
  const record = readRecord(map.records, id)
  const props: unknown = record?.type === 'touchpoint' ? record['props'] : null
  const kind: unknown =
    typeof props === 'object' && props !== null ? Reflect.get(props, 'kind') : null
  if (typeof kind === 'string' && kind !== '') kindById.set(id, kind)
  else kindById.delete(id)
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((kind) => b.has(kind))
}
