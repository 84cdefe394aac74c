// The parts of Electron that are not windows: requests from pages, menu, custom protocol,
// permissions and links to the outside.
import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { refuseMissing } from './electron-double-refusal.ts'

export type InvokeHandler = (event: unknown, ...args: readonly unknown[]) => unknown
type SchemeHandler = (request: Request) => Response | Promise<Response>
type PermissionHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0]

export type ShellDouble = ReturnType<typeof createShellDouble>

export function createShellDouble() {
  const invokeHandlers = new Map<string, InvokeHandler>()
  const schemeHandlers = new Map<string, SchemeHandler>()
  const permissions: { request: PermissionHandler } = { request: null }
  const spelling = { isOn: true, languages: ['en-US'], downloadUrl: 'https://elsewhere.example/' }
  const popups: Electron.Menu[] = []
  let menu: Electron.Menu | null = null

  const defaultSession = {
    setPermissionRequestHandler: (handler) => void (permissions.request = handler),
    setPermissionCheckHandler() {},
    setDevicePermissionHandler() {},
    setSpellCheckerEnabled: (isOn) => void (spelling.isOn = isOn),
    setSpellCheckerLanguages: (languages) => void (spelling.languages = languages),
    setSpellCheckerDictionaryDownloadURL: (url) => void (spelling.downloadUrl = url),
  } satisfies Partial<Electron.Session>

  const members = {
    ipcMain: refuseMissing(ipcMainDouble(invokeHandlers), 'ipcMain'),
    Menu: {
      buildFromTemplate: (template: Template) =>
        buildFromTemplate(template, (shown) => popups.push(shown)),
      /** The menus that were opened over a window, the last one at the end. */
      popups,
      setApplicationMenu: (next: Electron.Menu | null) => void (menu = next),
      getApplicationMenu: () => menu,
    },
    dialog: refuseMissing(
      {
        showOpenDialog: () => Promise.reject(new Error('Nobody expected to be asked for a file')),
        ...questionsDouble(),
        showSaveDialog: () => Promise.reject(new Error('Nobody expected to be asked for a place')),
      },
      'dialog',
    ),
    net: refuseMissing({ fetch: globalThis.fetch }, 'net'),
    nativeTheme: refuseMissing(nativeThemeDouble(), 'nativeTheme'),
    protocol: refuseMissing(
      {
        registerSchemesAsPrivileged() {},
        handle: (scheme: string, handler: SchemeHandler) =>
          void schemeHandlers.set(scheme, handler),
      },
      'protocol',
    ),
    safeStorage: refuseMissing(safeDouble(), 'safeStorage'),
    screen: refuseMissing(screenDouble(), 'screen'),
    session: {
      defaultSession: refuseMissing(
        Object.assign(defaultSession, { spelling }),
        'session.defaultSession',
      ),
    },
    shell: refuseMissing(
      {
        openExternal: (url: string) => Promise.reject(new Error(`Nobody expected ${url} to open`)),
      },
      'shell',
    ),
  }
  return { members, invokeHandlers, schemeHandlers, permissions }
}

/** A store that locks: what comes back is what went in, and nothing of it can be read between. */
function safeDouble() {
  const mark = 'locked '
  return {
    getSelectedStorageBackend: () => 'gnome_libsecret' as const,
    isAsyncEncryptionAvailable: async () => true,
    encryptStringAsync: async (text: string) =>
      Buffer.from(mark + Buffer.from(text).toString('hex')),
    async decryptStringAsync(bytes: Buffer) {
      const text = bytes.toString()
      if (!text.startsWith(mark)) throw new Error('Not locked by this store')
      const result = Buffer.from(text.slice(mark.length), 'hex').toString()
      return { result, shouldReEncrypt: false }
    },
  } satisfies Partial<Electron.SafeStorage>
}

/** Displays side by side; a spec plugs others in and out, and tells of it by the event. */
function screenDouble() {
  const bounds = { x: 0, y: 0, width: 1440, height: 900 }
  const screen = Object.assign(new EventEmitter(), {
    displays: [{ id: 1, bounds, workArea: bounds }],
    getAllDisplays: () => screen.displays,
    getPrimaryDisplay: () => screen.displays[0],
    getDisplayMatching: ({ x }: Electron.Rectangle) =>
      screen.displays.find(({ bounds }) => x >= bounds.x && x < bounds.x + bounds.width) ??
      screen.displays[0],
  })
  return screen
}

/** A question stands until a spec answers it with the button of this number. */
function questionsDouble() {
  const questions: { readonly message: string; answer(response: number): void }[] = []
  return {
    questions,
    showMessageBox: (_window: unknown, { message }: Electron.MessageBoxOptions) =>
      new Promise<Electron.MessageBoxReturnValue>((resolve) => {
        const answer = (response: number) => resolve({ response, checkboxChecked: false })
        questions.push({ message, answer })
      }),
  }
}

/** The system is light until a theme of the app's own is set. */
function nativeThemeDouble() {
  let source: Electron.NativeTheme['themeSource'] = 'system'
  const theme = new EventEmitter()
  return Object.defineProperties(theme, {
    themeSource: {
      get: () => source,
      set(next: typeof source) {
        source = next
        theme.emit('updated')
      },
    },
    shouldUseDarkColors: { get: () => source === 'dark' },
  }) as EventEmitter & Pick<Electron.NativeTheme, 'shouldUseDarkColors' | 'themeSource'>
}

function ipcMainDouble(handlers: Map<string, InvokeHandler>) {
  return Object.assign(new EventEmitter(), {
    handle(channel: string, handler: InvokeHandler) {
      if (handlers.has(channel)) throw new Error(`A second handler for '${channel}'`)
      handlers.set(channel, handler)
    },
  })
}

type Template = readonly Electron.MenuItemConstructorOptions[]

function buildFromTemplate(
  template: Template,
  onPopup: (menu: Electron.Menu) => void,
): Electron.Menu {
  const items = template.map((item) => ({
    ...item,
    submenu: Array.isArray(item.submenu) ? buildFromTemplate(item.submenu, onPopup) : undefined,
  }))
  const menu = {
    items,
    popup: () => onPopup(menu as unknown as Electron.Menu),
    getMenuItemById(id: string): unknown {
      const found = items.find((item) => item.id === id)
      if (found !== undefined) return found
      for (const { submenu } of items) {
        const nested = submenu?.getMenuItemById(id)
        if (nested) return nested
      }
      return null
    },
  }
  return menu as unknown as Electron.Menu
}
