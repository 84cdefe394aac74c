// Which cards somebody could have read so far: only these have their content on the page. Of
// thousands of cards most are never looked at in one sitting, and each has a dozen elements.
import { atom, react, transact, type Atom, type Editor, type TLShapeId } from 'tldraw'
import { distantZoom } from './zoom-detail.ts'

export class CardsInView {
  readonly #seen = new Map<TLShapeId, Atom<boolean>>()

  /** Whether a card has been in view, near enough to be read, or has been edited. Tracked. */
  has(id: TLShapeId): boolean {
    return this.#seenOf(id).get()
  }

  watch(editor: Editor): () => void {
    return react('notice cards in view', () => {
      const edited = editor.getEditingShapeId()
      if (edited !== null) this.#seenOf(edited).set(true)
      if (editor.getZoomLevel() < distantZoom) return
      const outside = editor.getNotVisibleShapes()
      const ids = editor.getCurrentPageShapeIds()
      transact(() => {
        for (const id of ids) if (!outside.has(id)) this.#seenOf(id).set(true)
      })
    })
  }

  #seenOf(id: TLShapeId): Atom<boolean> {
    let seen = this.#seen.get(id)
    if (seen === undefined) {
      seen = atom(`${id} was in view`, false)
      this.#seen.set(id, seen)
    }
    return seen
  }
}
