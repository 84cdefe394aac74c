// Which file each window shows, and what that means for handing over files and links and for closing windows.
import type { App } from 'electron'
import { BrowserWindow } from 'electron'
import type { ShownFile } from '../shared/desktop/files.ts'
import { closeWhenSaved } from './close-when-saved.ts'
import type { FileTable } from './files/file-table.ts'
import { openHandedThings, type HandedThings } from './handed-things.ts'
import { notifyPage } from './ipc.ts'
import { focusWindow } from './windows.ts'

export interface FileWindows extends HandedThings<BrowserWindow> {
  show(window: BrowserWindow, shown: ShownFile): void
  /** The page of a window that is being closed has saved. */
  saved(window: BrowserWindow): void
}

export interface FileWindowsParts {
  readonly app: App
  readonly table: FileTable
  readonly openWindow: () => void
}

export function watchFileWindows({ app, table, openWindow }: FileWindowsParts): FileWindows {
  const shownIn = new WeakMap<BrowserWindow, ShownFile>()
  const closings = new WeakMap<BrowserWindow, () => void>()
  let isQuitting = false
  app.on('before-quit', () => (isQuitting = true))
  app.on('browser-window-created', (_event, window) => {
    const finish = closeWhenSaved(window, {
      isEdited: () => shownIn.get(window)?.isEdited === true,
      askPage() {
        notifyPage(window.webContents, 'window:closing', null)
      },
      closeAgain() {
        window.close()
        if (isQuitting) app.quit()
      },
    })
    closings.set(window, finish)
  })
  const handed = openHandedThings<BrowserWindow>({
    deliver({ webContents }, thing) {
      if (thing.kind === 'link') notifyPage(webContents, 'link:handed', thing.link)
      else notifyPage(webContents, 'file:open', table.note(thing.file))
    },
    windowOf(thing) {
      if (thing.kind === 'link') return null
      const { id } = table.note(thing.file)
      return BrowserWindow.getAllWindows().find((each) => shownIn.get(each)?.id === id) ?? null
    },
    focus: focusWindow,
    openWindow,
  })
  return {
    ...handed,
    show: (window, shown) => void shownIn.set(window, shown),
    saved: (window) => closings.get(window)?.(),
  }
}
