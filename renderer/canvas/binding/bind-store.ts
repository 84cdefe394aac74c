// Binds a tldraw store to a map's records. The store is a projection: after every transaction it
// shows what the document says, and whatever tldraw's own side effects add to a remote change is
// taken back. The document is never written on load.
import { isEqual, type RecordsDiff, type TLRecord, type TLStore } from 'tldraw'
import type { EntityMap } from '../../../shared/document/layout.ts'
import { boardOrigin } from '../../../shared/document/origins.ts'
import { touchedIds } from '../../../shared/document/readable.ts'
import type { RecordId } from '../../../shared/document/record.ts'
import type { BindingOptions, BoardBinding } from './board-binding.ts'
import { isLocalRecord } from './local-record.ts'
import { BoardProjection } from './board-projection.ts'
import { PendingChanges } from './pending-changes.ts'
import { RecordIndex } from './record-index.ts'
import type { Showing } from './showing.ts'

/** A gesture writes the document at most this often. */
const gestureWriteMs = 250
/** How often side effects of a remote change are taken back before the rest is left alone. */
const maxRounds = 4

export function bindStore(options: BindingOptions): BoardBinding {
  const { store, map, lanes } = options
  const binding = new StoreBinding(options)
  const stops = [
    store.listen(({ changes }) => binding.receive(changes), { source: 'user', scope: 'document' }),
    observeRecords(map.records, (ids) => binding.showTouched(ids)),
    lanes.subscribe(() => binding.showAll()),
  ]
  binding.showTouched(map.records.keys())
  return {
    flush: () => binding.flush(),
    quarantine: binding.index.quarantine,
    dispose() {
      binding.flush()
      for (const stop of stops) stop()
    },
  }
}

class StoreBinding {
  readonly index: RecordIndex
  readonly #options: BindingOptions
  readonly #projection: BoardProjection
  readonly #pending: PendingChanges
  readonly #deferred = new Set<RecordId>()
  readonly #showing: Showing
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: BindingOptions) {
    const { store, map, lanes } = options
    this.#options = options
    this.#showing = options.showing ?? { isNow: false }
    this.index = new RecordIndex(store, map.records)
    this.#projection = new BoardProjection(this.index, () => lanes.get())
    this.#pending = new PendingChanges(map)
  }

  /** Takes what somebody did on this board. */
  receive(changes: RecordsDiff<TLRecord>): void {
    this.#pending.add(changes)
    if (this.#showing.isNow) return
    if (!this.#options.isGesturing()) this.#write()
    else this.#timer ??= setTimeout(() => this.#write(), gestureWriteMs)
  }

  flush(): void {
    this.#options.store._flushHistory()
    this.#write()
  }

  showTouched(ids: Iterable<RecordId>): void {
    // reason: what this window did comes first, or the remote change would cover it
    this.flush()
    this.#show(this.index.refresh(ids))
  }

  showAll(): void {
    this.flush()
    this.#show(this.index.records.keys())
  }

  #write(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#pending.isEmpty()) return
    if (this.#options.isReadOnly()) this.#show(this.#pending.discard())
    else this.#options.map.doc.transact(() => this.#pending.write(), boardOrigin)
  }

  /** Makes the store show these records as the document has them. */
  #show(ids: Iterable<RecordId>): void {
    if (isInOperation(this.#options.store)) {
      this.#defer(ids)
      return
    }
    this.#showing.isNow = true
    try {
      let shown = this.#projection.place(ids)
      this.#options.onParked?.(this.#projection.parkedStages())
      this.#options.onHidden?.(this.#projection.hiddenShapes())
      for (let round = 0; round < maxRounds && shown.size > 0; round++) {
        this.#merge(shown)
        this.#options.store._flushHistory()
        shown = this.#pending.discard()
      }
    } finally {
      this.#showing.isNow = false
    }
  }

  /** tldraw refuses remote changes inside one of its own operations; they follow right after it. */
  #defer(ids: Iterable<RecordId>): void {
    if (this.#deferred.size === 0) {
      queueMicrotask(() => {
        const waiting = [...this.#deferred]
        this.#deferred.clear()
        this.flush()
        this.#show(waiting)
      })
    }
    for (const id of ids) this.#deferred.add(id)
  }

  #merge(ids: Iterable<RecordId>): void {
    const { store } = this.#options
    const puts: TLRecord[] = []
    const removes: TLRecord['id'][] = []
    for (const id of ids) {
      const next = this.#projection.view(id)
      const current = store.unsafeGetWithoutCapture(id as TLRecord['id'])
      // reason: a peer may write under the ids of lanes, of the page or of this window's own state
      if (current !== undefined && isLocalRecord(current)) continue
      if (next === null) {
        if (current !== undefined) removes.push(current.id)
      } else if (current === undefined || !isEqual(current, next)) puts.push(next)
    }
    if (puts.length === 0 && removes.length === 0) return
    puts.sort((a, b) => rank(a) - rank(b))
    store.mergeRemoteChanges(() => {
      if (removes.length > 0) store.remove(removes)
      if (puts.length > 0) store.put(puts)
    })
  }
}

function observeRecords(records: EntityMap, onTouched: (ids: Set<RecordId>) => void): () => void {
  const observer: Parameters<EntityMap['observeDeep']>[0] = (events) =>
    onTouched(touchedIds(events))
  records.observeDeep(observer)
  return () => records.unobserveDeep(observer)
}

function isInOperation(store: TLStore): boolean {
  // reason: tldraw has no public way to ask, and throws where one merges during an operation
  return Reflect.get(store, '_isInAtomicOp') === true
}

/** Parents before children, shapes before the bindings between them. */
function rank(record: TLRecord): number {
  if (record.typeName === 'asset') return 0
  if (record.typeName !== 'shape') return 3
  return record.type === 'group' ? 1 : 2
}
