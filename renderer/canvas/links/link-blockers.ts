// What links go around: everything that stands on the board, kept cell by cell, so that a card that
// moves concerns only the links that run through its cell.
import { computed, isEqual, type Editor, type Signal, type TLParentId, type TLShape } from 'tldraw'
import { pageId } from '../../../shared/document/layout.ts'
import { isCell } from '../shapes/cell-at.ts'
import { canHoldCards } from '../shapes/cell-shape.ts'
import { overlapOf, type Box } from './box.ts'

/** Boxes of what stands in a part of the page. Tracked. */
export type BlockersIn = (region: Box) => readonly Box[]

interface Cell extends Box {
  readonly id: TLParentId
}

export function readBlockers(editor: Editor): BlockersIn {
  const cells = computed('cells', () => cellsOf(editor), { isEqual })
  const byParent = new Map<TLParentId, Signal<readonly Box[]>>()
  const boxesOf = (parentId: TLParentId) => {
    let boxes = byParent.get(parentId)
    if (boxes === undefined) {
      boxes = computed(`boxes in ${parentId}`, () => boxesIn(editor, parentId), { isEqual })
      byParent.set(parentId, boxes)
    }
    return boxes.get()
  }
  return (region) => {
    const found: Box[] = []
    const collect = (parent: Box & { readonly id: TLParentId }) => {
      for (const box of boxesOf(parent.id)) {
        const placed = { x: parent.x + box.x, y: parent.y + box.y, w: box.w, h: box.h }
        if (overlapOf(placed, region) > 0) found.push(placed)
      }
    }
    for (const cell of cells.get()) if (overlapOf(cell, region) > 0) collect(cell)
    collect({ id: pageId as TLParentId, x: 0, y: 0, w: 0, h: 0 })
    return found
  }
}

function cellsOf(editor: Editor): readonly Cell[] {
  const cells: Cell[] = []
  for (const id of editor.getSortedChildIdsForParent(pageId as TLParentId)) {
    const shape = editor.getShape(id)
    if (!isCell(shape) || !canHoldCards(shape.props.kind)) continue
    cells.push({ id, x: shape.x, y: shape.y, w: shape.props.w, h: shape.props.h })
  }
  return cells
}

const blocking: ReadonlySet<string> = new Set(['touchpoint', 'sticky', 'image', 'text', 'group'])

/** In units of the parent. */
function boxesIn(editor: Editor, parentId: TLParentId): readonly Box[] {
  const boxes: Box[] = []
  for (const id of editor.getSortedChildIdsForParent(parentId)) {
    const shape = editor.getShape(id)
    if (shape !== undefined && blocking.has(shape.type)) boxes.push(boxOf(editor, shape))
  }
  return boxes
}

function boxOf(editor: Editor, shape: TLShape): Box {
  const { x, y, w, h } = editor.getShapeGeometry(shape).bounds
  return { x: shape.x + x, y: shape.y + y, w, h }
}
