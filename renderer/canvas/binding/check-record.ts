// Decides whether a record from the document may reach the store (rule D6). The store throws on the
// first bad record and drops the whole batch with it, so nothing else may call store.put with one.
import type { TLRecord, TLStore } from 'tldraw'
import {
  isShapeRecord,
  type BoardRecord,
  type ShapeRecord,
} from '../../../shared/document/record.ts'
import { isIndexKey } from '../../../shared/document/z-index.ts'
import { isCellId } from '../../../shared/map/lane.ts'
import { completeProps } from '../shapes/default-props.ts'

/** Shapes that a document may hold; lanes are not among them. */
const documentShapes: ReadonlySet<string> = new Set([
  'touchpoint',
  'sticky',
  'text',
  'draw',
  'image',
  'arrow',
  'group',
])
/** What an arrow may be bound to. */
const linkableShapes: ReadonlySet<string> = new Set([
  'touchpoint',
  'sticky',
  'text',
  'draw',
  'image',
])
/** Farther out, tldraw's camera and exports lose their precision. */
const farthest = 1_000_000
const largest = 20_000

export type Verdict = { readonly record: TLRecord } | { readonly reason: string }

export function checkRecord(store: TLStore, id: string, raw: BoardRecord | null): Verdict {
  if (raw === null) return { reason: 'no readable base' }
  const reason = reasonAgainst(id, raw)
  if (reason !== null) return { reason }
  const record = {
    ...raw,
    props: completeProps(raw.type, raw['props'] as Record<string, never>),
  } as unknown as TLRecord
  try {
    return {
      record: store.schema.validateRecord(
        store,
        record,
        'updateRecord',
        store.unsafeGetWithoutCapture(record.id) ?? null,
      ),
    }
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) }
  }
}

export function isLinkable(record: TLRecord): boolean {
  return record.typeName === 'shape' && linkableShapes.has(record.type)
}

function reasonAgainst(id: string, raw: BoardRecord): string | null {
  if (raw.typeName === 'shape' && isShapeRecord(raw)) return reasonAgainstShape(id, raw)
  if (raw.typeName === 'binding')
    return id.startsWith('binding:') && raw.type === 'arrow' ? null : 'unknown binding'
  if (raw.typeName === 'asset') return reasonAgainstAsset(id, raw)
  return `unknown type of record ${raw.typeName}`
}

function reasonAgainstShape(id: string, shape: ShapeRecord): string | null {
  if (!id.startsWith('shape:') || isCellId(id)) return 'an id that only lanes have'
  if (!documentShapes.has(shape.type)) return `unknown shape ${shape.type}`
  const { w, h } = shape.props
  const isNear = [shape.x, shape.y].every((value) => Math.abs(value) <= farthest)
  const isSmall = [w, h].every((size) => typeof size !== 'number' || (size > 0 && size <= largest))
  if (!isNear || !isSmall) return 'a place or size that is out of bounds'
  return isIndexKey(shape.index) ? null : 'an index that cannot be ordered'
}

/** Only pictures of our own blob store: anything else would be fetched by every screen. */
function reasonAgainstAsset(id: string, asset: BoardRecord): string | null {
  const { src } = asset['props'] as { readonly src?: unknown }
  if (!id.startsWith('asset:') || asset.type !== 'image') return 'unknown kind of asset'
  return src === null || (typeof src === 'string' && src.startsWith('pathlane-blob:'))
    ? null
    : 'a picture from elsewhere'
}
