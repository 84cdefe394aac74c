import { computed, react, type Editor } from 'tldraw'

/** Below this a card shows its bar, its paper and its title only. */
export const farZoom = 0.35
/** Below this nobody can read a title: a card is one box in the colours of its owner. */
export const distantZoom = 0.12

const classBelow = [
  ['board-far', farZoom],
  ['board-distant', distantZoom],
] as const

/** Keeps a class on the board per level, so that crossing one re-renders no card. */
export function watchZoomDetail(editor: Editor): () => void {
  const stops = classBelow.map(([name, zoom]) => {
    const isBelow = computed(name, () => editor.getZoomLevel() < zoom)
    return react(`show less as ${name}`, () => {
      editor.getContainer().classList.toggle(name, isBelow.get())
    })
  })
  return () => {
    for (const stop of stops) stop()
  }
}
