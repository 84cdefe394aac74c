import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, openPerson, test } from './app.ts'
import { goHome, hasPicture } from './home-picture.ts'

async function makeMap(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'New map' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(title)
  await page.getByRole('button', { name: 'Create map' }).click()
  await expect(boardOf(page)).toBeVisible()
}

const boardOf = (page: Page) => page.getByRole('main', { name: 'Board' }).locator('.tl-canvas')
const maps = (page: Page) => page.getByRole('list', { name: 'Your maps' }).getByRole('listitem')
const mapNamed = (page: Page, title: string) => maps(page).filter({ hasText: title })

async function choose(page: Page, title: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `What to do with ${title}` }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

async function expectNothingSerious(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test('an empty home teaches what a framework, a map and a journey are', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  for (const word of ['Framework', 'Map', 'Journey']) {
    await expect(page.getByRole('heading', { name: word, exact: true })).toBeVisible()
  }
  await expect(page.getByRole('heading', { name: 'Sample maps' })).toBeVisible()
})

test('who presses twice makes one map', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await page.getByRole('button', { name: 'New map' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('A clinic moves')
  await page.getByRole('button', { name: 'Create map' }).dblclick()
  await expect(boardOf(page)).toBeVisible()
  await goHome(page)
  await expect(maps(page)).toHaveCount(1)
  await page.getByText('Remarketing loop').first().dblclick()
  await expect(boardOf(page)).toBeVisible()
  await goHome(page)
  await expect(maps(page)).toHaveCount(2)
})

test('a new map asks for its name, and opens with the stages of its framework', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await page.getByRole('button', { name: 'New map' }).click()
  await page.getByRole('button', { name: 'Create map' }).click()
  await expect(page.getByText('Give the map a name.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('A clinic moves')
  await page.getByRole('radio', { name: 'B2B buying jobs' }).click()
  await expect(page.getByRole('dialog').getByText('Consensus creation')).toBeVisible()
  await page.getByRole('textbox', { name: 'Scenario' }).fill('More patients than chairs')
  await page.getByRole('combobox', { name: 'Segment' }).click()
  await page.getByRole('option', { name: 'In your own words' }).click()
  await page.getByRole('textbox', { name: 'Segment in your own words' }).fill('Public tender')
  await page.getByRole('button', { name: 'Create map' }).click()

  await expect(boardOf(page)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'A clinic moves' })).toBeVisible()
  await page.getByRole('button', { name: 'Scenario and segment' }).click()
  await expect(page.getByRole('textbox', { name: 'Scenario' })).toHaveValue(
    'More patients than chairs',
  )
  await expect(page.getByLabel('Segment in your own words')).toHaveValue('Public tender')
})

test('a map that is renamed on home has its new name everywhere', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await makeMap(page, 'First name')
  await goHome(page)
  await choose(page, 'First name', 'Rename')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Second name')
  await page.getByRole('button', { name: 'Rename', exact: true }).click()
  await expect(mapNamed(page, 'Second name')).toBeVisible()
  await page.getByRole('link', { name: 'Second name' }).click()
  await expect(page.getByRole('heading', { name: 'Second name' })).toBeVisible()
})

test('a map is renamed in its bar, and the rename is one undo step', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await makeMap(page, 'Draft')
  await page.getByRole('button', { name: 'Draft' }).click()
  await page.getByRole('textbox', { name: 'Name of the map' }).fill('Final')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Final' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo your last change' }).click()
  await expect(page.getByRole('heading', { name: 'Draft' })).toBeVisible()
})

test('one Ctrl+Z undoes one change, wherever the focus is', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await makeMap(page, 'Spring')
  for (const [from, to] of [
    ['Spring', 'Summer'],
    ['Summer', 'Autumn'],
  ] as const) {
    await page.getByRole('button', { name: from, exact: true }).click()
    await page.getByRole('textbox', { name: 'Name of the map' }).fill(to)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('heading', { name: 'Autumn' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('heading', { name: 'Summer' })).toBeVisible()
  await boardOf(page).press('ControlOrMeta+z')
  await expect(page.getByRole('heading', { name: 'Spring' })).toBeVisible()
  await page.getByRole('button', { name: 'Home', exact: true }).press('ControlOrMeta+Shift+z')
  await expect(page.getByRole('heading', { name: 'Summer' })).toBeVisible()
})

test('after a bug the window says so and offers to reload', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await makeMap(page, 'Safe')
  await page.evaluate(() => void Promise.reject(new Error('a planted bug')))
  await expect(page.getByRole('alert')).toContainText('Your map is kept on this device.')
  await page.getByRole('alert').getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByRole('heading', { name: 'Safe' })).toBeVisible()
})

