// New maps that begin with a template: one that ships, and one that somebody kept.
import { expect, openPerson, test } from './app.ts'
import { cards, placeCard, inCell, startMap } from './board-page.ts'
import { expectNothingSerious } from './expect-accessible.ts'

test('a map begins with a template over the framework that one chooses', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  const tiles = page.getByRole('region', { name: 'Templates' }).getByRole('listitem')
  await expect(tiles).toHaveCount(10)
  await expectNothingSerious(page)
  await tiles.filter({ hasText: 'Renewal' }).getByRole('button').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('combobox', { name: 'Begin with' })).toHaveText('Renewal')
  await expect(dialog.getByLabel('Scenario')).toHaveValue(/^The contract ends in six months/)
  await expect(dialog.getByRole('combobox', { name: 'Segment' })).toHaveText('Renewal')
  await expectNothingSerious(page, '[role=dialog]')
  await dialog.getByLabel('Scenario').fill('Our largest customer asks what it has brought.')
  await dialog.getByRole('combobox', { name: 'Begin with' }).click()
  await page.getByRole('option', { name: 'Win-back' }).click()
  await expect(dialog.getByLabel('Scenario')).toHaveValue(/^Our largest customer/)
  await dialog.getByLabel('Name', { exact: true }).fill('Who left us')
  await dialog.getByRole('radio', { name: 'B2B buying jobs' }).click()
  await dialog.getByRole('button', { name: 'Create map' }).click()
  await expect(page.locator('.stage-header')).toHaveCount(6)
  await expect.poll(() => cards(page).count()).toBeGreaterThan(4)
  await expect(page.getByText('The last talk: why did you go?')).toBeVisible()
})

test('a map that is kept as a template begins another one, and is renamed and deleted', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Our usual map')
  await placeCard(page, 'Yearly talk', await inCell(page, 'Before purchase', 'Touchpoints'))
  await page.getByRole('button', { name: 'File', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Save as a template' }).click()
  await expect(page.locator('.toast')).toContainText('Saved as a template')
  await page.getByRole('button', { name: 'Home', exact: true }).click()
  const templates = page.getByRole('region', { name: 'Templates' })
  await templates.getByRole('button', { name: /^Our usual map Your template/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('This template keeps the framework')).toBeVisible()
  await dialog.getByLabel('Name', { exact: true }).fill('Spring')
  await dialog.getByRole('button', { name: 'Create map' }).click()
  await expect(cards(page)).toHaveText(/Yearly talk/)

  await page.getByRole('button', { name: 'Home', exact: true }).click()
  const menu = templates.getByRole('button', { name: /^What to do with the template/ })
  await menu.click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('The usual')
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click()
  await expect(templates.getByRole('button', { name: /^The usual Your template/ })).toBeVisible()
  await menu.click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(templates.getByRole('listitem')).toHaveCount(10)
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect(templates.getByRole('listitem')).toHaveCount(11)
})
