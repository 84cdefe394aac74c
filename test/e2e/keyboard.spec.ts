// Everything that can be done on a map, done without a pointer.
import type { Page } from '@playwright/test'
import { expect, openPerson, test } from './app.ts'
import { card, cards, links } from './board-page.ts'
import { choose, heard, inspector, makeMapByKeys, tabTo, typeCard } from './by-keys.ts'

test('a map is made, filled and described without a pointer', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await makeMapByKeys(page, 'By keys')

  await test.step('cards and notes go into the cell that the keys chose', async () => {
    await page.keyboard.press('Alt+ArrowDown')
    await expect(page.locator('.current-cell-ring')).toBeVisible()
    await page.keyboard.press('t')
    await typeCard(page, 'Calls the shop')
    await page.keyboard.press('Alt+ArrowRight')
    await page.keyboard.press('Enter')
    await typeCard(page, 'Gets an offer')
    for (let times = 0; times < 2; times++) await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('n')
    await page.keyboard.type('What will it cost?')
    await page.keyboard.press('Escape')
    await expect(page.locator('[data-shape-type=sticky]')).toContainText('What will it cost?')
  })

  await test.step('the inspector is reached, every fact is changed, and the board is back', async () => {
    for (let times = 0; times < 2; times++) await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Tab')
    await page.keyboard.press('F6')
    await expect(inspector(page).getByLabel('Title')).toBeFocused()
    await page.keyboard.press('End')
    await page.keyboard.type(' by mail')
    await choose(page, 'Owner', 'Sales')
    await tabTo(page, inspector(page).getByRole('radio', { name: 'Very bad' }))
    // reason: Radix moves the choice a moment after the key went down, while it is still held
    for (let times = 0; times < 3; times++) await page.keyboard.press('ArrowRight', { delay: 60 })
    await choose(page, 'Status', 'Planned')
    await choose(page, 'What we can see', 'Inferred')
    const offered = card(page, 'Gets an offer by mail')
    await expect(offered).toHaveAttribute('data-owner', 'sales')
    await expect(offered).toHaveAttribute('data-status', 'planned')
    await expect(inspector(page).getByRole('radio', { name: 'Good', exact: true })).toBeChecked()
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowRight')
    await expect(inspector(page).getByLabel('Title')).not.toBeFocused()
  })

  await test.step('a persona is made and put on the card', async () => {
    await page.keyboard.press('F6')
    await tabTo(page, inspector(page).getByRole('button', { name: 'Add persona' }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitem', { name: 'Edit personas' })).toBeVisible()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByLabel('Name of the new persona'))
    await page.keyboard.type('Ines')
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('button', { name: 'Close personas' }), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('F6')
    await tabTo(page, inspector(page).getByRole('button', { name: 'Add persona' }))
    await page.keyboard.press('Enter')
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(inspector(page).getByRole('button', { name: 'Take Ines off' })).toBeVisible()
  })
})

test('cards are selected together, aligned, moved, copied, deleted and brought back by keys', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await makeMapByKeys(page, 'Together')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await addThreeCards(page)

  await page.keyboard.press('Tab')
  await page.keyboard.press('ControlOrMeta+Shift+ArrowRight')
  await expect(inspector(page, '2 touchpoints')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+ArrowDown')
  await expect(inspector(page, '3 touchpoints')).toBeVisible()

  await page.keyboard.press('F6')
  await tabTo(page, page.getByRole('button', { name: 'Align left edges' }))
  await page.keyboard.press('Enter')
  await expect.poll(() => leftEdges(page)).toHaveLength(1)
  await page.keyboard.press('Escape')

  await page.keyboard.press('Alt+Shift+ArrowRight')
  await expect(heard(page, 'During purchase, Touchpoints. 3 cards')).toHaveCount(1)
  await page.keyboard.press('ControlOrMeta+c')
  await expect
    .poll(() => page.evaluate(async () => (await navigator.clipboard.read())[0]?.types ?? []))
    .toContain('text/html')
  await page.keyboard.press('ControlOrMeta+v')
  await expect(cards(page)).toHaveCount(6)
  await page.keyboard.press('Delete')
  await expect(cards(page)).toHaveCount(3)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(cards(page)).toHaveCount(6)
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(cards(page)).toHaveCount(3)
})

test('two cards are linked with an outcome by keys', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await makeMapByKeys(page, 'Linked')
  await addThreeCards(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('l')
  await expect(heard(page, 'Link from First')).toHaveCount(1)
  await page.keyboard.press('ArrowRight')
  await expect(heard(page, 'To Second')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(links(page)).toHaveCount(1)
  await page.keyboard.press('Shift+Tab')
  await expect(inspector(page, 'Link')).toBeVisible()
  await page.keyboard.press('F6')
  await choose(page, 'Outcome', 'Ignored')
  await expect(inspector(page, 'Link').getByLabel('Outcome')).toHaveText('Ignored')
})

test('lanes, rows and the view are changed by keys', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await makeMapByKeys(page, 'Sizes')
  for (const [name, key] of [
    ['Height of Touchpoints', 'ArrowDown'],
    ['Width of Before purchase', 'ArrowRight'],
  ] as const) {
    const divider = page.getByRole('separator', { name })
    const before = Number(await divider.getAttribute('aria-valuenow'))
    await tabTo(page, divider)
    await page.keyboard.press(key)
    await page.keyboard.press(key)
    await expect(divider).toHaveAttribute('aria-valuenow', String(before + 32))
  }
  await page.keyboard.press('Escape')
  const percent = page.locator('.zoom-percent')
  await page.keyboard.press('Shift+0')
  await expect(percent).toHaveText(/^100\s?%$/)
  await page.keyboard.press('+')
  await expect(percent).toHaveText(/^200\s?%$/)
  await page.keyboard.press('-')
  await expect(percent).toHaveText(/^100\s?%$/)
  const minimap = page.getByRole('slider', { name: 'Whole map' })
  await tabTo(page, page.getByRole('button', { name: 'Show the whole map' }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+Tab')
  await expect(minimap).toBeFocused()
  const before = await minimap.getAttribute('aria-valuenow')
  await page.keyboard.press('ArrowRight')
  await expect(minimap).not.toHaveAttribute('aria-valuenow', before ?? '')
})

test('F6 goes through the parts of the page, forwards and back', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await makeMapByKeys(page, 'Parts')
  await page.keyboard.press('/')
  await page.keyboard.type('webinar')
  await page.keyboard.press('Enter')
  await expect(card(page, 'Webinar')).toBeVisible()
  const parts = [
    '.workspace-board',
    '.workspace-right',
    '.workspace-tools',
    '.zoom-corner',
    '.map-bar',
    '.face-strip',
    '.workspace-palette',
  ]
  for (const part of parts) {
    await page.keyboard.press('F6')
    await expect(page.locator(`${part}:focus-within`), part).toHaveCount(1)
  }
  for (const part of parts.toReversed().slice(1)) {
    await page.keyboard.press('Shift+F6')
    await expect(page.locator(`${part}:focus-within`), part).toHaveCount(1)
  }
})

test('the keys that do all this are written under the question mark', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await makeMapByKeys(page, 'Help')
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keys' })
  for (const words of [
    /Next part of the page/,
    'Select the nearest card in that direction too',
    'Move the focus to the next cell',
    'Link two cards',
  ])
    await expect(dialog.getByText(words)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

/** In the first cell; nothing is selected afterwards, and the keys are in that cell. */
async function addThreeCards(page: Page): Promise<void> {
  await page.keyboard.press('Alt+ArrowDown')
  for (const title of ['First', 'Second', 'Third']) {
    await page.keyboard.press('t')
    await typeCard(page, title)
  }
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowUp')
}

/** Where the left edges of all cards are, each place once. */
async function leftEdges(page: Page): Promise<readonly number[]> {
  const boxes = await Promise.all((await cards(page).all()).map((each) => each.boundingBox()))
  return [...new Set(boxes.map((box) => Math.round(box?.x ?? 0)))]
}

test('one key says who owns the selected cards, what we see of them and how they feel', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await makeMapByKeys(page, 'One key')
  for (const title of ['Webinar', 'Sales call']) {
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('t')
    await typeCard(page, title)
  }
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('o')
  await page.keyboard.press('s')
  await page.keyboard.press('5')
  const panel = inspector(page, '2 touchpoints')
  await expect(panel.getByLabel('Owner')).toHaveText('Marketing')
  await expect(panel.getByLabel('What we can see')).toHaveText('Observed by a system')
  await expect(panel.getByRole('radio', { name: 'Very good' })).toBeChecked()
  await expect(card(page, 'Webinar')).toHaveAttribute('data-owner', 'marketing')
  await expect(card(page, 'Sales call')).toHaveAttribute('data-owner', 'marketing')
  await page.keyboard.press('o')
  await expect(panel.getByLabel('Owner')).toHaveText('Sales')
  for (let times = 0; times < 2; times++) await page.keyboard.press('ControlOrMeta+z')
  await expect(panel.getByRole('radio', { name: 'Very good' })).not.toBeChecked()
  await expect(panel.getByLabel('Owner')).toHaveText('Marketing')
})

/** A new map with one card, selected, made by keys. */
async function startWithCard(page: Page, title: string): Promise<void> {
  await makeMapByKeys(page, 'By keys')
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('t')
  await typeCard(page, title)
}

test('the Enter that closes a panel does not begin to type in the selected card', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startWithCard(page, 'Webinar')
  await page.keyboard.press('Tab')
  await expect(inspector(page).getByLabel('Title')).toHaveValue('Webinar')
  await page.getByRole('button', { name: 'Personas', exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Close personas' }).press('Enter')
  await expect(inspector(page)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Title of the touchpoint' })).toHaveCount(0)
})

test('the keys of the board rest under a dialog', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await startWithCard(page, 'Calls the shop')
  await page.keyboard.press('Control+Comma')
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(card(page, 'Calls the shop')).toHaveCount(1)
  await page.keyboard.press('Control+d')
  await expect(cards(page)).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Delete')
  await expect(cards(page)).toHaveCount(0)
})