test('a duplicate is a second map with a name of its own', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await makeMap(page, 'Kitchen')
  await goHome(page)
  await choose(page, 'Kitchen', 'Duplicate')
  await expect(maps(page)).toHaveCount(2)
  await expect(mapNamed(page, 'Kitchen (copy)')).toBeVisible()
})

test('a deleted map comes back with undo, and stays away without', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await makeMap(page, 'Kept')
  await goHome(page)
  await choose(page, 'Kept', 'Delete')
  await expect(maps(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(mapNamed(page, 'Kept')).toBeVisible()
  await choose(page, 'Kept', 'Delete')
  await expect(maps(page)).toHaveCount(0)
  await page.reload()
  await expect(
    page.getByRole('heading', { name: 'Map what your customers go through' }),
  ).toBeVisible()
})

test('somebody joins with the link from the share panel', async ({ browser, server }) => {
  const ana = await openPerson(browser, server, 'Ana')
  await makeMap(ana, 'Shared with Ben')
  await expect(ana.getByRole('button', { name: 'Saved on the server' })).toBeVisible()
  await ana.getByRole('button', { name: 'Share', exact: true }).click()
  const link = await ana.getByRole('textbox', { name: 'Join link' }).inputValue()

  const ben = await openPerson(browser, server, 'Ben')
  await ben.getByRole('button', { name: 'Join by link' }).click()
  await ben.getByRole('textbox', { name: 'Link' }).fill('not a link')
  await ben.getByRole('button', { name: 'Open map' }).click()
  await expect(ben.getByText('This is not a Pathlane link.')).toBeVisible()
  await ben.getByRole('textbox', { name: 'Link' }).fill(` ${link} `)
  await ben.getByRole('button', { name: 'Open map' }).click()
  await expect(ben.getByRole('heading', { name: 'Shared with Ben' })).toBeVisible()
  await expect(ben.getByRole('button', { name: 'Follow Ana' })).toBeVisible()
  await expect(ana.getByRole('button', { name: 'Follow Ben' })).toBeVisible()
})

test('a sample opens as a map of its own and stays on home', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await page.getByRole('button', { name: 'The wandering buyer' }).click()
  await expect(boardOf(page)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The wandering buyer' })).toBeVisible()
  // a map that is left before it has come to rest shows its lanes only
  await expect.poll(() => page.evaluate(hasPicture)).toBe(true)
  await goHome(page)
  await expect(mapNamed(page, 'The wandering buyer').locator('img')).toBeVisible()
})

test('a link to a map that nobody has says so and leads home', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await page.goto(`${server.origin}/#/map/AAAAAAAAAAAAAAAAAAAAA`)
  await expect(page.getByText('The server has no map under this link yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Go to Home' }).click()
  await expect(page.getByRole('heading', { name: 'Your maps' })).toBeVisible()
})

test('a guest without a name is asked once, and may say later', async ({ browser, server }) => {
  const page = await openPerson(browser, server, '')
  await makeMap(page, 'Anonymous')
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByRole('form', { name: 'What is your name?' })).toBeHidden()
  await page.reload()
  await expect(boardOf(page)).toBeVisible()
  await expect(page.getByRole('form', { name: 'What is your name?' })).toBeHidden()
})

test('light and dark are chosen on home and kept', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await page.getByRole('button', { name: 'Light or dark' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test.describe('axe finds nothing serious', () => {
  for (const theme of ['light', 'dark'] as const) {
    test(`on home and its dialogs in ${theme}`, async ({ browser, server }) => {
      const page = await openPerson(browser, server, 'Ana')
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await expectNothingSerious(page)
      await page.getByRole('button', { name: 'New map' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectNothingSerious(page)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Join by link' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectNothingSerious(page)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'About Pathlane' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectNothingSerious(page)
      await page.keyboard.press('Escape')
      await makeMap(page, 'For everybody')
      await goHome(page)
      await expectNothingSerious(page)
    })
  }

  test('on the share, people and details popovers of a map', async ({ browser, server }) => {
    const page = await openPerson(browser, server, 'Ana')
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await makeMap(page, 'For everybody')
    for (const name of ['Share', 'Ana (you)', 'Scenario and segment']) {
      await page.getByRole('button', { name }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectNothingSerious(page)
      await page.keyboard.press('Escape')
    }
  })
})
