// How a map was: versions of the server and of this device, looked at on the board, compared and restored.
import type { Locator, Page } from '@playwright/test'
import { expect, openPerson, test } from './app.ts'
import { board, boxOf, card, join, offer, startMap, status, toast } from './board-page.ts'

const history = (page: Page) => page.getByRole('region', { name: /^(History|Comparison)$/ }).last()
const version = (page: Page, name: string | RegExp) =>
  page.locator('[data-version]', { hasText: name })
const live = (page: Page): Locator => page.locator('.workspace-live')
const still = (page: Page): Locator => page.locator('.workspace-still')
const mark = (within: Locator, way: string) => within.getByRole('img', { name: way, exact: true })

async function keepVersion(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Keep this version…' }).click()
  await page.getByLabel('Name of the version').fill(name)
  await page.getByLabel('Name of the version').press('Enter')
  await expect(toast(page, `“${name}” is kept on this device`)).toBeVisible()
}

async function addCards(page: Page, ...kinds: string[]): Promise<void> {
  for (const kind of kinds) await offer(page, kind).click()
  await expect(card(page, kinds.at(-1) ?? '')).toBeVisible()
}

test('a version is named, looked at while others work, compared, restored and undone', async ({
  browser,
  server,
}) => {
  const ana = await openPerson(browser, server, 'Ana')
  await startMap(ana, 'Kitchen')
  await addCards(ana, 'Home page', 'Microsite')
  await expect(status(ana)).toContainText('Saved on the server')
  await board(ana).press('y')
  await keepVersion(ana, 'Agreed')
  await expect(version(ana, 'Agreed')).toContainText('on this device, on the server')
  await offer(ana, 'Webinar').click()
  await expect(card(ana, 'Webinar')).toBeVisible()

  await version(ana, 'Now').focus()
  await ana.keyboard.press('ArrowDown')
  await expect(ana.getByText('The map as it was: “Agreed”')).toBeVisible()
  await expect(still(ana).locator('.card')).toHaveCount(2)
  await expect(live(ana)).toHaveAttribute('inert')
  // the eye stays where it is
  expect(await boxOf(still(ana).locator('.stage-header').first())).toEqual(
    await boxOf(live(ana).locator('.stage-header').first()),
  )
  const ben = await join(browser, server, ana, 'Ben')
  await offer(ben, 'Landing page').click()
  await expect(live(ana).locator('.card')).toHaveCount(4)
  await expect(still(ana).locator('.card')).toHaveCount(2)

  await ana.getByRole('button', { name: 'Compare with now' }).click()
  await expect(history(ana).getByText('2 added')).toBeVisible()
  await expect(mark(live(ana), 'Added')).toHaveCount(2)
  const byBen = history(ana).getByRole('listitem').filter({ hasText: 'Landing page' })
  await expect(byBen).toContainText('By Ben')
  await byBen.getByRole('button', { name: 'Landing page' }).click()
  await expect(ana.getByRole('radio', { name: 'After' })).toBeChecked()
  await ana.getByRole('radio', { name: 'Before' }).click()
  await expect(still(ana).locator('.card')).toHaveCount(2)

  await ana.getByRole('button', { name: 'All versions' }).click()
  await version(ana, 'Agreed').click()
  await ana.getByRole('button', { name: 'Restore this version' }).click()
  await expect(ana.getByRole('dialog')).toContainText('2 things go')
  await ana.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(live(ana).locator('.card')).toHaveCount(2)
  await expect(live(ben).locator('.card')).toHaveCount(2)
  await expect(version(ana, 'Before a version was restored')).toBeVisible()
  await board(ana).press('ControlOrMeta+z')
  await expect(live(ben).locator('.card')).toHaveCount(4)
  // nothing of the dialog or of the board that is gone lies over the map
  await live(ana).locator('.card', { hasText: 'Home page' }).click()
})

test('whoever keeps many versions in a row still sees the map: three messages are the most', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Kitchen')
  await board(page).press('y')
  for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) await keepVersion(page, name)
  await expect(page.locator('.toast:visible')).toHaveCount(3)
  await expect(toast(page, '“Two”')).toBeHidden()
  await expect(toast(page, '“Five”')).toBeVisible()
})

test('without a server the device keeps versions of its own', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Kitchen')
  await page.context().setOffline(true)
  await page.keyboard.press('y')
  await addCards(page, 'Home page')
  await keepVersion(page, 'On the train')
  await expect(version(page, 'On the train')).toContainText(/on this device$/)
  await board(page).press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await expect(live(page).locator('.card')).toHaveCount(0)

  await version(page, 'On the train').click()
  await expect(card(page, 'Home page')).toBeVisible()
  await page.getByRole('button', { name: 'Compare with now' }).click()
  const removed = history(page).getByRole('button', { name: 'Removed Home page' })
  await removed.click()
  await expect(mark(still(page), 'Removed')).toBeVisible()
  await page.getByRole('button', { name: 'Back to the map' }).click()
  await expect(still(page)).toHaveCount(0)

  await version(page, 'On the train').click()
  await page.getByRole('button', { name: 'Restore this version' }).click()
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(live(page).locator('.card')).toHaveCount(1)
  await toast(page, 'The map says again')
    .locator('..')
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(live(page).locator('.card')).toHaveCount(0)
})

test('Escape leads back to the map, then out of the history', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Kitchen')
  await page.keyboard.press('y')
  await keepVersion(page, 'Empty')
  await addCards(page, 'Home page')
  await version(page, 'Empty').click()
  await still(page)
    .locator('.tl-canvas')
    .click({ position: { x: 600, y: 500 } })
  await page.keyboard.press('t')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Escape')
  await expect(still(page)).toHaveCount(0)
  await expect(live(page).locator('.card')).toHaveCount(1)
  await version(page, 'Now').focus()
  await page.keyboard.press('Escape')
  await expect(history(page)).toHaveCount(0)
})
