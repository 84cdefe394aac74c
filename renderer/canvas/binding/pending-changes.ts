// What people did on this board and what is not in the document yet, as tldraw's record diffs.
import { squashRecordDiffs, type RecordsDiff, type TLRecord } from 'tldraw'
import type { MapDocument } from '../../../shared/document/layout.ts'
import {
  changeRecord,
  putRecord,
  type BoardRecord,
  type RecordId,
} from '../../../shared/document/record.ts'
import { leanProps } from '../shapes/default-props.ts'
import { isLocalRecord } from './local-record.ts'

export class PendingChanges {
  readonly #map: MapDocument
  #diffs: RecordsDiff<TLRecord>[] = []

  constructor(map: MapDocument) {
    this.#map = map
  }

  add(diff: RecordsDiff<TLRecord>): void {
    this.#diffs.push(diff)
  }

  isEmpty(): boolean {
    return this.#diffs.length === 0
  }

  /** Writes field by field what changed. The caller is inside a transaction. */
  write(): void {
    const { added, updated, removed } = this.#take()
    const { records } = this.#map
    for (const record of Object.values(added))
      if (!isLocalRecord(record)) putRecord(records, toStored(record))
    for (const [before, after] of Object.values(updated)) {
      if (!isLocalRecord(after)) changeRecord(records, toStored(before), toStored(after))
    }
    for (const record of Object.values(removed))
      if (!isLocalRecord(record)) records.delete(record.id)
  }

  /** Forgets what is pending; returns the records that must be shown as the document has them. */
  discard(): Set<RecordId> {
    const { added, updated, removed } = this.#take()
    const records = [
      ...Object.values(added),
      ...Object.values(updated).map(([, after]) => after),
      ...Object.values(removed),
    ]
    return new Set(records.filter((record) => !isLocalRecord(record)).map((record) => record.id))
  }

  #take(): RecordsDiff<TLRecord> {
    const diffs = this.#diffs
    this.#diffs = []
    return squashRecordDiffs(diffs)
  }
}

function toStored(record: TLRecord): BoardRecord {
  const stored = record as unknown as BoardRecord
  return { ...stored, props: leanProps(stored.type, stored.props) }
}
