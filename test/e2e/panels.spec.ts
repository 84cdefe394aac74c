// The palette, the inspector, the personas and the list of keys, on a real board.
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, openPerson, test } from './app.ts'
import { offer, select, startMap } from './board-page.ts'

async function makeMap(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'New map' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill(title)
  await dialog.getByRole('button', { name: 'Create map' }).click()
  await expect(searchField(page)).toBeVisible()
}

function searchField(page: Page) {
  return page.getByRole('searchbox', { name: 'Search touchpoints' })
}

function inspector(page: Page) {
  return page.getByRole('region', {
    name: /^(Touchpoint|\d+ touchpoints|Sticky note|\d+ selected)$/,
  })
}

async function addFromPalette(page: Page, ...titles: readonly string[]): Promise<void> {
  for (const title of titles) {
    await searchField(page).fill(title)
    await page.getByRole('button', { name: title, exact: true }).click()
    await expect(inspector(page).getByLabel('Title')).toHaveValue(title)
  }
  await searchField(page).fill('')
}

async function selectAll(page: Page): Promise<void> {
  await searchField(page).press('Escape')
  await page.keyboard.press('ControlOrMeta+a')
}

function card(page: Page, title: string) {
  return page.getByTestId('canvas').getByText(title, { exact: true })
}

async function middleOf(locator: Locator) {
  const { x, y, width, height } = (await locator.boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  }
  return { x: x + width / 2, y: y + height / 2 }
}

async function seriousFaults(page: Page, within: string) {
  const { violations } = await new AxeBuilder({ page }).include(within).analyze()
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
}

test('a touchpoint found in the palette is added, edited in the inspector and undone', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await makeMap(page, 'Greener office')
  await searchField(page).fill('voice')
  await page.getByRole('button', { name: 'Voicemail' }).click()
  await expect(card(page, 'Voicemail')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Voicemail · On the map' })).toBeVisible()

  const panel = inspector(page)
  await expect(panel.getByLabel('Channel')).toHaveText('Phone')
  await panel.getByLabel('Title').fill('Voicemail, declined')
  await panel.getByLabel('Title').press('Enter')
  await expect(card(page, 'Voicemail, declined')).toBeVisible()
  await panel.getByLabel('Owner').click()
  await page.getByRole('option', { name: 'Sales', exact: true }).click()
  await panel.getByRole('radio', { name: 'Very bad' }).click()
  await expect(panel.getByRole('radio', { name: 'Very bad' })).toBeChecked()

  await page.keyboard.press('ControlOrMeta+z')
  await expect(panel.getByRole('radio', { name: 'Very bad' })).not.toBeChecked()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(panel.getByLabel('Owner')).toHaveText('Nobody')
  await panel.getByLabel('Title').click()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(panel.getByLabel('Title')).toHaveValue('Voicemail')
  await expect(card(page, 'Voicemail')).toBeVisible()
})

test('one’s own words become a touchpoint where the catalogue has none', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await makeMap(page, 'Own words')
  await searchField(page).fill('zebra crossing')
  await expect(page.getByText('Nothing in the catalogue is called')).toBeVisible()
  await searchField(page).press('Enter')
  await expect(card(page, 'zebra crossing')).toBeVisible()
})

test('a touchpoint dragged from the palette lands in the lane where it is dropped', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await makeMap(page, 'Dropped')
  const lane = page.locator('.stage-header', { hasText: 'During purchase' })
  await expect(lane).toBeVisible()
  const dropIn = await middleOf(lane)
  await page.getByRole('button', { name: 'Product page' }).hover()
  await page.mouse.down()
  await page.mouse.move(dropIn.x - 60, dropIn.y + 60)
  await page.mouse.move(dropIn.x, dropIn.y + 80)
  await page.mouse.up()
  await expect(card(page, 'Product page')).toBeVisible()
  const dropped = await middleOf(card(page, 'Product page'))
  const { x, width } = (await lane.boundingBox()) ?? { x: 0, width: 0 }
  expect(dropped.x).toBeGreaterThan(x)
  expect(dropped.x).toBeLessThan(x + width)
})

test('several touchpoints show what differs, and one change writes that fact to all', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await makeMap(page, 'Several')
  await addFromPalette(page, 'Sales call', 'Webinar')
  await selectAll(page)
  const panel = inspector(page)
  await expect(panel.getByRole('heading', { name: '2 touchpoints' })).toBeVisible()
  await expect(panel.getByLabel('Title')).toHaveAttribute('placeholder', 'Mixed')
  await expect(panel.getByLabel('Channel')).toHaveText('Mixed')
  await panel.getByLabel('Owner').click()
  await page.getByRole('option', { name: 'Partner' }).click()
  await expect(panel.getByLabel('Owner')).toHaveText('Partner')
  await expect(panel.getByLabel('Channel')).toHaveText('Mixed')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(panel.getByLabel('Owner')).toHaveText('Nobody')
  await expect(card(page, 'Sales call')).toBeVisible()
  await expect(card(page, 'Webinar')).toBeVisible()
})

