import type { Editor } from 'tldraw'
import { openDialogs } from '../ui/open-dialogs.ts'

/**
 * Under a dialog of the app the keys of the board rest, as they do under the board's own: they work on the
 * whole page, and Delete in a dialog would remove what is selected behind it.
 */
export function restUnderDialogs(editor: Editor): () => void {
  const rest = () => {
    if (openDialogs.get() > 0) editor.menus.addOpenMenu(cover)
    else editor.menus.deleteOpenMenu(cover)
  }
  rest()
  return openDialogs.subscribe(rest)
}

const cover = 'dialog over the board'
