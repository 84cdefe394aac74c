import type { TLRecord } from 'tldraw'

const localShapes: ReadonlySet<string> = new Set(['cell', 'lens'])

/** Records that each window makes for itself: the document, its page, lanes and their overlays. */
export function isLocalRecord(record: TLRecord): boolean {
  if (record.typeName === 'shape') return localShapes.has(record.type)
  return record.typeName !== 'binding' && record.typeName !== 'asset'
}
