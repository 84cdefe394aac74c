// Everything that crosses between a window and the main process, by channel name.
import type { MenuCommand } from '../shared/desktop/bridge.ts'

/** The window asks, the main process answers. */
export interface Requests {
  'link:open': (url: string) => void
  'title:set': (title: string) => void
}

/** The main process tells a window something. */
export interface Notices {
  'menu:command': MenuCommand
}

/** The command-line argument by which a window's preload gets its `DesktopInfo`, as JSON. */
export const infoArgument = '--pathlane-info='
