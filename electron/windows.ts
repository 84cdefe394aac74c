// Opens and revives windows. Every window is sandboxed and isolated and shows only our own page.
import { BrowserWindow, nativeTheme } from 'electron'
import type { BrowserWindowConstructorOptions } from 'electron'
import path from 'node:path'
import type { DesktopInfo } from '../shared/desktop/bridge.ts'
import { appOrigin } from './app-url.ts'
import { infoArgument } from './desktop-info.ts'

/** The paper of both themes, so that nothing flashes before the page has painted. */
const paper = { light: '#fdfcfb', dark: '#11100e' } as const

/** A page that dies again within this time is left alone rather than reloaded for ever. */
const reviveAfterMs = 10_000

export async function openWindow(info: DesktopInfo): Promise<void> {
  const window = new BrowserWindow({
    ...lookOfWindow(info),
    width: 1440,
    height: 900,
    minWidth: 480,
    minHeight: 400,
  })
  window.once('ready-to-show', () => window.show())
  await show(window, '')
}

/** For the second display: no menu, and shown by whoever gives it its place. */
export function openPresenterWindow(info: DesktopInfo, mapId: string): BrowserWindow {
  const look = lookOfWindow(info)
  const window = new BrowserWindow({
    ...look,
    width: 1280,
    height: 720,
    autoHideMenuBar: true,
    // nobody works in it, and it has to follow all the same
    webPreferences: { ...look.webPreferences, backgroundThrottling: false },
  })
  void show(window, `#/present/${mapId}`)
  return window
}

/** A Mac would otherwise take its time, and give the window a space of its own. */
export function fillDisplay(window: BrowserWindow, isFull: boolean) {
  if (process.platform === 'darwin') window.setSimpleFullScreen(isFull)
  else window.setFullScreen(isFull)
}

function lookOfWindow(info: DesktopInfo) {
  return {
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload: path.join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      additionalArguments: [infoArgument + JSON.stringify(info)],
    },
  } satisfies BrowserWindowConstructorOptions
}

function show(window: BrowserWindow, hash: string): Promise<void> {
  // The title is set by the page through the bridge; the document's own comes and goes on reload.
  window.on('page-title-updated', (event) => event.preventDefault())
  reviveAfterCrash(window)
  return window.loadURL(`${appOrigin}/index.html${hash}`)
}

/** Brings a window to the front, as starting the app a second time does. */
export function showSomeWindow() {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  if (window !== undefined) focusWindow(window)
}

export function focusWindow(window: BrowserWindow) {
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** The map is in the page's storage, so a reload brings back what the person saw. */
function reviveAfterCrash(window: BrowserWindow) {
  let lastCrash = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    console.error(`A window's page ended: ${reason}`)
    const sinceLast = performance.now() - lastCrash
    lastCrash = performance.now()
    if (sinceLast > reviveAfterMs) window.reload()
  })
}
