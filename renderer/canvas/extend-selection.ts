// Selecting several cards by keyboard: one more with each key, from the one selected last.
import type { Editor } from 'tldraw'
import type { Direction } from './lanes/current-cell.ts'

/** Adds the nearest card in a direction to what is selected. @returns whether there was one */
export function extendSelection(editor: Editor, direction: Direction): boolean {
  const selected = editor.getSelectedShapeIds()
  const last = selected.at(-1)
  if (last === undefined) return false
  const others = editor
    .getCurrentPageShapesInReadingOrder()
    .filter(({ id }) => id === last || !selected.includes(id))
  const next = editor.getNearestAdjacentShape(others, last, direction)
  if (selected.includes(next)) return false
  editor.setSelectedShapes([...selected, next])
  const bounds = editor.getShapePageBounds(next)
  if (bounds !== undefined && !editor.getViewportPageBounds().contains(bounds))
    editor.centerOnPoint(bounds.center, { animation: { duration: 180 } })
  return true
}
