// What `import … from 'electron'` gives to the app's own files in plain Node: it writes down what they
// ask of it. For tests of one file; whole runs are the double's.
import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'

type Handler = (event: unknown, ...args: unknown[]) => unknown
type SchemeHandler = (request: Request) => Promise<Response>

export const handlers = new Map<string, Handler>()
export const schemes: Electron.CustomScheme[] = []
export const schemeHandlers = new Map<string, SchemeHandler>()
export const openedOutside: string[] = []
export const exposed = new Map<string, unknown>()
export const invoked: (readonly unknown[])[] = []
/** Names of what was done before the app could be ready, in their order. */
export const beforeReady: string[] = []

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  getVersion: () => '0.0.0',
  enableSandbox: () => void beforeReady.push('sandbox'),
  requestSingleInstanceLock: () => true,
  setAsDefaultProtocolClient: () => true,
  quit() {},
  /** Never: nothing of what comes after is wanted here. */
  async whenReady() {
    const contents = createContents()
    app.emit('web-contents-created', {}, contents)
    beforeReady.push(...(contents.openHandler === null ? [] : ['navigation']), 'ready')
    return new Promise<void>(() => {})
  },
})

export class BrowserWindow extends EventEmitter {
  static readonly opened: BrowserWindow[] = []
  static getAllWindows = () => BrowserWindow.opened
  readonly webContents = createContents()
  readonly options: Electron.BrowserWindowConstructorOptions
  address = ''
  reloads = 0

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    this.options = options
    BrowserWindow.opened.push(this)
  }

  async loadURL(url: string) {
    this.address = url
  }

  reload() {
    this.reloads++
  }

  getBounds = () => ({ x: 0, y: 0, width: 800, height: 600 })
}

/** A page, with what was put in the way of its leaving. */
export function createContents() {
  const contents = Object.assign(new EventEmitter(), {
    openHandler: null as ((details: { readonly url: string }) => { action: string }) | null,
    setWindowOpenHandler(handler: (details: { readonly url: string }) => { action: string }) {
      contents.openHandler = handler
    },
  })
  return contents
}

export const ipcMain = { handle: (name: string, run: Handler) => void handlers.set(name, run) }

export const protocol = {
  registerSchemesAsPrivileged(list: readonly Electron.CustomScheme[]) {
    schemes.push(...list)
    beforeReady.push('scheme')
  },
  handle: (scheme: string, run: SchemeHandler) => void schemeHandlers.set(scheme, run),
}

export const shell = { openExternal: async (url: string) => void openedOutside.push(url) }

export const contextBridge = {
  exposeInMainWorld: (name: string, api: unknown) => void exposed.set(name, api),
}

export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: async (...args: readonly unknown[]) => void invoked.push(args),
})

export const webUtils = {
  /** Electron knows the place of a file that the person dropped, and of no other. */
  getPathForFile: (file: { readonly droppedFrom?: string }) => file.droppedFrom ?? '',
}

export const dialog = {}
export const Menu = {}
export const nativeTheme = new EventEmitter()
export const powerMonitor = new EventEmitter()
export const powerSaveBlocker = {}
export const safeStorage = {}
export const screen = new EventEmitter()
export const session = {}
export const utilityProcess = {}
