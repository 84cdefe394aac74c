import { computed, type Editor } from 'tldraw'

/** tldraw keeps every selected shape on the page; with so many, only those that are in view. */
const keptOnPage = 100

/** Selecting thousands of cards would otherwise lay out all of them, in view or not. */
export function cullSelection(editor: Editor): void {
  const culled = computed('culled shapes', () => {
    const outside = editor.getNotVisibleShapes()
    const edited = editor.getEditingShapeId()
    const selected = editor.getSelectedShapeIds()
    const kept = [...(edited === null ? [] : [edited]), ...selected.slice(0, keptOnPage)].filter(
      (id) => outside.has(id),
    )
    // reason: the same set while it holds the same, or every shape would look at it anew
    if (kept.length === 0) return outside
    const rest = new Set(outside)
    for (const id of kept) rest.delete(id)
    return rest
  })
  editor.getCulledShapes = () => culled.get()
}
