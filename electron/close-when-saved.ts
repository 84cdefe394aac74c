import type { BrowserWindow } from 'electron'

/** A page that does not answer in this time is closed all the same: the working copy has everything. */
const waitMs = 4000

export interface ClosingParts {
  /** Something is not in the window's file yet. */
  readonly isEdited: () => boolean
  /** Asks the page to save; it answers by what this function returns. */
  readonly askPage: () => void
  /** Closes the window again, and goes on with ending the app where that was under way. */
  readonly closeAgain: () => void
}

/**
 * Holds a window that is being closed until its page has saved into the file.
 * @returns to be called when it has
 */
export function closeWhenSaved(window: Pick<BrowserWindow, 'on'>, parts: ClosingParts): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null
  let mayClose = false
  const finish = () => {
    if (timer === null || mayClose) return
    clearTimeout(timer)
    mayClose = true
    parts.closeAgain()
  }
  window.on('close', (event) => {
    if (mayClose || !parts.isEdited()) return
    event.preventDefault()
    if (timer !== null) return
    timer = setTimeout(finish, waitMs)
    parts.askPage()
  })
  return finish
}
