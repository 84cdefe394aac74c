// The native menu as data. Keys that the page listens to itself are shown here but not registered,
// or one press would act twice.
import type { BaseWindow, MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../shared/desktop/bridge.ts'
import type { MenuText } from './messages/en.ts'

export interface MenuActions {
  readonly send: (window: BaseWindow | undefined, command: MenuCommand) => void
  readonly openWindow: () => void
}

type Template = MenuItemConstructorOptions[]
type ItemOf = (command: MenuCommand, label: string, key: Key) => MenuItemConstructorOptions

interface Key {
  readonly accelerator: string
  readonly ownedBy: 'menu' | 'page'
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

export function menuTemplate(text: MenuText, actions: MenuActions, isMac: boolean): Template {
  const itemOf: ItemOf = (command, label, { accelerator, ownedBy }) => ({
    id: command,
    label,
    accelerator,
    registerAccelerator: ownedBy === 'menu',
    click: (_item, window) => actions.send(window, command),
  })
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: text.file, submenu: fileItems(text, actions, itemOf, isMac) },
    { label: text.edit, submenu: editItems(text, itemOf, isMac) },
    { label: text.view, submenu: viewItems(text, itemOf) },
    { role: 'windowMenu' },
    {
      role: 'help',
      label: text.help,
      submenu: [itemOf('show-keys', text.keys, byPage('Shift+?'))],
    },
  ]
}

function fileItems(text: MenuText, actions: MenuActions, itemOf: ItemOf, isMac: boolean): Template {
  return [
    itemOf('new-map', text.newMap, byMenu('CmdOrCtrl+N')),
    {
      id: 'new-window',
      label: text.newWindow,
      accelerator: 'CmdOrCtrl+Shift+N',
      click: () => actions.openWindow(),
    },
    itemOf('go-home', text.home, byMenu('CmdOrCtrl+Shift+H')),
    separator,
    { role: isMac ? 'close' : 'quit' },
  ]
}

function editItems(text: MenuText, itemOf: ItemOf, isMac: boolean): Template {
  return [
    itemOf('undo', text.undo, byPage('CmdOrCtrl+Z')),
    itemOf('redo', text.redo, byPage(isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y')),
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    itemOf('select-all', text.selectAll, byPage('CmdOrCtrl+A')),
  ]
}

function viewItems(text: MenuText, itemOf: ItemOf): Template {
  return [
    itemOf('zoom-in', text.zoomIn, byPage('CmdOrCtrl+=')),
    itemOf('zoom-out', text.zoomOut, byPage('CmdOrCtrl+-')),
    itemOf('zoom-to-fit', text.zoomToFit, byPage('Shift+1')),
    separator,
    itemOf('toggle-dark', text.dark, byPage('CmdOrCtrl+/')),
    { role: 'togglefullscreen' },
  ]
}

function byPage(accelerator: string): Key {
  return { accelerator, ownedBy: 'page' }
}

function byMenu(accelerator: string): Key {
  return { accelerator, ownedBy: 'menu' }
}
