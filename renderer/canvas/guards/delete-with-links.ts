// Deleting a card deletes its links in the same step, so one undo brings all of it back.
import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { idsOf } from './guard-lanes.ts'
import { withoutLocal } from './local-shapes.ts'

export function deleteWithLinks(editor: Editor): void {
  const deleteShapes = editor.deleteShapes.bind(editor)
  // reason: tldraw collects descendants before it asks anybody, so lanes must be out of the list first
  const deleteAll = (shapes: TLShapeId[] | TLShape[]) => {
    const ids = withoutLocal(editor, idsOf(shapes))
    return deleteShapes([...new Set([...ids, ...ids.flatMap((id) => linksWithin(editor, id))])])
  }
  editor.deleteShapes = deleteAll
  editor.deleteShape = (shape: TLShapeId | TLShape) =>
    deleteAll([typeof shape === 'string' ? shape : shape.id])
}

function linksWithin(editor: Editor, id: TLShapeId): TLShapeId[] {
  const links = editor.getBindingsToShape(id, 'arrow').map((binding) => binding.fromId)
  editor.visitDescendants(id, (child) => {
    for (const binding of editor.getBindingsToShape(child, 'arrow')) links.push(binding.fromId)
  })
  // reason: taking a group apart deletes the group only after its children have left it
  return links
}
