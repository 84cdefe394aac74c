// The desktop app from start to end. The order matters where a comment says so.
import { app, BrowserWindow, session, shell } from 'electron'
import path from 'node:path'
import { declareAppScheme, serveRenderer } from './app-protocol.ts'
import { describeDesktop } from './desktop-info.ts'
import { openExternalLink } from './external-links.ts'
import { answerPages, notifyPage } from './ipc.ts'
import { startLanHost } from './lan-host.ts'
import { installMenu } from './menu.ts'
import { english } from './messages/en.ts'
import { lockNavigation } from './navigation.ts'
import { limitPermissions } from './permissions.ts'
import { closeBeforeQuit } from './quit.ts'
import { openWindow, showSomeWindow } from './windows.ts'

// Electron accepts these two only before it is ready.
declareAppScheme()
app.enableSandbox()
// Before any window, or the first one would stay unlocked.
lockNavigation()

// A second start shows the window that is open: two processes must not write one profile.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showSomeWindow)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  void app.whenReady().then(start)
} else {
  app.quit()
}

async function start() {
  const rendererFolder = path.join(app.getAppPath(), 'out/renderer')
  limitPermissions(session.defaultSession)
  // Before the renderer is served: its policy names the server's address.
  const host = await startLanHost(app.getPath('userData'), rendererFolder)
  closeBeforeQuit(app, host)
  serveRenderer(rendererFolder, host.serverUrl)
  const info = describeDesktop(app.getVersion(), host.serverUrl)
  answerPages({
    'link:open': (_sender, url) => openExternalLink(url, (link) => shell.openExternal(link)),
    'title:set': (sender, title) => BrowserWindow.fromWebContents(sender)?.setTitle(title),
  })
  installMenu(english, {
    send: (window, command) => {
      if (window instanceof BrowserWindow) notifyPage(window.webContents, 'menu:command', command)
    },
    openWindow: () => void openWindow(info),
  })
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void openWindow(info)
  })
  await openWindow(info)
}
