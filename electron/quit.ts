import type { App } from 'electron'

/** Holds the end of the app until the server has written everything, then lets it go. */
export function closeBeforeQuit(app: App, host: { close(): Promise<void> }) {
  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    const finish = () => {
      isClosed = true
      app.quit()
    }
    host.close().then(finish, (error: unknown) => {
      console.error('The sync server did not close cleanly.', error)
      finish()
    })
  })
}
