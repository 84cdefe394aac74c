import { isEqual, react, unsafe__withoutCapture, type Editor, type TLCamera } from 'tldraw'
import type { RememberedView, ViewRect } from '../session/map-session.ts'
import { showFromStart } from './fit-view.ts'
import type { LaneLayout } from './lanes/lane-layout.ts'

const settledMs = 400

/** Shows what this device saw last of the map, or else the map from its top left corner. */
export function rememberView(
  editor: Editor,
  remembered: RememberedView,
  layout: () => LaneLayout,
): () => void {
  const view = remembered.get()
  const stopShowing = showUntilTouched(editor, () => {
    if (view === null) showFromStart(editor, layout())
    else lookAt(editor, view)
  })
  let timer: ReturnType<typeof setTimeout> | null = null
  const stop = react('remember view', () => {
    const { x, y, w, h } = editor.getViewportPageBounds()
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(() => remembered.set({ x, y, w, h }), settledMs)
  })
  return () => {
    stop()
    stopShowing()
    if (timer !== null) clearTimeout(timer)
  }
}

/** The board gets its size only by and by: until somebody does anything, the view follows it. */
function showUntilTouched(editor: Editor, show: () => void): () => void {
  const page = editor.getContainer().ownerDocument
  let shown: TLCamera | null = null
  const stop = react('the first view', () => {
    editor.getViewportScreenBounds()
    unsafe__withoutCapture(() => {
      if (shown !== null && !isEqual(editor.getCamera(), shown)) return
      show()
      shown = editor.getCamera()
    })
  })
  const leave = () => {
    stop()
    page.removeEventListener('pointerdown', leave, { capture: true })
    page.removeEventListener('keydown', leave, { capture: true })
  }
  page.addEventListener('pointerdown', leave, { capture: true })
  page.addEventListener('keydown', leave, { capture: true })
  return leave
}

/** In a window of another shape: the same corner, and no less than was seen. */
export function lookAt(editor: Editor, { x, y, w, h }: ViewRect): void {
  const screen = editor.getViewportScreenBounds()
  const zoom = Math.min(screen.w / Math.max(w, 1), screen.h / Math.max(h, 1))
  editor.setCamera({ x: -x, y: -y, z: zoom }, { immediate: true })
}
