// Which kinds of the catalogue the map has already, also under another name. Reads only what a change touched: a map holds
// thousands of records and a drag changes one of them sixty times a second.
import type * as Y from 'yjs'
import type { Catalogue } from '../../../shared/map/catalogue/catalogue.ts'
import type { MapDocument } from '../../../shared/document/layout.ts'
import { createWritable, touchedIds, type Watch } from '../../../shared/document/readable.ts'
import { readRecord, type RecordId } from '../../../shared/document/record.ts'

export interface CardsOfMap {
  readonly map: MapDocument
  readonly catalogue: Catalogue
}

export function watchUsedKinds({ map, catalogue }: CardsOfMap): Watch<ReadonlySet<string>> {
  const kindById = new Map<RecordId, string>()
  const read = (id: RecordId) => {
    const kind = readKind(map, id, catalogue)
    if (kind === undefined) kindById.delete(id)
    else kindById.set(id, kind)
  }
  for (const id of map.records.keys()) read(id)
  const used = createWritable<ReadonlySet<string>>(new Set(kindById.values()))
  const update = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const id of touchedIds(events)) read(id)
    const next = new Set(kindById.values())
    if (!isSameSet(next, used.get())) used.set(next)
  }
  const observer = update as Parameters<typeof map.records.observeDeep>[0]
  map.records.observeDeep(observer)
  return { ...used, dispose: () => map.records.unobserveDeep(observer) }
}

function readKind(map: MapDocument, id: RecordId, catalogue: Catalogue): string | undefined {
  const record = readRecord(map.records, id)
  if (record?.type !== 'touchpoint') return undefined
  const { kind, title } = record.props
  if (typeof title !== 'string') return undefined
  return catalogue.kindOf({ kind: typeof kind === 'string' ? kind : '', title })
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((kind) => b.has(kind))
}
