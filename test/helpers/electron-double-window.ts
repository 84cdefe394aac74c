import { EventEmitter, once } from 'node:events'
import type { Page } from '@playwright/test'
import type * as Electron from 'electron'
import { cancellable } from './electron-double-app.ts'
import type { AppDouble } from './electron-double-app.ts'
import type { OpenPage } from './electron-double-pages.ts'
import { refuseMissing } from './electron-double-refusal.ts'

type WindowOpenHandler = (details: { readonly url: string }) => { readonly action: string }

export type ContentsDouble = ReturnType<typeof createContents>

export interface WindowDouble {
  readonly webContents: ContentsDouble
  /** Settles when the window has closed. */
  readonly closed: Promise<unknown>
  close(): void
}

interface WindowClass {
  new (options?: Electron.BrowserWindowConstructorOptions): WindowDouble
  getAllWindows(): WindowDouble[]
  getFocusedWindow(): WindowDouble | null
  fromWebContents(contents: unknown): WindowDouble | null
}

/** Electron's BrowserWindow with a page of the browser context inside. */
export function createWindowClass(
  app: AppDouble,
  openPage: OpenPage,
  onOpen: (page: Page) => void,
): WindowClass {
  const windows: BrowserWindowDouble[] = []
  /** Most recently focused last. */
  const focusOrder: BrowserWindowDouble[] = []

  function focus(window: BrowserWindowDouble) {
    forget(window)
    focusOrder.push(window)
    app.emit('browser-window-focus', {}, window)
  }

  function forget(window: BrowserWindowDouble) {
    const at = focusOrder.indexOf(window)
    if (at >= 0) focusOrder.splice(at, 1)
  }

  class BrowserWindowDouble extends EventEmitter {
    readonly webContents: ContentsDouble
    readonly closed: Promise<unknown>
    readonly #options: Electron.BrowserWindowConstructorOptions
    #page: Page | null = null
    #title = ''
    #representedFile = ''
    #isEdited = false
    #bounds: Electron.Rectangle
    #isFullScreen = false
    #isVisible = false
    #isMaximized = false
    backgroundColor: string | undefined

    constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
      super()
      this.#options = options
      const { x = 0, y = 0, width = 800, height = 600 } = options
      this.#bounds = { x, y, width, height }
      this.backgroundColor = options.backgroundColor
      this.closed = once(this, 'closed')
      this.webContents = createContents(windows.length + 1)
      this.webContents.state.zoomFactor = options.webPreferences?.zoomFactor ?? 1
      windows.push(this)
      app.emit('web-contents-created', {}, this.webContents)
      app.emit('browser-window-created', {}, this)
    }

    async loadURL(url: string) {
      const page = await openPage(url, this.#options.webPreferences ?? {}, this.webContents)
      this.#page = page
      page.once('close', () => this.#forget())
      page.on('crash', () =>
        this.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
      )
      focus(this)
      this.emit('ready-to-show')
      onOpen(page)
    }

    close() {
      const event = cancellable()
      this.emit('close', event)
      if (event.defaultPrevented) return
      if (this.#page === null) this.#forget()
      else void this.#page.close()
    }

    #forget() {
      windows.splice(windows.indexOf(this), 1)
      forget(this)
      this.emit('closed')
      app.windowClosed()
    }

    reload = () => void this.#page?.reload()
    setTitle = (title: string) => void (this.#title = title)
    getTitle = () => this.#title
    setRepresentedFilename = (file: string) => void (this.#representedFile = file)
    getRepresentedFilename = () => this.#representedFile
    setDocumentEdited = (isEdited: boolean) => void (this.#isEdited = isEdited)
    isDocumentEdited = () => this.#isEdited
    isMinimized = () => false
    isMaximized = () => this.#isMaximized
    maximize = () => void (this.#isMaximized = true)
    getNormalBounds = () => this.#bounds
    setBackgroundColor = (colour: string) => void (this.backgroundColor = colour)
    restore() {}
    getBounds = () => this.#bounds
    setBounds = (bounds: Electron.Rectangle) => {
      this.#bounds = bounds
      this.emit('move')
    }
    setFullScreen = (isFull: boolean) => void (this.#isFullScreen = isFull)
    isFullScreen = () => this.#isFullScreen
    show = () => void (this.#isVisible = true)
    showInactive = () => void (this.#isVisible = true)
    hide = () => void (this.#isVisible = false)
    isVisible = () => this.#isVisible
    focus() {
      focus(this)
    }

    static getAllWindows = () => [...windows]
    static getFocusedWindow = () => focusOrder.at(-1) ?? null
    static fromWebContents = (contents: unknown) =>
      windows.find((window) => window.webContents === contents) ?? null
  }
  return BrowserWindowDouble
}

interface ContentsState {
  windowOpenHandler: WindowOpenHandler | null
  /** From before its address is loaded: a page may ask, and be answered, while it loads. */
  page: Page | null
  zoomFactor: number
}

function createContents(id: number) {
  const state: ContentsState = { windowOpenHandler: null, page: null, zoomFactor: 1 }
  const contents = Object.assign(new EventEmitter(), {
    id,
    state,
    setZoomFactor: (factor: number) => void (state.zoomFactor = factor),
    getZoomFactor: () => state.zoomFactor,
    setWindowOpenHandler: (handler: WindowOpenHandler) => void (state.windowOpenHandler = handler),
    send(channel: string, ...args: unknown[]) {
      const { page } = state
      const delivered = page?.evaluate(
        ([name, values]) => globalThis.electronDouble.deliver(name, values),
        [channel, structuredClone(args)] as const,
      )
      // like Electron, which forgets what was on its way to a page that has closed
      delivered?.catch((error: unknown) => {
        if (page?.isClosed() !== true) throw error
      })
    },
  })
  return refuseMissing(contents, 'webContents')
}
