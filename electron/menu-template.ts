// The native menu as data. Keys that the page listens to itself are shown here but not registered,
// or one press would act twice.
import type { BaseWindow, MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../shared/desktop/bridge.ts'
import type { MenuText } from './messages/en.ts'

export interface MenuActions {
  readonly send: (window: BaseWindow | undefined, command: MenuCommand) => void
  readonly openWindow: () => void
  readonly openFile: (path: string) => void
}

export interface MenuFacts {
  readonly isMac: boolean
  /** Paths of the files that were opened lately, newest first. */
  readonly recentFiles: readonly string[]
}

type Template = MenuItemConstructorOptions[]
type ItemOf = (command: MenuCommand, label: string, key?: Key) => MenuItemConstructorOptions

interface Key {
  readonly accelerator: string
  readonly ownedBy: 'menu' | 'page'
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

export function menuTemplate(text: MenuText, actions: MenuActions, facts: MenuFacts): Template {
  const { isMac } = facts
  const itemOf: ItemOf = (command, label, key) => ({
    id: command,
    label,
    ...(key && { accelerator: key.accelerator, registerAccelerator: key.ownedBy === 'menu' }),
    click: (_item, window) => actions.send(window, command),
  })
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: text.file, submenu: fileItems(text, actions, itemOf, facts) },
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

function fileItems(
  text: MenuText,
  actions: MenuActions,
  itemOf: ItemOf,
  { isMac, recentFiles }: MenuFacts,
): Template {
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
    itemOf('open-file', text.open, byPage('CmdOrCtrl+O')),
    isMac ? { role: 'recentDocuments' } : recentItem(text, actions, recentFiles),
    separator,
    itemOf('save-file', text.save, byPage('CmdOrCtrl+S')),
    itemOf('save-file-as', text.saveAs, byPage('CmdOrCtrl+Shift+S')),
    itemOf('revert-file', text.revert),
    itemOf('browse-versions', text.versions),
    separator,
    { role: isMac ? 'close' : 'quit' },
  ]
}

/** Only a Mac has such a list of its own. */
function recentItem(
  text: MenuText,
  { openFile }: MenuActions,
  files: readonly string[],
): MenuItemConstructorOptions {
  return {
    label: text.openRecent,
    enabled: files.length > 0,
    submenu: files
      .slice(0, mostRecent)
      .map((file) => ({ label: file, click: () => openFile(file) })),
  }
}

const mostRecent = 10

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
    itemOf('present', text.present),
    { role: 'togglefullscreen' },
  ]
}

function byPage(accelerator: string): Key {
  return { accelerator, ownedBy: 'page' }
}

function byMenu(accelerator: string): Key {
  return { accelerator, ownedBy: 'menu' }
}
