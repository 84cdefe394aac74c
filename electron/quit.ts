import type { App } from 'electron'

export interface QuitParts {
  /** Ends when everything is on disk. */
  readonly close: () => Promise<void>
  /** A new version may take over then, and end the app in its own way. */
  readonly takeOver: () => boolean
}

/** Holds the end of the app until the server has written everything, then lets it go. */
export function closeBeforeQuit(app: App, { close, takeOver }: QuitParts) {
  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    const finish = () => {
      isClosed = true
      if (!takeOver()) app.quit()
    }
    close().then(finish, (error: unknown) => {
      console.error('The sync server did not close cleanly.', error)
      finish()
    })
  })
}
