import type { Editor } from 'tldraw'
import { openDialogs } from '../ui/open-dialogs.ts'

/**
 * Under a dialog of the app the keys of the board rest, as they do under the board's own: they work on the
 * whole page, and Delete in a dialog would remove what is selected behind it.
 */
export function restUnderDialogs(editor: Editor): () => void {
  const rest = () => {
    if (openDialogs.get().length > 0) editor.menus.addOpenMenu(cover)
    else editor.menus.deleteOpenMenu(cover)
  }
  rest()
  const stop = openDialogs.subscribe(rest)
  return () => {
    stop()
    // tldraw counts the menus of all boards together: one left by a board that is gone would lie over the others
    editor.menus.deleteOpenMenu(cover)
  }
}

const cover = 'dialog over the board'
