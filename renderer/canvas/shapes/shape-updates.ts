import { RESET_VALUE, type Computed, type RecordsDiff, type TLShape } from 'tldraw'

export type ShapeHistory = Computed<number, RecordsDiff<TLShape>>

/** A shape before and after a change. */
export type ShapeUpdate = readonly [from: TLShape, to: TLShape]

/**
 * What has changed in shapes since an epoch, in its order, or null where shapes came or went too, or where it is
 * longer ago than the history reaches. Tracked.
 */
export function updatesSince(history: ShapeHistory, epoch: number): readonly ShapeUpdate[] | null {
  const changes = history.getDiffSince(epoch)
  if (changes === RESET_VALUE) return null
  const isSameShapes = changes.every(
    ({ added, removed }) => Object.keys(added).length + Object.keys(removed).length === 0,
  )
  return isSameShapes ? changes.flatMap(({ updated }) => Object.values<ShapeUpdate>(updated)) : null
}
