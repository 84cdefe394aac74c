import {
  computed,
  isShapeId,
  isUninitialized,
  RESET_VALUE,
  unsafe__withoutCapture,
  type BoxLike,
  type Editor,
  type RecordsDiff,
  type Signal,
  type TLShape,
  type TLShapeId,
} from 'tldraw'
import { isCellId } from '../../../shared/map/lane.ts'
import { isCard } from './is-card.ts'
import type { StickyShape } from './sticky-shape.ts'
import type { TouchpointShape } from './touchpoint-shape.ts'

/** Where shapes lie on the page. Made anew with each change; the map of cards is the same one. */
interface Places {
  /** Cards that stand upright in a cell or on the page. */
  readonly cards: ReadonlyMap<TLShapeId, BoxLike>
  /** All else: tldraw knows where it lies. */
  readonly others: readonly TLShapeId[]
}

/**
 * Which shapes lie outside the view, as tldraw says it. tldraw asks for the bounds of every shape after each
 * edit and each move of the camera; cards, of which there are thousands, are looked at only when they change.
 */
export function watchNotVisible(editor: Editor): Signal<Set<TLShapeId>> {
  const places = watchPlaces(editor)
  return computed<Set<TLShapeId>>('shapes out of view', (before) => {
    const view = editor.getViewportPageBounds()
    const { cards, others } = places.get()
    const now = new Set<TLShapeId>()
    for (const [id, box] of cards) if (!isOverlapping(view, box)) now.add(id)
    for (const id of others) {
      const bounds = editor.getShapePageBounds(id)
      if (bounds === undefined || !view.includes(bounds)) now.add(id)
    }
    return isUninitialized(before) || !isSameSet(before, now) ? now : before
  })
}

function watchPlaces(editor: Editor): Signal<Places> {
  const history = editor.store.query.filterHistory('shape')
  let page: string | null = null
  let cards = new Map<TLShapeId, BoxLike>()
  return computed<Places>('places of shapes', (before, lastEpoch) => {
    history.get()
    if (!isUninitialized(before) && page === editor.getCurrentPageId()) {
      const changes = history.getDiffSince(lastEpoch)
      const moved = changes === RESET_VALUE ? null : movedIn(editor, changes)
      if (moved !== null) {
        for (const [id, box] of moved) cards.set(id, box)
        return { cards, others: before.others }
      }
    }
    page = editor.getCurrentPageId()
    cards = new Map()
    const others: TLShapeId[] = []
    const ids = unsafe__withoutCapture(() => editor.getCurrentPageShapeIds())
    for (const id of ids) {
      const box = boxOf(editor, editor.store.unsafeGetWithoutCapture(id))
      if (box === null) others.push(id)
      else cards.set(id, box)
    }
    return { cards, others }
  })
}

/** Cards that have changed with where they lie now, or null where others may lie elsewhere too. */
function movedIn(
  editor: Editor,
  changes: readonly RecordsDiff<TLShape>[],
): ReadonlyMap<TLShapeId, BoxLike> | null {
  const moved = new Map<TLShapeId, BoxLike>()
  for (const { added, removed, updated } of changes) {
    if (Object.keys(added).length + Object.keys(removed).length > 0) return null
    for (const [from, to] of Object.values<[TLShape, TLShape]>(updated)) {
      const box = boxOf(editor, to)
      if (isUpright(from) !== isUpright(to) || isMovedCell(from, to)) return null
      if (box !== null) moved.set(to.id, box)
    }
  }
  return moved
}

function isMovedCell(from: TLShape, to: TLShape): boolean {
  return isCellId(to.id) && (from.x !== to.x || from.y !== to.y)
}

/** Of a card in a cell or on the page; null for all else. */
function boxOf(editor: Editor, shape: TLShape | undefined): BoxLike | null {
  if (shape === undefined || !isUpright(shape)) return null
  const { parentId } = shape
  const { w, h } = shape.props
  if (!isShapeId(parentId)) return { x: shape.x, y: shape.y, w, h }
  const cell = editor.store.unsafeGetWithoutCapture(parentId)
  return cell === undefined ? null : { x: cell.x + shape.x, y: cell.y + shape.y, w, h }
}

function isUpright(shape: TLShape): shape is TouchpointShape | StickyShape {
  return isCard(shape) && (!isShapeId(shape.parentId) || isCellId(shape.parentId))
}

function isOverlapping(view: BoxLike, box: BoxLike): boolean {
  return (
    box.x <= view.x + view.w &&
    box.x + box.w >= view.x &&
    box.y <= view.y + view.h &&
    box.y + box.h >= view.y
  )
}

function isSameSet(before: ReadonlySet<TLShapeId>, now: ReadonlySet<TLShapeId>): boolean {
  if (before.size !== now.size) return false
  for (const id of now) if (!before.has(id)) return false
  return true
}
