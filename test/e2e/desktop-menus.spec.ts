// The native menu: what can be chosen on a page is obeyed there, and all else is greyed out.
import type { Page } from '@playwright/test'
import type { Menu } from 'electron'
import { menuCommands, type MenuCommand } from '../../shared/desktop/bridge.ts'
import type { RunningApp } from '../helpers/electron-double.ts'
import { card, inCell, placeCard, status } from './board-page.ts'
import { clickMenu, expect, test } from './desktop-app.ts'
import { willSaveAs } from './desktop-files.ts'
import { stageOnLine } from './framework-library.ts'

const enabled = (app: RunningApp) =>
  app.evaluate(({ Menu }, commands) => {
    const menu = Menu.getApplicationMenu() as Menu
    return commands.filter((id) => menu.getMenuItemById(id)?.enabled === true)
  }, menuCommands)

async function openMap(window: Page) {
  await window.getByText('The wandering buyer').first().click()
  await expect(status(window)).toHaveText('Saved on this computer')
}

const panels: readonly (readonly [MenuCommand, string])[] = [
  ['show-personas', 'Personas'],
  ['show-needs', 'Needs'],
  ['show-story', 'Story'],
  ['show-insight', 'Insight'],
  ['show-comments', 'Comments'],
  ['show-filter', 'Filter'],
]

test('on Home the menu offers what makes sense there', async ({ app, window }) => {
  await expect(window.getByRole('heading', { name: 'Your maps' })).toBeVisible()
  await expect
    .poll(() => enabled(app))
    .toEqual([
      'new-map',
      'join-map',
      'go-home',
      'show-frameworks',
      'open-file',
      'settings',
      'larger-text',
      'smaller-text',
      'usual-text',
      'toggle-dark',
      'about',
      'show-licences',
      'check-for-updates',
    ])
  await clickMenu(app, 'about')
  await expect(window.getByRole('dialog', { name: 'About Pathlane' })).toBeVisible()
})

test('on a map in a file, with something selected, every command can be chosen', async ({
  app,
  window,
}, testInfo) => {
  await openMap(window)
  await expect.poll(() => enabled(app)).not.toContain('revert-file')
  await willSaveAs(app, testInfo.outputPath('buyer.pathlane'))
  await clickMenu(app, 'save-file')
  await expect.poll(() => enabled(app)).toContain('revert-file')
  expect(await enabled(app)).not.toContain('zoom-to-selection')
  await clickMenu(app, 'select-all')
  await expect.poll(() => enabled(app)).toEqual([...menuCommands])
})

test('each panel, the table, find and share open from the menu', async ({ app, window }) => {
  await openMap(window)
  for (const [command, title] of panels) {
    await clickMenu(app, command)
    await expect(
      window.locator('.workspace-right').getByRole('heading', { name: title }).first(),
    ).toBeVisible()
  }
  await clickMenu(app, 'show-both')
  await expect(window.getByRole('grid').first()).toBeVisible()
  await clickMenu(app, 'show-board')
  await expect(window.getByRole('grid')).toHaveCount(0)
  await clickMenu(app, 'find')
  await expect(window.locator('.find').getByRole('searchbox')).toBeFocused()
  await clickMenu(app, 'share')
  await expect(window.getByRole('button', { name: 'Host this map here' })).toBeVisible()
  await window.keyboard.press('Escape')
  await clickMenu(app, 'compare-frameworks')
  await expect(window.getByRole('dialog')).toBeVisible()
  await window.keyboard.press('Escape')
  await clickMenu(app, 'show-frameworks')
  await expect(window.getByRole('heading', { name: /framework/i }).first()).toBeVisible()
})

test('undo in the menu takes back what is typed in a field, and what was done on the board', async ({
  app,
  window,
}) => {
  await openMap(window)
  await placeCard(
    window,
    'Reads a review',
    await inCell(window, 'Problem identification', 'Touchpoints'),
  )
  await expect(card(window, 'Reads a review')).toHaveCount(1)
  await clickMenu(app, 'settings')
  // nobody sees the board there, so neither menu nor key changes it
  await expect(window.getByRole('dialog', { name: 'Settings' })).toBeFocused()
  await clickMenu(app, 'undo')
  await window.keyboard.press('Control+z')
  const name = window.getByRole('textbox', { name: 'Your name' })
  await name.pressSequentially('Ana')
  await clickMenu(app, 'undo')
  await expect(name).not.toHaveValue('Ana')
  // what was typed is all gone at some point, and the board has nothing to do with it
  for (let more = 0; more < 4; more++) await clickMenu(app, 'undo')
  await expect(card(window, 'Reads a review')).toHaveCount(1)
  await window.keyboard.press('Escape')
  await window.keyboard.press('Escape')
  await clickMenu(app, 'undo')
  await expect(card(window, 'Reads a review')).toHaveCount(0)
})

test('undo in the menu takes back what was done to a draft of a framework', async ({
  app,
  window,
}) => {
  await clickMenu(app, 'show-frameworks')
  await window.getByRole('button', { name: 'New framework' }).click()
  await window.keyboard.type('How clinics buy')
  await window.keyboard.press('Enter')
  await window.getByRole('button', { name: 'Add the first stage' }).click()
  const name = window.getByLabel('Name', { exact: true })
  await name.fill('Signs')
  await window.keyboard.press('Enter')
  await expect(stageOnLine(window, 'Signs')).toBeVisible()
  await stageOnLine(window, 'Signs').focus()
  await clickMenu(app, 'undo')
  await clickMenu(app, 'undo')
  await expect(stageOnLine(window, 'Signs')).toHaveCount(0)
  await clickMenu(app, 'redo')
  await clickMenu(app, 'redo')
  await expect(stageOnLine(window, 'Signs')).toHaveCount(1)
})

test('the right button in a field offers what can be done with its text', async ({
  app,
  window,
}) => {
  await expect(window.getByRole('heading', { name: 'Your maps' })).toBeVisible()
  const labels = await app.evaluate(({ BrowserWindow, Menu }) => {
    const [first] = BrowserWindow.getAllWindows()
    const can = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true }
    const field = { isEditable: true, selectionText: '', misspelledWord: '', editFlags: can }
    first?.webContents.emit('context-menu', {}, { ...field, dictionarySuggestions: [] })
    first?.webContents.emit('context-menu', {}, { ...field, isEditable: false })
    const { popups } = Menu as unknown as { popups: Menu[] }
    return popups.map(({ items }) => items.map(({ label }) => label).filter(Boolean))
  })
  expect(labels).toEqual([['Cut', 'Copy', 'Paste', 'Select all']])
})
