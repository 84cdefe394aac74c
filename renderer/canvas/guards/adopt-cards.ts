// A card that was made, pasted or dropped on the page belongs to the cell under its centre.
import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { cellAt, type LaneLayout } from '../lanes/lane-layout.ts'
import { isLocalShape } from './local-shapes.ts'

/** While these are under way a shape may still be anywhere. */
const movingStates = ['select.translating', 'select.resizing', 'draw', 'select.dragging_handle']

export function adoptCards(editor: Editor, layout: () => LaneLayout): () => void {
  const fresh = new Set<TLShapeId>()
  const adopt = () => {
    const ids = [...fresh]
    fresh.clear()
    editor.run(() => {
      for (const id of ids) adoptCard(editor, layout(), id)
    })
  }
  const removers = [
    editor.sideEffects.registerAfterCreateHandler('shape', (shape, source) => {
      if (source === 'user' && isAdoptable(editor, shape)) fresh.add(shape.id)
    }),
    editor.sideEffects.registerOperationCompleteHandler((source) => {
      if (source !== 'user' || fresh.size === 0 || editor.isInAny(...movingStates)) return
      adopt()
    }),
  ]
  return () => {
    for (const remove of removers) remove()
  }
}

function isAdoptable(editor: Editor, shape: TLShape): boolean {
  return (
    shape.type !== 'arrow' && !isLocalShape(shape) && shape.parentId === editor.getCurrentPageId()
  )
}

function adoptCard(editor: Editor, layout: LaneLayout, id: TLShapeId): void {
  const shape = editor.getShape(id)
  const bounds = editor.getShapePageBounds(id)
  if (shape === undefined || bounds === undefined || !isAdoptable(editor, shape)) return
  const cell = cellAt(layout, bounds.center.x, bounds.center.y)
  if (cell !== null) editor.reparentShapes([id], cell as TLShapeId)
}
