// The whole contract between the renderer and whatever it runs in: `window.pathlane`. The desktop's
// preload implements it over IPC; the web edition implements it in the page. No feature asks which.

/** Commands that the desktop's menu sends to the focused window. */
export const menuCommands = [
  'new-map',
  'go-home',
  'undo',
  'redo',
  'select-all',
  'zoom-in',
  'zoom-out',
  'zoom-to-fit',
  'toggle-dark',
  'show-keys',
] as const
export type MenuCommand = (typeof menuCommands)[number]

export interface DesktopInfo {
  /** `desktop` inside Electron, `web` in a browser tab. */
  readonly edition: 'desktop' | 'web'
  readonly platform: 'mac' | 'windows' | 'linux' | 'other'
  readonly appVersion: string
  /** Origin of the sync server (`http://…`), or null where none is set: maps then stay on this device. */
  readonly serverUrl: string | null
}

export interface Bridge {
  readonly info: DesktopInfo
  /** Opens an http(s) or mailto link outside the app. Other links do nothing. */
  openExternal(url: string): Promise<void>
  /** Shows the name of the open map in the window's title. */
  setTitle(title: string): Promise<void>
  /** Calls back for each menu command; returns the unsubscribe. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void
}
