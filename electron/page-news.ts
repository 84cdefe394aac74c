import { BrowserWindow } from 'electron'
import type { WebContents } from 'electron'
import type { Notices } from '../shared/desktop/bridge.ts'
import { notifyPage } from './ipc.ts'

/** Pages that want to hear of something, in whichever windows they are. */
export interface PageNews {
  watch(page: WebContents): void
  /** @param teller knows already */
  tell<Name extends keyof Notices>(name: Name, value: Notices[Name], teller?: WebContents): void
}

export function watchPages(): PageNews {
  const watching = new WeakSet<WebContents>()
  return {
    watch: (page) => void watching.add(page),
    tell(name, value, teller) {
      for (const { webContents } of BrowserWindow.getAllWindows()) {
        if (watching.has(webContents) && webContents !== teller)
          notifyPage(webContents, name, value)
      }
    },
  }
}
