// The touchpoint catalogue that an organisation has made its own, from the library to the palette.
import { expect, test } from './app.ts'
import { cards, join, offer, startMap } from './board-page.ts'
import { expectNothingSerious } from './expect-accessible.ts'
import { openLibrary } from './framework-library.ts'

test('a kind that is added, renamed and hidden in the library is so in the palette of a map', async ({
  browser,
  server,
}) => {
  const page = await openLibrary(browser, server)
  await page.getByRole('button', { name: 'Change the catalogue' }).click()
  await expect(page.getByRole('heading', { name: 'Touchpoint catalogue' })).toBeVisible()
  await page.getByLabel('Search the catalogue').fill('Pump test')
  await expect(page.getByText('Nothing in the catalogue is called “Pump test”.')).toBeVisible()
  await page.getByRole('button', { name: 'Add a kind' }).click()
  const form = page.getByRole('region', { name: 'Pump test' })
  await form.getByRole('radio', { name: 'During purchase' }).click()
  await form.getByLabel('Other names, one on each line').fill('Trial run\nTest bench')
  await form.getByLabel('Name', { exact: true }).click()
  await expectNothingSerious(page)

  const list = page.getByRole('navigation', { name: 'Kinds of touchpoints' })
  await list.getByRole('button', { name: 'Vehicle graphics' }).click()
  await page.getByRole('radio', { name: 'Hidden' }).click()
  await expect(list.getByRole('button', { name: 'Vehicle graphics Hidden' })).toBeVisible()
  await list.getByRole('button', { name: 'Webinar', exact: true }).click()
  await page.getByLabel('Name', { exact: true }).fill('Live talk')
  await page.getByLabel('Name', { exact: true }).press('Enter')
  await expect(list.getByRole('button', { name: 'Live talk Changed' })).toBeVisible()

  await page.getByRole('button', { name: 'Home', exact: true }).click()
  await startMap(page, 'Pumps')
  await expect(offer(page, 'Live talk')).toBeVisible()
  await expect(offer(page, 'Vehicle graphics')).toHaveCount(0)
  await page.getByLabel('Search touchpoints').fill('trial run')
  await page.getByLabel('Search touchpoints').press('Enter')
  await expect(cards(page)).toHaveCount(1)
  await expect(cards(page)).toContainText('Pump test')

  const ben = await join(browser, server, page, 'Ben')
  await ben.getByLabel('Search touchpoints').fill('test bench')
  await expect(offer(ben, 'Pump test')).toBeVisible()
})

test('a kind that ships is as it ships again with one click, and one’s own comes back by undo', async ({
  browser,
  server,
}) => {
  const page = await openLibrary(browser, server)
  await page.getByRole('button', { name: 'Change the catalogue' }).click()
  const list = page.getByRole('navigation', { name: 'Kinds of touchpoints' })
  await list.getByRole('button', { name: 'Webinar', exact: true }).click()
  await page.getByRole('radio', { name: 'Hidden' }).click()
  await page.getByRole('button', { name: 'Have it as it ships' }).click()
  await expect(list.getByRole('button', { name: 'Webinar', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Add a kind' }).click()
  await page.getByRole('button', { name: 'Remove this kind' }).click()
  await expect(list.getByRole('button', { name: /^New kind/ })).toHaveCount(0)
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect(list.getByRole('button', { name: /^New kind/ })).toBeVisible()
})