test('adding and describing a touchpoint needs no mouse', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await makeMap(page, 'By keyboard')
  await selectAll(page)
  await page.keyboard.press('/')
  await expect(searchField(page)).toBeFocused()
  await page.keyboard.type('webinar')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: 'Webinar invitation' })).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('button', { name: 'Webinar', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  const title = inspector(page).getByLabel('Title')
  await expect(title).toHaveValue('Webinar')
  await title.focus()
  await page.keyboard.press('End')
  await page.keyboard.type(' for architects')
  await page.keyboard.press('Escape')
  await expect(card(page, 'Webinar for architects')).toBeVisible()
  await expect(title).not.toBeFocused()
})

test('what two people write into one note at the same moment is kept for both', async ({
  browser,
  server,
}) => {
  const ana = await openPerson(browser, server, 'Ana')
  await makeMap(ana, 'Two at once')
  await addFromPalette(ana, 'Webinar')
  await expect(ana.getByRole('button', { name: 'Saved on the server' })).toBeVisible()
  const ben = await openPerson(browser, server, 'Ben')
  await ben.goto(ana.url())
  await expect(card(ben, 'Webinar')).toBeVisible()
  await selectAll(ben)
  const [anas, bens] = [ana, ben].map((page) => inspector(page).getByLabel('Notes')) as [
    Locator,
    Locator,
  ]
  await Promise.all([bens.fill('Omar pays. '), anas.fill('Ask Ines. ')])
  await Promise.all([bens.blur(), anas.blur()])
  const both = /^(Ask Ines\. Omar pays\. |Omar pays\. Ask Ines\. )$/
  await expect(anas).toHaveValue(both)
  await expect(bens).toHaveValue(await anas.inputValue())
  const begun = await anas.inputValue()
  await bens.press('End')
  await anas.press('Home')
  await Promise.all([bens.pressSequentially('And soon.'), anas.pressSequentially('First: ')])
  await expect(anas).toHaveValue(`First: ${begun}And soon.`)
  await expect(bens).toHaveValue(`First: ${begun}And soon.`)
})

test('a persona is added, put on a touchpoint and taken off again', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await makeMap(page, 'Personas')
  await addFromPalette(page, 'Webinar')
  const panel = inspector(page)
  await panel.getByRole('button', { name: 'Add persona' }).click()
  await page.getByRole('menuitem', { name: 'Edit personas' }).click()
  await page.getByLabel('Name of the new persona').fill('Ines')
  await page.getByLabel('Name of the new persona').press('Enter')
  await expect(page.locator('.persona-card')).toContainText('Ines')
  await page.getByRole('button', { name: 'Close personas' }).click()
  await panel.getByRole('button', { name: 'Add persona' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Ines' }).click()
  await panel.getByRole('button', { name: 'Take Ines off' }).click()
  await expect(panel.getByRole('button', { name: 'Take Ines off' })).toBeHidden()
})

test('the tools are one stop of Tab, and the arrow keys walk them', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await makeMap(page, 'Tools')
  const tools = page.getByRole('toolbar', { name: 'Tools' })
  await tools.getByRole('button', { name: 'Select' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(tools.getByRole('button', { name: 'Move the view' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(tools.getByRole('button', { name: 'Move the view' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('axe finds nothing serious in the panels and in the list of keys', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await makeMap(page, 'Axe')
  await addFromPalette(page, 'Webinar')
  expect(await seriousFaults(page, '.palette')).toEqual([])
  expect(await seriousFaults(page, '.inspector')).toEqual([])
  expect(await seriousFaults(page, '.toolbar')).toEqual([])
  await selectAll(page)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  expect(await seriousFaults(page, '[role=dialog]')).toEqual([])
})

test('what is typed in a panel stays when one goes back at once, or reloads', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Typing')
  await offer(page, 'Home page').click()
  await page.getByLabel('Notes', { exact: true }).pressSequentially('Asked twice')
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Your maps' })).toBeVisible()
  await page.goForward()
  await select(page, 'Home page')
  await expect(page.getByLabel('Notes', { exact: true })).toHaveValue('Asked twice')

  await page.getByLabel('Notes', { exact: true }).press('End')
  await page.keyboard.type(', then signed')
  await page.reload()
  await select(page, 'Home page')
  await expect(page.getByLabel('Notes', { exact: true })).toHaveValue('Asked twice, then signed')
})
