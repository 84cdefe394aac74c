import {
  computed,
  isShapeId,
  isUninitialized,
  unsafe__withoutCapture,
  type Box,
  type Editor,
  type Signal,
  type TLShape,
  type TLShapeId,
} from 'tldraw'
import { isSameSet } from '../../../shared/same-set.ts'
import { isCellId } from '../../../shared/map/lane.ts'
import { boxOfCard, isCard, type Card } from './is-card.ts'
import { updatesSince, type ShapeUpdate } from './shape-updates.ts'

/** Where shapes lie on the page. Made anew with each change; the map of cards is the same one. */
interface Places {
  /** Cards that stand upright in a cell or on the page. */
  readonly cards: ReadonlyMap<TLShapeId, Box>
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
    for (const [id, box] of cards) if (!view.includes(box)) now.add(id)
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
  let cards = new Map<TLShapeId, Box>()
  return computed<Places>('places of shapes', (before, lastEpoch) => {
    history.get()
    if (!isUninitialized(before) && page === editor.getCurrentPageId()) {
      const updates = updatesSince(history, lastEpoch)
      const moved = updates === null ? null : movedIn(editor, updates)
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
  updates: readonly ShapeUpdate[],
): ReadonlyMap<TLShapeId, Box> | null {
  const moved = new Map<TLShapeId, Box>()
  for (const [from, to] of updates) {
    const box = boxOf(editor, to)
    if (isUpright(from) !== isUpright(to) || isMovedCell(from, to)) return null
    if (box !== null) moved.set(to.id, box)
  }
  return moved
}

function isMovedCell(from: TLShape, to: TLShape): boolean {
  return isCellId(to.id) && (from.x !== to.x || from.y !== to.y)
}

/** Of a card in a cell or on the page; null for all else. */
function boxOf(editor: Editor, shape: TLShape | undefined): Box | null {
  if (shape === undefined || !isUpright(shape)) return null
  const { parentId } = shape
  const box = boxOfCard(shape)
  if (!isShapeId(parentId)) return box
  const cell = editor.store.unsafeGetWithoutCapture(parentId)
  return cell === undefined ? null : box.translate(cell)
}

function isUpright(shape: TLShape): shape is Card {
  return isCard(shape) && (!isShapeId(shape.parentId) || isCellId(shape.parentId))
}
