import { atom, computed, react, type Editor, type TLShapeId } from 'tldraw'
import { watchNotVisible } from './not-visible-shapes.ts'

/** tldraw keeps every selected shape on the page; with so many, only those that are in view. */
const keptOnPage = 100

/**
 * Which shapes are kept off the page because nobody could see them. Selecting thousands of cards would
 * otherwise lay out all of them, in view or not; and every shape would ask anew with each edit.
 */
export function cullShapes(editor: Editor): void {
  const notVisible = watchNotVisible(editor)
  editor.getNotVisibleShapes = () => notVisible.get()
  const wanted = computed('culled shapes', () => {
    const outside = notVisible.get()
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
  const told = atom<ReadonlySet<TLShapeId> | null>('culled shapes that shapes are told', null)
  editor.getCulledShapes = () => (told.get() ?? wanted.get()) as Set<TLShapeId>
  editor.once('mount', () => {
    editor.disposables.add(react('tell which shapes are culled', () => told.set(wanted.get())))
  })
}
