// Decides whether a record from the document may reach the store (rule D6). The store throws on the
// first bad record and drops the whole batch with it, so nothing else may call store.put with one.
import type { TLRecord, TLStore } from 'tldraw'
import {
  isShapeRecord,
  type BoardRecord,
  type ShapeRecord,
} from '../../../shared/document/record.ts'
import { isIndexKey } from '../../../shared/document/z-index.ts'
import { textProps } from '../../../shared/document/layout.ts'
import { isLaneShapeId } from '../../../shared/map/lane.ts'
import { completeProps } from '../shapes/default-props.ts'
import { canStandOnBoards } from '../shapes/shape-types.ts'

/** Farther out, tldraw's camera and exports lose their precision. */
const farthest = 1_000_000
const largest = 20_000
const deepest = 24
const longestText = 100_000
/** A picture by its content, see session/blobs.ts; tldraw takes no scheme of our own. */
const blobSource = /^asset:[0-9a-f]{64}$/

export type Verdict = { readonly record: TLRecord } | { readonly reason: string }

export function checkRecord(store: TLStore, id: string, raw: BoardRecord | null): Verdict {
  if (raw === null) return { reason: 'no readable base' }
  const reason = reasonAgainst(id, raw)
  if (reason !== null) return { reason }
  const props = completeProps(raw.type, raw.props)
  // reason: nothing here locks, and nobody could ever unlock what a peer says is locked
  const unlocked = raw.typeName === 'shape' ? { isLocked: false } : {}
  const record = { ...raw, ...unlocked, props } as unknown as TLRecord
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

function reasonAgainst(id: string, raw: BoardRecord): string | null {
  if (raw.typeName === 'shape' && isShapeRecord(raw)) return reasonAgainstShape(id, raw)
  if (raw.typeName === 'binding')
    return id.startsWith('binding:') && raw.type === 'arrow' ? null : 'unknown binding'
  if (raw.typeName === 'asset') return reasonAgainstAsset(id, raw)
  return `unknown type of record ${raw.typeName}`
}

function reasonAgainstShape(id: string, shape: ShapeRecord): string | null {
  if (!id.startsWith('shape:') || isLaneShapeId(id)) return 'an id that only lanes have'
  if (!canStandOnBoards(shape.type)) return `unknown shape ${shape.type}`
  const { w, h } = shape.props
  const isNear = isWithinBounds([shape.x, shape.y, shape.rotation, shape.props])
  const isSmall = [w, h].every((size) => typeof size !== 'number' || (size > 0 && size <= largest))
  if (!isNear || !isSmall) return 'a place or size that is out of bounds'
  const { scale } = shape.props
  if (typeof scale === 'number' && (scale < 0.01 || scale > 100)) return 'a scale out of bounds'
  const textProp = textProps[shape.type]
  if (textProp !== undefined && !(textProp in shape.props)) return 'no text to type in'
  const texts = Object.values(shape.props).filter((prop) => typeof prop === 'string')
  if (texts.some((text) => text.length > longestText)) return 'a text too long to show'
  return isIndexKey(shape.index) ? null : 'an index that cannot be ordered'
}

/** Every number in it is near enough, and it is not nested without end. */
function isWithinBounds(value: unknown, depth = 0): boolean {
  if (typeof value === 'number') return Math.abs(value) <= farthest
  if (typeof value !== 'object' || value === null) return true
  return (
    depth < deepest && Object.values(value).every((member) => isWithinBounds(member, depth + 1))
  )
}

/** Only pictures of our own blob store: anything else would be fetched by every screen. */
function reasonAgainstAsset(id: string, asset: BoardRecord): string | null {
  const { src } = asset.props
  if (!id.startsWith('asset:') || asset.type !== 'image') return 'unknown kind of asset'
  return src === null || (typeof src === 'string' && blobSource.test(src))
    ? null
    : 'a picture from elsewhere'
}
