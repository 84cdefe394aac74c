// Table and panels for people who may not change everything: what they may not do is not offered, or is
// refused with a sentence, and what they made themselves is theirs to change.
import type { Browser, Page } from '@playwright/test'
import type { RunningServer } from '../../server/start-server.ts'
import { expect, openPerson } from './app.ts'
import { board, inCell, placeCard, rest, startMap, status, toast } from './board-page.ts'
import { enter, makeLink, test } from './role-links.ts'
import { cellOf, expectCell, grid, press, rowOf, showAs } from './table-page.ts'

const question = 'What does it cost?'

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** Ana's map with a card, a need and a pillar of hers, and a link of a role to it. */
async function startOwnMap(browser: Browser, server: RunningServer, role: string) {
  const ana = await openPerson(browser, server, 'Ana')
  await startMap(ana, 'Onboarding')
  await placeCard(ana, 'Webinar', await inCell(ana, 'Before purchase', 'Touchpoints'))
  await rest(ana)
  await ana.getByRole('button', { name: 'Needs', exact: true }).click()
  await ana.getByLabel('New need').fill(question)
  await ana.keyboard.press('Enter')
  await ana.getByRole('button', { name: 'Close needs' }).click()
  await ana.getByRole('button', { name: 'Story', exact: true }).click()
  await ana.getByRole('button', { name: 'Add pillar' }).click()
  await ana.getByLabel('Claim').fill('Half the price')
  await ana.getByRole('button', { name: 'Close story' }).click()
  await expect(status(ana)).toContainText('Saved on the server')
  const ben = await enter(browser, server, await makeLink(ana, role, 'Ben'), 'Ben')
  return { ana, ben }
}

test('a contributor works on their own cards and needs in table and panels, and only reads the others', async ({
  browser,
  linkServer,
}) => {
  const { ana, ben } = await startOwnMap(browser, linkServer, 'Contributor')
  await showAs(ben, 'Table')
  await (await cellOf(ben, 'Webinar', 'Owner')).dblclick()
  await expect(toast(ben, 'Your link lets you add')).toBeVisible()
  await expect(grid(ben).getByRole('combobox')).toHaveCount(0)
  await grid(ben).focus()
  await press(ben, 'Insert')
  await ben.keyboard.type('Call')
  await press(ben, 'Enter')
  await (await cellOf(ben, 'Call', 'Notes')).dblclick()
  await ben.keyboard.type('Ask first')
  await press(ben, 'Enter')
  await showAs(ana, 'Board and table')
  await expectCell(ana, 'Call', 'Notes', 'Ask first')

  await ben.getByRole('button', { name: 'Needs', exact: true }).click()
  await panel(ben, 'Needs').getByRole('button', { name: question }).click()
  await expect(panel(ben, 'Needs').getByText('Somebody else noted this')).toBeVisible()
  await expect(panel(ben, 'Needs').getByLabel('Question', { exact: true })).not.toBeEditable()
  await expect(panel(ben, 'Needs').getByRole('button', { name: 'Remove need' })).toHaveCount(0)
  await panel(ben, 'Needs').getByRole('button', { name: 'Done' }).click()
  await ben.getByLabel('New need').fill('Who installs it?')
  await ben.keyboard.press('Enter')
  await panel(ben, 'Needs').getByRole('button', { name: 'Who installs it?' }).click()
  await panel(ben, 'Needs')
    .getByLabel('Question', { exact: true })
    .fill('Who installs and mends it?')
  await panel(ben, 'Needs').getByRole('button', { name: 'Done' }).click()
  await ana.getByRole('button', { name: 'Needs', exact: true }).click()
  await expect(panel(ana, 'Needs')).toContainText('Who installs and mends it?')

  await ben.getByRole('button', { name: 'Story', exact: true }).click()
  await expect(panel(ben, 'Story').getByText('You can read the story')).toBeVisible()
  await expect(panel(ben, 'Story').getByLabel('Claim')).not.toBeEditable()
  await ben.locator('.map-bar').getByRole('button', { name: 'Personas', exact: true }).click()
  await expect(panel(ben, 'Personas')).toBeVisible()
  await expect(ben.getByLabel('Name of the new persona')).toHaveCount(0)
  await expect(status(ben)).toContainText('Saved on the server')
})

test('a viewer reads table and panels, and nothing there can be typed in', async ({
  browser,
  linkServer,
}) => {
  const { ben } = await startOwnMap(browser, linkServer, 'Viewer')
  await showAs(ben, 'Table')
  await expect(rowOf(ben, 'Webinar')).toHaveCount(1)
  await (await cellOf(ben, 'Webinar', 'Title')).dblclick()
  await ben.keyboard.type('x')
  await expect(grid(ben).getByRole('textbox')).toHaveCount(0)
  await expect(ben.getByRole('button', { name: 'Add touchpoint' })).toHaveCount(0)
  await expect(ben.getByRole('button', { name: 'Paste lines' })).toHaveCount(0)
  await ben.getByRole('button', { name: 'Needs', exact: true }).click()
  await expect(ben.getByLabel('New need')).toHaveCount(0)
  await panel(ben, 'Needs').getByRole('button', { name: question }).click()
  await expect(panel(ben, 'Needs').getByLabel('Question', { exact: true })).not.toBeEditable()
  await ben.getByRole('button', { name: 'Story', exact: true }).click()
  await expect(panel(ben, 'Story').getByLabel('Claim')).not.toBeEditable()
  await expect(panel(ben, 'Story').getByRole('button', { name: 'Add pillar' })).toHaveCount(0)
  await expect(rowOf(ben, 'Webinar')).toHaveCount(1)
})

for (const role of ['Viewer', 'Contributor']) {
  test(`a ${role.toLowerCase()} looks back and compares, and neither keeps nor restores a version`, async ({
    browser,
    linkServer,
  }) => {
    const { ana, ben } = await startOwnMap(browser, linkServer, role)
    await board(ana).press('y')
    await ana.getByRole('button', { name: 'Keep this version…' }).click()
    await ana.getByLabel('Name of the version').fill('Agreed')
    await ana.keyboard.press('Enter')
    await expect(ana.locator('[data-version]', { hasText: 'Agreed' })).toContainText(
      'on the server',
    )
    await placeCard(
      ana,
      'Call',
      await inCell(ana, 'Before purchase', 'Touchpoints', { x: 0, y: 120 }),
    )
    await expect(ben.locator('.card')).toHaveCount(2)
    await board(ben).press('y')
    await ben.locator('[data-version]', { hasText: 'Agreed' }).click()
    await expect(ben.locator('.workspace-still .card')).toHaveCount(1)
    await expect(ben.getByRole('button', { name: 'Restore this version' })).toHaveCount(0)
    await expect(ben.getByRole('button', { name: 'Keep this version…' })).toHaveCount(0)
    await ben.getByRole('button', { name: 'Compare with now' }).click()
    await expect(ben.getByText('1 added')).toBeVisible()
    await expect(ben.getByRole('button', { name: 'Restore this version' })).toHaveCount(0)
  })
}
