// The whole contract between the renderer and whatever it runs in: `window.pathlane`. The desktop's
// preload implements it over IPC; the web edition implements it in the page. No feature asks which.
import type {
  FileFace,
  FileId,
  FileRead,
  FilesBridge,
  FileWish,
  FileWrite,
  ShownFile,
} from './files.ts'
import type { ProblemCode } from '../problems.ts'
import type { GuestRole } from '../wire/session.ts'
import type { HostBridge, HostState } from './host.ts'
import type { PresenterBridge, PresenterState } from './presenter.ts'
import type { ServersBridge } from './servers.ts'
import type { SettingName, SettingsBridge, SettingTexts } from './settings.ts'
import type { UpdatesBridge, UpdatesState } from './updates.ts'

/** Commands that the desktop's menu sends to the focused window. */
export const menuCommands = [
  'new-map',
  'join-map',
  'go-home',
  'show-frameworks',
  'open-file',
  'save-file',
  'save-file-as',
  'save-as-template',
  'revert-file',
  'browse-versions',
  'settings',
  'undo',
  'redo',
  'select-all',
  'find',
  'show-board',
  'show-table',
  'show-both',
  'zoom-in',
  'zoom-out',
  'zoom-to-100',
  'zoom-to-fit',
  'zoom-to-selection',
  'larger-text',
  'smaller-text',
  'usual-text',
  'toggle-dark',
  'show-filter',
  'show-personas',
  'show-needs',
  'show-story',
  'show-insight',
  'show-comments',
  'framework-versions',
  'compare-frameworks',
  'share',
  'present',
  'show-keys',
  'about',
  'show-licences',
  'check-for-updates',
] as const
export type MenuCommand = (typeof menuCommands)[number]

export interface DesktopInfo {
  /** `desktop` inside Electron, `web` in a browser tab. */
  readonly edition: 'desktop' | 'web'
  readonly platform: 'mac' | 'windows' | 'linux' | 'other'
  readonly appVersion: string
  /** Language and region of the system, such as `de-CH`. */
  readonly systemLocale: string
  /** Origin of the sync server (`http://…`), or null where none is set: maps then stay on this device. */
  readonly serverUrl: string | null
}

export interface Bridge {
  readonly info: DesktopInfo
  readonly files: FilesBridge
  /** Null where no map can be hosted: in a browser. */
  readonly host: HostBridge | null
  readonly presenter: PresenterBridge
  /** Null in a browser, which keeps settings in its local storage. */
  readonly settings: SettingsBridge | null
  /** Null in a browser: its server brings the current version. */
  readonly updates: UpdatesBridge | null
  /** Null in a browser, whose page reaches only the server that it came from. */
  readonly servers: ServersBridge | null
  /** Calls back for links of the app's own that the system hands over; returns the unsubscribe. */
  onLink(listener: (link: string) => void): () => void
  /** Opens an http(s) or mailto link outside the app. Other links do nothing. */
  openExternal(url: string): Promise<void>
  /** Shows the name of the open map in the window's title. */
  setTitle(title: string): Promise<void>
  /** Calls back for each menu command; returns the unsubscribe. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void
  /** Says which commands the page obeys at present: the menu greys out the others. */
  offerCommands(commands: readonly MenuCommand[]): Promise<void>
}

/** What a desktop window asks and the main process answers, by channel. */
export interface Requests {
  'link:open': (url: string) => void
  'title:set': (title: string) => void
  'menu:offer': (commands: readonly MenuCommand[]) => void
  /** The page can enter maps by links from now on. */
  'link:listen': () => void
  'server:known': () => readonly string[]
  'server:agree': (serverUrl: string) => boolean
  'server:forget': (serverUrl: string) => void
  'server:check': (serverUrl: string) => ProblemCode | null
  /** The page hears of each change from now on. */
  'settings:read': () => SettingTexts
  'settings:write': (name: SettingName, json: string) => void
  'file:choose-existing': () => FileFace | null
  'file:choose-new': (suggestedName: string) => FileFace | null
  /** Only the preload can ask this: the page has a dropped file, but not its path. */
  'file:adopt': (path: string) => FileFace | null
  'file:read': (id: FileId) => FileRead
  'file:read-previous': (id: FileId) => FileRead
  'file:write': (id: FileId, bytes: Uint8Array, wish: FileWish) => FileWrite
  'file:show': (shown: ShownFile) => void
  /** The page can open files from now on. */
  'file:listen': () => void
  /** The page has saved; the window may close. */
  'window:saved': () => void
  /** The page hears of each change from now on. */
  'host:watch': () => HostState
  'host:start': (mapId: string, role: GuestRole) => void
  'host:change-role': (role: GuestRole) => void
  'host:choose-address': (address: string) => void
  'host:remove': (personId: string) => void
  'host:end': () => void
  /** The page hears of each change from now on. */
  'presenter:watch': () => PresenterState
  'presenter:open': (mapId: string) => void
  'presenter:close': () => void
  /** The page hears of each change from now on. */
  'updates:watch': () => UpdatesState
  'updates:ask': () => void
  'updates:fetch': () => void
  'updates:stop-fetching': () => void
  'updates:set-asks-by-itself': (asks: boolean) => void
  'updates:restart': () => void
}

/** What the main process tells a desktop window, by channel. */
export interface Notices {
  'menu:command': MenuCommand
  'settings:changed': SettingTexts
  'link:handed': string
  'file:open': FileFace
  'window:closing': null
  'host:state': HostState
  'presenter:state': PresenterState
  'updates:state': UpdatesState
}
