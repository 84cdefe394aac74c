// Opens and revives windows. Every window is sandboxed and isolated and shows only our own page.
import { BrowserWindow } from 'electron'
import type { BrowserWindowConstructorOptions } from 'electron'
import path from 'node:path'
import type { DesktopInfo } from '../shared/desktop/bridge.ts'
import type { Appearance } from './appearance.ts'
import { appOrigin } from './app-url.ts'
import { infoArgument } from './desktop-info.ts'
import { smallestWindow } from './place-window.ts'
import type { WindowPlaces } from './window-places.ts'

/** A page that dies again within this time is left alone rather than reloaded for ever. */
const reviveAfterMs = 10_000

export interface WindowParts {
  readonly info: DesktopInfo
  readonly appearance: Appearance
  readonly places: WindowPlaces
}

export async function openWindow(parts: WindowParts): Promise<void> {
  const others = BrowserWindow.getAllWindows().map((window) => window.getBounds())
  const { isMaximized, ...bounds } = parts.places.next(others)
  const window = new BrowserWindow({
    ...lookOfWindow(parts),
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
  })
  parts.places.remember(window)
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize()
    window.show()
  })
  await show(window, '', parts)
}

/** For the second display: no menu, and shown by whoever gives it its place. */
export function openPresenterWindow(parts: WindowParts, mapId: string): BrowserWindow {
  const look = lookOfWindow(parts)
  const window = new BrowserWindow({
    ...look,
    width: 1280,
    height: 720,
    autoHideMenuBar: true,
    // nobody works in it, and it has to follow all the same
    webPreferences: { ...look.webPreferences, backgroundThrottling: false },
  })
  void show(window, `#/present/${mapId}`, parts)
  return window
}

/** A Mac would otherwise take its time, and give the window a space of its own. */
export function fillDisplay(window: BrowserWindow, isFull: boolean) {
  if (process.platform === 'darwin') window.setSimpleFullScreen(isFull)
  else window.setFullScreen(isFull)
}

function lookOfWindow({ info, appearance }: WindowParts) {
  return {
    show: false,
    // nothing flashes before the page has painted
    backgroundColor: appearance.backgroundColor(),
    webPreferences: {
      preload: path.join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      zoomFactor: appearance.zoomFactor(),
      spellcheck: process.platform === 'darwin',
      additionalArguments: [infoArgument + JSON.stringify(info)],
    },
  } satisfies BrowserWindowConstructorOptions
}

function show(window: BrowserWindow, hash: string, parts: WindowParts): Promise<void> {
  // The title is set by the page through the bridge; the document's own comes and goes on reload.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.webContents.on('did-finish-load', () => parts.appearance.loaded(window))
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
