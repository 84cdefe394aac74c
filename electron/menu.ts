import { Menu } from 'electron'
import { menuTemplate } from './menu-template.ts'
import type { MenuActions } from './menu-template.ts'
import type { MenuText } from './messages/en.ts'

/** Called again when the recent files have changed: a menu can't be changed in place. */
export function installMenu(text: MenuText, actions: MenuActions, recentFiles: readonly string[]) {
  const isMac = process.platform === 'darwin'
  const template = menuTemplate(text, actions, { isMac, recentFiles })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
