// Files that the system hands over: on the command line, by a double click, by a second start. They
// wait until a window listens.
import path from 'node:path'
import { fileEnding } from '../../shared/file/file-name.ts'

/** The files among a program's arguments: Chromium's own switches and other words are passed over. */
export function filesIn(args: readonly string[], folder: string): readonly string[] {
  return args
    .filter((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith(fileEnding))
    .map((arg) => path.resolve(folder, arg))
}

export interface HandedFiles<Window> {
  /** Hands a file to the window that shows it, to a window that waits for one, or to a new one. */
  hand(file: string): void
  /** A window's page listens now. */
  listen(window: Window): void
}

export interface HandedFilesParts<Window> {
  readonly deliver: (window: Window, file: string) => void
  /** The window that shows this file already, or null. */
  readonly windowOf: (file: string) => Window | null
  readonly focus: (window: Window) => void
  /** Called only once a first window has listened: until then one is coming anyway. */
  readonly openWindow: () => void
}

export function openHandedFiles<Window>(parts: HandedFilesParts<Window>): HandedFiles<Window> {
  const waiting: string[] = []
  let hasListened = false
  return {
    hand(file) {
      const shown = parts.windowOf(file)
      if (shown !== null) return parts.focus(shown)
      waiting.push(file)
      if (hasListened) parts.openWindow()
    },
    listen(window) {
      hasListened = true
      const file = waiting.shift()
      if (file !== undefined) parts.deliver(window, file)
      // one window for each: the rest of what came before the first window gets windows of its own
      if (file !== undefined && waiting.length > 0) parts.openWindow()
    },
  }
}
