// Three ways of keeping board records in a Y.Doc: ours, and the two that others use.
import type * as Y from 'yjs'
import { mapDocument } from '../../shared/document/layout.ts'
import {
  changeRecord,
  putRecord,
  readRecord,
  type ShapeRecord,
} from '../../shared/document/record.ts'
import { YKeyValue } from './y-key-value.ts'

/** Records in one document. */
export interface RecordStore {
  put(record: ShapeRecord): void
  change(before: ShapeRecord, after: ShapeRecord): void
  read(id: string): ShapeRecord | null
  ids(): readonly string[]
}

export const systems = {
  'base + overrides': openOurs,
  'whole-record Y.Map': openWholeRecords,
  YKeyValue: openKeyValue,
} as const satisfies Record<string, (doc: Y.Doc) => RecordStore>

export type SystemName = keyof typeof systems

function openOurs(doc: Y.Doc): RecordStore {
  const { records } = mapDocument(doc)
  return {
    put: (record) => putRecord(records, record),
    change: (before, after) => changeRecord(records, before, after),
    read: (id) => readRecord(records, id) as ShapeRecord | null,
    ids: () => [...records.keys()],
  }
}

function openWholeRecords(doc: Y.Doc): RecordStore {
  const records = doc.getMap<ShapeRecord>('records')
  return {
    put: (record) => records.set(record.id, record),
    change: (_before, after) => records.set(after.id, after),
    read: (id) => records.get(id) ?? null,
    ids: () => [...records.keys()],
  }
}

function openKeyValue(doc: Y.Doc): RecordStore {
  const records = new YKeyValue<ShapeRecord>(doc.getArray('records'))
  return {
    put: (record) => records.set(record.id, record),
    change: (_before, after) => records.set(after.id, after),
    read: (id) => records.get(id) ?? null,
    ids: () => [...records.keys()],
  }
}
