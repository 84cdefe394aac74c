import { Box, type Editor, type VecLike } from 'tldraw'
import { canHoldCards, type CellShape } from './cell-shape.ts'

export function isCell(shape: { readonly type: string } | undefined): shape is CellShape {
  return shape?.type === 'cell'
}

/** The cell, or the parking lane, at a point of the page. */
export function cellAt(editor: Editor, point: VecLike): CellShape | null {
  for (const id of editor.getSortedChildIdsForParent(editor.getCurrentPageId())) {
    const shape = editor.getShape(id)
    if (!isCell(shape) || !canHoldCards(shape.props.kind)) continue
    if (new Box(shape.x, shape.y, shape.props.w, shape.props.h).containsPoint(point)) return shape
  }
  return null
}
