import { Menu } from 'electron'
import { menuTemplate } from './menu-template.ts'
import type { MenuActions } from './menu-template.ts'
import type { MenuText } from './messages/en.ts'

export function installMenu(text: MenuText, actions: MenuActions) {
  const template = menuTemplate(text, actions, process.platform === 'darwin')
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
