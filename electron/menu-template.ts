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
    ...keyOf(key, isMac),
    click: (_item, window) => actions.send(window, command),
  })
  return [
    ...(isMac ? [{ label: text.app, submenu: appItems(text, itemOf) }] : []),
    { label: text.file, submenu: fileItems(text, actions, itemOf, facts) },
    { label: text.edit, submenu: editItems(text, itemOf, isMac) },
    { label: text.view, submenu: viewItems(text, itemOf) },
    { label: text.map, submenu: mapItems(text, itemOf) },
    { role: 'windowMenu' },
    {
      role: 'help',
      label: text.help,
      submenu: [
        itemOf('show-keys', text.keys, byPage('Shift+?')),
        separator,
        itemOf('check-for-updates', text.updates),
        itemOf('show-licences', text.licences),
        ...(isMac ? [] : [separator, itemOf('about', text.about)]),
      ],
    },
  ]
}

/** A Mac takes every key of its menu, so letters that one also types are not shown there. */
function keyOf(key: Key | undefined, isMac: boolean) {
  if (key === undefined || (isMac && !/Cmd/.test(key.accelerator))) return {}
  return { accelerator: key.accelerator, registerAccelerator: key.ownedBy === 'menu' }
}

/** What every app of a Mac has under its own name. */
function appItems(text: MenuText, itemOf: ItemOf): Template {
  return [
    itemOf('about', text.about),
    separator,
    itemOf('settings', text.settings, byPage('CmdOrCtrl+,')),
    separator,
    { role: 'services' },
    separator,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    separator,
    { role: 'quit' },
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
    itemOf('join-map', text.join),
    itemOf('go-home', text.home, byMenu('CmdOrCtrl+Shift+H')),
    itemOf('show-frameworks', text.frameworks),
    separator,
    itemOf('open-file', text.open, byPage('CmdOrCtrl+O')),
    isMac ? { role: 'recentDocuments' } : recentItem(text, actions, recentFiles),
    separator,
    itemOf('save-file', text.save, byPage('CmdOrCtrl+S')),
    itemOf('save-file-as', text.saveAs, byPage('CmdOrCtrl+Shift+S')),
    itemOf('save-as-template', text.saveAsTemplate),
    itemOf('revert-file', text.revert),
    itemOf('browse-versions', text.versions),
    separator,
    ...(isMac ? [] : [itemOf('settings', text.settings, byPage('CmdOrCtrl+,')), separator]),
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
    { role: 'cut', label: text.cut },
    { role: 'copy', label: text.copy },
    { role: 'paste', label: text.paste },
    itemOf('select-all', text.selectAll, byPage('CmdOrCtrl+A')),
    separator,
    itemOf('find', text.find, byPage('CmdOrCtrl+F')),
  ]
}

function viewItems(text: MenuText, itemOf: ItemOf): Template {
  return [
    itemOf('show-board', text.board),
    itemOf('show-table', text.table),
    itemOf('show-both', text.both),
    separator,
    itemOf('zoom-in', text.zoomIn, byPage('CmdOrCtrl+=')),
    itemOf('zoom-out', text.zoomOut, byPage('CmdOrCtrl+-')),
    itemOf('zoom-to-100', text.zoomTo100, byPage('Shift+0')),
    itemOf('zoom-to-fit', text.zoomToFit, byPage('Shift+1')),
    itemOf('zoom-to-selection', text.zoomToSelection, byPage('Shift+2')),
    separator,
    itemOf('larger-text', text.largerText),
    itemOf('smaller-text', text.smallerText),
    itemOf('usual-text', text.usualText),
    separator,
    itemOf('toggle-dark', text.dark, byPage('CmdOrCtrl+/')),
    { role: 'togglefullscreen' },
  ]
}

function mapItems(text: MenuText, itemOf: ItemOf): Template {
  return [
    itemOf('show-personas', text.personas),
    itemOf('show-needs', text.needs),
    itemOf('show-story', text.story),
    itemOf('show-insight', text.insight),
    itemOf('show-comments', text.comments),
    itemOf('show-filter', text.filter, byPage('F')),
    separator,
    itemOf('framework-versions', text.frameworkVersions),
    itemOf('compare-frameworks', text.compareFrameworks),
    separator,
    itemOf('share', text.share),
    itemOf('present', text.present),
  ]
}

function byPage(accelerator: string): Key {
  return { accelerator, ownedBy: 'page' }
}

function byMenu(accelerator: string): Key {
  return { accelerator, ownedBy: 'menu' }
}
