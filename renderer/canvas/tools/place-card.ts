// Puts a new card under the pointer: into the cell there, or on the page beside the grid.
import { createShapeId, StateNode, Vec, type Editor, type TLShapeId, type VecLike } from 'tldraw'
import { cellAt } from '../shapes/cell-at.ts'
import { restingSpot } from '../shapes/settle-in-cell.ts'

interface NewCard {
  readonly type: 'touchpoint' | 'sticky'
  readonly w: number
  readonly h: number
}

/** Adds a card with its centre at a point of the page. Null where the board is full. */
export function placeCard(editor: Editor, card: NewCard, point: VecLike): TLShapeId | null {
  const id = createShapeId()
  const corner = new Vec(point.x - card.w / 2, point.y - card.h / 2)
  const cell = cellAt(editor, point)
  const spot = cell === null ? corner : restingSpot(cell, Vec.Sub(corner, cell), card.w)
  editor.markHistoryStoppingPoint(`add ${card.type}`)
  editor.createShape({
    id,
    type: card.type,
    parentId: cell?.id ?? editor.getCurrentPageId(),
    x: spot.x,
    y: spot.y,
  })
  return editor.getShape(id) === undefined ? null : id
}

/** Click to place a card, then type its text. While the tool is locked, click after click. */
export abstract class CardTool extends StateNode {
  protected abstract readonly card: NewCard
  private isPressed = false

  override onEnter() {
    this.isPressed = false
    this.editor.setCursor({ type: 'cross', rotation: 0 })
  }

  override onPointerDown() {
    this.isPressed = true
  }

  override onPointerUp() {
    if (!this.isPressed || this.editor.getIsReadonly()) return
    this.isPressed = false
    const id = placeCard(this.editor, this.card, this.editor.inputs.currentPagePoint)
    if (id !== null && !this.editor.getInstanceState().isToolLocked) editText(this.editor, id)
  }

  override onCancel() {
    this.editor.setCurrentTool('select')
  }

  override onInterrupt() {
    this.onCancel()
  }
}

/** Begins to type in a card. */
export function editText(editor: Editor, id: TLShapeId): void {
  editor.select(id)
  editor.setEditingShape(id)
  if (editor.getEditingShapeId() === id) editor.setCurrentTool('select.editing_shape')
  else editor.setCurrentTool('select')
}
