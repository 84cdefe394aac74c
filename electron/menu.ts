import { app, BrowserWindow, Menu } from 'electron'
import { notifyPage } from './ipc.ts'
import { menuTemplate, type MenuActions } from './menu-template.ts'
import type { MenuText } from './messages/en.ts'
import { watchOfferedCommands, type OfferedCommands } from './offered-commands.ts'

export interface AppMenu extends Pick<OfferedCommands<BrowserWindow>, 'offer'> {
  /** Called again when the recent files have changed: a menu can't be changed in place. */
  install(): void
}

export interface AppMenuParts extends Omit<MenuActions, 'send'> {
  readonly text: MenuText
  readonly recentFiles: () => readonly string[]
}

export function createAppMenu({ text, recentFiles, ...actions }: AppMenuParts): AppMenu {
  const isMac = process.platform === 'darwin'
  // a menu that is open may take the focus from its window
  let front: BrowserWindow | null = null
  const commands = watchOfferedCommands<BrowserWindow>({
    menu: () => Menu.getApplicationMenu(),
    windowInFront: () => BrowserWindow.getFocusedWindow() ?? front,
  })
  const send: MenuActions['send'] = (window, command) => {
    if (window instanceof BrowserWindow) notifyPage(window.webContents, 'menu:command', command)
  }
  app.on('browser-window-focus', (_event, window) => {
    front = window
    commands.show()
  })
  app.on('browser-window-created', (_event, window) => {
    window.on('closed', () => {
      if (front === window) front = null
      commands.show()
    })
  })
  return {
    offer: (window, offered) => commands.offer(window, offered),
    install() {
      const facts = { isMac, recentFiles: recentFiles() }
      const template = menuTemplate(text, { ...actions, send }, facts)
      Menu.setApplicationMenu(Menu.buildFromTemplate(template))
      commands.show()
    },
  }
}
