import { react, unsafe__withoutCapture, type Editor } from 'tldraw'

const roomAround = 24

/** A panel that opens beside the board must not cover the card that it is about. */
export function keepSelectionInView(editor: Editor): () => void {
  let width = editor.getViewportScreenBounds().w
  return react('keep selection in view', () => {
    const { w } = editor.getViewportScreenBounds()
    // reason: nothing may move under a pointer that is pressed
    if (!editor.isInAny('select.idle', 'select.editing_shape')) return
    const covered = width - w
    width = w
    if (covered > 0) unsafe__withoutCapture(() => uncover(editor, covered))
  })
}

function uncover(editor: Editor, covered: number): void {
  const selected = editor.getSelectionPageBounds()
  if (selected === null || editor.getInstanceState().followingUserId !== null) return
  const zoom = editor.getZoomLevel()
  const view = editor.getViewportPageBounds()
  const hidden = selected.maxX + roomAround / zoom - view.maxX
  const wasInView = selected.maxX <= view.maxX + covered / zoom
  if (hidden <= 0 || !wasInView) return
  const { x, y, z } = editor.getCamera()
  editor.setCamera({ x: x - hidden, y, z }, { animation: { duration: 180 } })
}
