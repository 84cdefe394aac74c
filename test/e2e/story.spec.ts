// The story: told together, checked against the touchpoints, and read from any door.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, openPerson, test } from './app.ts'
import { board, card, join, offer, rest, startMap } from './board-page.ts'

function story(page: Page) {
  return page.getByRole('region', { name: 'Story', exact: true })
}

async function openStory(page: Page, part: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Story', exact: true }).click()
  await story(page).getByRole('radio', { name: part }).click()
}

async function openSample(page: Page, title: RegExp): Promise<void> {
  await page.getByRole('button', { name: title }).click()
  await expect(board(page)).toBeVisible()
}

async function expectNoFault(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('.story').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test('a story is told, a card carries it, and a word to avoid is found and replaced', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Used desks')
  await openStory(page, /Tell/)
  await story(page).getByLabel('The story in a few sentences').fill('Used desks save carbon.')
  await story(page).getByRole('button', { name: 'Add pillar' }).click()
  await story(page).getByLabel('Name', { exact: true }).fill('Carbon')
  await story(page).getByLabel('Claim').fill('Two thirds less carbon')
  await expect(story(page).getByText('this one has 1.')).toBeVisible()
  await story(page).getByLabel('Another word to avoid').fill('client')
  await page.keyboard.press('Enter')
  await story(page).getByLabel('Instead of client').fill('customer')
  await page.keyboard.press('Enter')
  await expectNoFault(page)
  await story(page).getByRole('button', { name: 'Close story' }).click()

  await offer(page, 'Home page').click()
  const message = page.getByLabel('What it says')
  await message.fill('Our clients save carbon.')
  await message.blur()
  await page.getByRole('button', { name: 'Add pillar' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Carbon' }).click()
  await page.getByLabel('Share of their time').fill('101')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Write a number from 0 to 100')).toBeVisible()
  await page.getByLabel('Share of their time').fill('12,5 %')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Share of their time')).toHaveValue('12.5')

  await openStory(page, /Check/)
  await expect(story(page).getByText('Home page says “client”')).toBeVisible()
  await expectNoFault(page)
  await story(page).getByRole('button', { name: 'Say “customer” instead' }).click()
  await expect(story(page).getByText('Home page says “client”')).toHaveCount(0)
  await story(page).getByRole('button', { name: 'Close story' }).click()
  await expect(message).toHaveValue('Our customers save carbon.')
})

test('two people type in the narrative at once and keep both their words', async ({
  browser,
  server,
}) => {
  const ana = await openPerson(browser, server, 'Ana')
  await openSample(ana, /The greener office/)
  const ben = await join(browser, server, ana, 'Ben')
  await openStory(ana, /Tell/)
  await openStory(ben, /Tell/)
  const field = (page: Page) => story(page).getByLabel('The story in a few sentences')
  await expect(field(ben)).toHaveValue(/^A greener office/)
  await field(ana).press('ControlOrMeta+Home')
  await ana.keyboard.type('Look around you. ')
  await field(ben).press('ControlOrMeta+End')
  await ben.keyboard.type(' Come and see.')
  for (const page of [ana, ben]) {
    await field(page).blur()
    await expect(field(page)).toHaveValue(/^Look around you\. A greener office.* Come and see\.$/)
  }
})

test('what contradicts the story is shown side by side, kept with a reason, or found right', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await openSample(page, /The greener office/)
  await openStory(page, /Check/)
  const finding = (words: string) =>
    story(page).getByRole('listitem').filter({ hasText: words }).first()
  const numbers = finding('Different numbers for “Money”')
  await expect(numbers.getByText('€490 per desk', { exact: true })).toBeVisible()
  await expect(numbers.getByText('€520 per desk', { exact: true })).toBeVisible()
  await expectNoFault(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNoFault(page)
  const old = finding('Mail 1: your floor beside the 40 is older than the story')
  await expect(old.getByText('A refit with used furniture saves two thirds')).toBeVisible()
  await old.getByRole('button', { name: 'Still right' }).click()
  await expect(old).toHaveCount(0)
  await numbers.getByRole('button', { name: 'Keep it anyway' }).click()
  await page.keyboard.type('With and without the move.')
  await page.keyboard.press('Enter')
  const kept = story(page).getByRole('region', { name: 'Kept on purpose' })
  await expect(kept).toContainText('With and without the move. Ana, ')
  await kept.scrollIntoViewIfNeeded()
  await expectNoFault(page)
  await kept.getByRole('button', { name: 'Take back' }).click()
  await numbers.getByRole('button', { name: /^Proposal for one floor/ }).click()
  await expect(card(page, 'Proposal for one floor, 110 desks')).toBeVisible()
})

test('the story is read from any door by keyboard, and a loop leads back', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await openSample(page, /Remarketing loop/)
  await openStory(page, /Read/)
  await story(page).getByRole('listitem').getByRole('button').first().click()
  const steps = story(page).getByRole('list', { name: 'What somebody hears who begins here' })
  const current = steps.locator('[aria-current="step"]')
  await expect(current).toBeFocused()
  await expect(current).toContainText('Begins here')
  await page.keyboard.press('ArrowDown')
  await expect(story(page).getByRole('status')).toHaveText(/^2 of \d+$/)
  await expect(current).toBeFocused()
  await expectNoFault(page)
  await expect(steps.getByText(/^Back to /).first()).toBeVisible()
  await page.keyboard.press('End')
  await expect(story(page).getByRole('button', { name: 'Next message' })).toBeDisabled()
  await page.keyboard.press('Home')
  await expect(story(page).getByRole('status')).toHaveText(/^1 of \d+$/)
  await story(page).getByRole('button', { name: 'Choose another touchpoint' }).click()
  await story(page).getByRole('searchbox').fill('zebra')
  await expect(story(page).getByText('No touchpoint of this name')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(story(page)).toHaveCount(0)
  await expect(board(page)).toBeFocused()
})

test('a card’s menu reads the story from there', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await openSample(page, /The greener office/)
  await card(page, 'Landing page: The greener office').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Read the story from here' }).click()
  const begin = story(page).locator('[aria-current="step"]')
  await expect(begin).toContainText('What 40 refits saved')
  await story(page).getByRole('button', { name: 'Close story' }).click()
  await rest(page)
})

test('the agreement fits one page of either paper, and says what the map says', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await openSample(page, /The greener office/)
  await page.getByRole('button', { name: 'Insight' }).click()
  await page.getByRole('radio', { name: 'Ownership' }).click()
  await page.getByRole('button', { name: 'Agreement to sign' }).click()
  const sheet = page.getByRole('dialog', { name: 'Agreement on who owns what' })
  await expect(sheet.getByText('16 touchpoints')).toBeVisible()
  await expect(sheet.getByText('Head of sales')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).include('.agreement').analyze()
  expect(violations).toEqual([])
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({ format, preferCSSPageSize: false })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(1)
  }
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
})
