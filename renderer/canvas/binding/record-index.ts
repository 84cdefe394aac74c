// The document's records, checked, with what depends on what. Knows nothing of the store's content.
import type { TLArrowBinding, TLRecord, TLShape, TLStore } from 'tldraw'
import type { EntityMap } from '../../../shared/document/layout.ts'
import { readRecord, type RecordId } from '../../../shared/document/record.ts'
import { createWritable, type Readable } from '../../../shared/document/readable.ts'
import { checkRecord } from './check-record.ts'

export class RecordIndex {
  /** Records that passed the check, as the document has them. */
  readonly records = new Map<RecordId, TLRecord>()
  readonly #children = new Map<RecordId, Set<RecordId>>()
  /** Bindings by each of their two ends. */
  readonly #bindings = new Map<RecordId, Set<RecordId>>()
  readonly #refused = new Map<RecordId, string>()
  readonly #quarantine = createWritable<ReadonlyMap<RecordId, string>>(new Map())
  readonly quarantine: Readable<ReadonlyMap<RecordId, string>> = this.#quarantine
  readonly #store: TLStore
  readonly #source: EntityMap

  constructor(store: TLStore, source: EntityMap) {
    this.#store = store
    this.#source = source
  }

  /** Reads these records anew and returns every record whose view may have changed with them. */
  refresh(ids: Iterable<RecordId>): Set<RecordId> {
    const affected = new Set<RecordId>()
    const before = this.#refused.size
    let isRefusedChanged = false
    for (const id of ids) {
      this.#collectDependents(id, affected)
      this.#forget(id)
      isRefusedChanged = this.#read(id) || isRefusedChanged
      this.#collectDependents(id, affected)
    }
    if (isRefusedChanged || before !== this.#refused.size)
      this.#quarantine.set(new Map(this.#refused))
    return affected
  }

  shape(id: RecordId): TLShape | null {
    const record = this.records.get(id)
    return record?.typeName === 'shape' ? record : null
  }

  childrenOf(id: RecordId): Iterable<RecordId> {
    return this.#children.get(id) ?? []
  }

  bindingsOf(id: RecordId): readonly TLArrowBinding[] {
    const bindings: TLArrowBinding[] = []
    for (const bindingId of this.#bindings.get(id) ?? []) {
      const record = this.records.get(bindingId)
      if (record?.typeName === 'binding') bindings.push(record as TLArrowBinding)
    }
    return bindings
  }

  /** @returns whether the list of refused records changed */
  #read(id: RecordId): boolean {
    const had = this.#refused.get(id)
    this.#refused.delete(id)
    if (!this.#source.has(id)) return had !== undefined
    const verdict = checkRecord(this.#store, id, readRecord(this.#source, id))
    if ('reason' in verdict) {
      this.#refused.set(id, verdict.reason)
      return had !== verdict.reason
    }
    this.records.set(id, verdict.record)
    for (const [map, key] of this.#links(verdict.record)) addTo(map, key, id)
    return had !== undefined
  }

  #forget(id: RecordId): void {
    const record = this.records.get(id)
    if (record === undefined) return
    for (const [map, key] of this.#links(record)) map.get(key)?.delete(id)
    this.records.delete(id)
  }

  #links(record: TLRecord): (readonly [Map<RecordId, Set<RecordId>>, RecordId])[] {
    if (record.typeName === 'shape') return [[this.#children, record.parentId]]
    if (record.typeName === 'binding')
      return [
        [this.#bindings, record.fromId],
        [this.#bindings, record.toId],
      ]
    return []
  }

  #collectDependents(id: RecordId, into: Set<RecordId>): void {
    const queue = [id]
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const isKnown = into.has(next)
      into.add(next)
      this.#collectLinked(next, into)
      if (!isKnown || next === id)
        for (const child of this.#children.get(next) ?? []) if (!into.has(child)) queue.push(child)
    }
  }

  /** A card decides over its links, a binding over its arrow and the arrow's other binding. */
  #collectLinked(id: RecordId, into: Set<RecordId>): void {
    const record = this.records.get(id)
    const own = record?.typeName === 'binding' ? [record as TLArrowBinding] : this.bindingsOf(id)
    for (const binding of own) {
      into.add(binding.fromId)
      for (const sibling of this.bindingsOf(binding.fromId)) into.add(sibling.id)
    }
  }
}

function addTo(map: Map<RecordId, Set<RecordId>>, key: RecordId, id: RecordId): void {
  const set = map.get(key)
  if (set === undefined) map.set(key, new Set([id]))
  else set.add(id)
}
