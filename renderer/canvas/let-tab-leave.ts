import type { Editor } from 'tldraw'

/** On a control over the board Tab goes on to the next one: tldraw would select the next card. */
export function letTabLeave(editor: Editor): () => void {
  const container = editor.getContainer()
  const keepFromBoard = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' || !(event.target instanceof Element)) return
    if (event.target.closest(controls) !== null) event.stopPropagation()
  }
  container.addEventListener('keydown', keepFromBoard, { capture: true })
  return () => container.removeEventListener('keydown', keepFromBoard, { capture: true })
}

const controls = 'button, a, [role=separator], [role=slider]'
