// No page leaves the app, opens a window of its own or embeds another page. Links that lead outside
// open in the system's browser.
import { app, shell } from 'electron'
import type { WebContents } from 'electron'
import { isAppUrl } from './app-url.ts'
import { openExternalLink } from './external-links.ts'

/** Must be called before the first window exists. */
export function lockNavigation() {
  app.on('web-contents-created', (_event, contents) => lockContents(contents))
}

function lockContents(contents: WebContents) {
  contents.on('will-navigate', (event) => {
    if (isAppUrl(event.url)) return
    event.preventDefault()
    if (event.isMainFrame) void openExternalLink(event.url, (url) => shell.openExternal(url))
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    void openExternalLink(url, (link) => shell.openExternal(link))
    return { action: 'deny' }
  })
}
