import { clickMenu, expect, test } from './desktop-app.ts'
import { expectNothingSerious } from './expect-accessible.ts'

test('Licences in the menu lists what page and desktop are made of', async ({ app, window }) => {
  await expect(window.getByRole('heading', { name: 'Your maps' })).toBeVisible()
  await clickMenu(app, 'show-licences')
  await expect(window.getByRole('heading', { name: 'Licences' })).toBeVisible()
  const texts = window.getByRole('listitem')
  await expect(texts.first()).toContainText('tldraw 3.15.4')
  await texts.first().getByRole('group').click()
  await expect(texts.first()).toContainText('you are permitted to use the software in both')
  await expect(texts.filter({ hasText: 'electron-updater' })).toHaveCount(1)
  await expect(window.getByText('Electron and Chromium')).toBeVisible()
  await expectNothingSerious(window)
  await window.getByRole('button', { name: 'Back' }).click()
  await expect(window.getByRole('heading', { name: 'Your maps' })).toBeVisible()
})

test('a copy without an address for updates says so, and asks nobody', async ({ app, window }) => {
  await expect(window.getByRole('heading', { name: 'Your maps' })).toBeVisible()
  await clickMenu(app, 'check-for-updates')
  const dialog = window.getByRole('dialog', { name: 'Updates' })
  await expect(dialog).toContainText('This copy has no address to ask for newer versions.')
  await expectNothingSerious(window)
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})
