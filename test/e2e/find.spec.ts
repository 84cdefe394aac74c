// Ctrl+F: all text on the map, from place to place.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, openPerson, test } from './app.ts'
import { board, join, select } from './board-page.ts'

test('a word is found wherever it stands, and each place is shown', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await page.getByRole('button', { name: /The wandering buyer/ }).click()
  await expect(board(page)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+f')
  const find = page.getByRole('search', { name: 'Find on the map' })
  const field = find.getByRole('searchbox')
  await expect(field).toBeFocused()
  await field.fill('WEBINAR')
  await expect(find.getByRole('status')).toHaveText(/^\d+ places$/)
  const count = Number.parseInt(await find.getByRole('status').innerText(), 10)
  await page.keyboard.press('Enter')
  await expect(find.getByRole('status')).toHaveText(`1 of ${count}`)
  await expect(page.locator('.workspace-right')).toBeVisible()
  // far out nothing could be read
  await expect(page.locator('.zoom-corner')).toContainText('60%')
  await page.keyboard.press('Shift+Enter')
  await expect(find.getByRole('status')).toHaveText(`${count} of ${count}`)
  await page.keyboard.press('Enter')
  await expect(find.getByRole('status')).toHaveText(`1 of ${count}`)
  await field.fill('zebra')
  await expect(find.getByRole('status')).toHaveText('Not on this map')
  const { violations } = await new AxeBuilder({ page }).include('.find').analyze()
  expect(violations).toEqual([])
  await page.keyboard.press('Escape')
  await expect(find).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+f')
  await expect(field).toBeFocused()
})

test('what somebody else writes meanwhile is found too', async ({ browser, server }) => {
  const ana = await openPerson(browser, server, 'Ana')
  await ana.getByRole('button', { name: /The wandering buyer/ }).click()
  await expect(board(ana)).toBeVisible()
  await ana.keyboard.press('ControlOrMeta+f')
  const find = ana.getByRole('search', { name: 'Find on the map' })
  await find.getByRole('searchbox').fill('kingfisher')
  await expect(find.getByRole('status')).toHaveText('Not on this map')
  const ben = await join(browser, server, ana, 'Ben')
  await select(ben, 'Webinar: a year after the switch')
  await ben.getByLabel('Notes', { exact: true }).fill('Kingfisher account asked for it')
  await ben.getByLabel('Notes', { exact: true }).blur()
  await expect(find.getByRole('status')).toHaveText('1 place')
  await ana.keyboard.press('Enter')
  await expect(ana.getByLabel('Title', { exact: true })).toHaveValue(/Webinar/)
})

test('what is written beside the cards is found in its panel, and then on the board again', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await page.getByRole('button', { name: /The greener office/ }).click()
  await expect(board(page)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+f')
  const find = page.getByRole('search', { name: 'Find on the map' })
  await find.getByRole('searchbox').fill('sit on it for eight hours')
  await expect(find.getByRole('status')).toHaveText('1 place')
  await page.keyboard.press('Enter')
  const needs = page.getByRole('region', { name: 'Needs', exact: true })
  await expect(needs.locator('[data-is-found]')).toContainText('Can one sit on it')
  await expect(find.getByRole('searchbox')).toBeFocused()
  await find.getByRole('searchbox').fill('commitments that outlive')
  await page.keyboard.press('Enter')
  await expect(page.locator('.persona-card[data-is-found]')).toContainText('Arun Mehta')
  await find.getByRole('searchbox').fill('walk through a refitted floor')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(/^Walk through/)
})
