import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../electron/menu-template.ts'
import { english } from '../../electron/messages/en.ts'
import { menuCommands } from '../../shared/desktop/bridge.ts'

const noActions = { send: () => {}, openWindow: () => {}, openFile: () => {} }

describe.each([
  ['on a Mac', true],
  ['on Windows and Linux', false],
])('the menu %s', (_where, isMac) => {
  const items = flatten(menuTemplate(english, noActions, { isMac, recentFiles: [] }))

  it('has every command of the contract once', () => {
    const ids = items.map(({ id }) => id).filter((id) => id !== undefined)
    expect(ids.filter((id) => id !== 'new-window').toSorted()).toEqual(menuCommands.toSorted())
  })

  it('gives no key to two items', () => {
    const keys = items.map(({ accelerator }) => accelerator).filter((key) => key !== undefined)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('shows the keys that the page listens to without taking them', () => {
    const taken = items.filter(
      ({ accelerator, registerAccelerator }) =>
        accelerator !== undefined && registerAccelerator !== false,
    )
    expect(taken.map(({ id }) => id)).toEqual(['new-map', 'new-window', 'go-home'])
  })

  it('shows on a Mac, which takes all of them, no key that is also typed', () => {
    const typed = items.filter(({ accelerator }) => !/Cmd|Ctrl/.test(accelerator ?? 'Cmd'))
    expect(typed.map(({ id }) => id)).toEqual(
      isMac ? [] : ['zoom-to-100', 'zoom-to-fit', 'zoom-to-selection', 'show-filter', 'show-keys'],
    )
  })

  it('has Settings and About where the system’s people look for them', () => {
    const places = menuTemplate(english, noActions, { isMac, recentFiles: [] }).flatMap((menu) =>
      (Array.isArray(menu.submenu) ? menu.submenu : []).map(({ id }) => [id, menu.label]),
    )
    expect(Object.fromEntries(places)).toMatchObject({
      settings: isMac ? english.app : english.file,
      about: isMac ? english.app : english.help,
    })
  })

  it('gives an id or a role to every item that can be chosen', () => {
    const blank = items.filter(
      ({ id, role, type, submenu }) =>
        id === undefined && role === undefined && type !== 'separator' && submenu === undefined,
    )
    expect(blank).toEqual([])
  })
})

it('a command goes to the window in which it was chosen', () => {
  const sent: unknown[] = []
  const items = flatten(
    menuTemplate(
      english,
      { ...noActions, send: (...args) => void sent.push(args) },
      { isMac: false, recentFiles: [] },
    ),
  )
  items.find(({ id }) => id === 'zoom-in')?.click?.({} as never, undefined, {})
  expect(sent).toEqual([[undefined, 'zoom-in']])
})

it('the files that were opened lately open again from the menu', () => {
  const opened: string[] = []
  const recentFiles = ['/client/kitchen.pathlane', '/client/bath.pathlane']
  const items = flatten(
    menuTemplate(
      english,
      { ...noActions, openFile: (file) => void opened.push(file) },
      { isMac: false, recentFiles },
    ),
  )
  for (const file of recentFiles) {
    items.find(({ label }) => label === file)?.click?.({} as never, undefined, {})
  }
  expect(opened).toEqual(recentFiles)
})

function flatten(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? flatten(item.submenu) : []),
  ])
}
