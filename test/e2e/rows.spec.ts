// Rows of every kind, by mouse and by keyboard, and what their lenses say.
import type { Page } from '@playwright/test'
import { expect, openPerson, test } from './app.ts'
import {
  board,
  card,
  cards,
  inCell,
  join,
  placeCard,
  rest,
  rowLabel,
  startMap,
  toast,
} from './board-page.ts'
import { expectNothingSerious } from './expect-accessible.ts'

const before = 'Before purchase'

function rowNames(page: Page) {
  return page.locator('.row-label-name')
}

async function openMenu(page: Page, row: string) {
  await page.getByRole('button', { name: `Row ${row}`, exact: true }).press('Enter')
}

async function pick(page: Page, entry: string) {
  await page.getByRole('menuitem', { name: entry }).press('Enter')
}

async function addRow(page: Page, kind: string) {
  await page.getByRole('button', { name: /^Rows/ }).click()
  await page.getByRole('button', { name: 'Add a row' }).click()
  await page.getByRole('combobox', { name: 'Kind of row' }).click()
  await page.getByRole('option', { name: kind, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Add a row' }).click()
  await expect(rowLabel(page, kind)).toHaveCount(1)
}

test('rows are added, named, moved, hidden and removed from their label, for everybody', async ({
  browser,
  server,
}) => {
  const ana = await openPerson(browser, server, 'Ana')
  await startMap(ana, 'Rows')
  const ben = await join(browser, server, ana, 'Ben')
  await openMenu(ana, 'Touchpoints')
  await pick(ana, 'Add a row below…')
  await expectNothingSerious(ana)
  await ana.getByLabel('Name', { exact: true }).fill('Legal')
  await ana.keyboard.press('Enter')
  await expect(rowNames(ben).nth(1)).toHaveText('Legal')

  await openMenu(ana, 'Legal')
  await pick(ana, 'Rename…')
  await ana.getByLabel('Name', { exact: true }).fill('Legal and security')
  await ana.keyboard.press('Enter')
  await openMenu(ana, 'Legal and security')
  await pick(ana, 'Move up')
  await expect(rowNames(ben).first()).toHaveText('Legal and security')
  await openMenu(ana, 'Legal and security')
  await expectNothingSerious(ana)
  await pick(ana, 'Hide from everybody')
  await expect(rowNames(ben).first()).toHaveText('Touchpoints')
  await expect(ben.getByText('1 hidden row, no cards')).toBeVisible()
})

test('the list of rows opens without words over it, and explains what one walks to by keys', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Kitchen')
  await page.getByRole('button', { name: /^Rows/ }).click()
  const list = page.getByRole('dialog', { name: 'Rows' })
  await expect(list.getByRole('button').first()).toBeVisible()
  await expect(list.locator(':focus')).toHaveCount(1)
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('tooltip')).toHaveCount(1)
})

test('a removed row parks its cards and comes back with undo', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Rows')
  await placeCard(page, 'Demo', await inCell(page, before, 'Touchpoints'))
  await rest(page)
  await openMenu(page, 'Touchpoints')
  await pick(page, 'Remove row')
  await expect(toast(page, 'Its card is in the parking lane.')).toBeVisible()
  await expect(rowLabel(page, 'Touchpoints')).toHaveCount(0)
  await expect(card(page, 'Demo')).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(rowLabel(page, 'Touchpoints')).toHaveCount(1)
  await expect(card(page, 'Demo')).toBeVisible()
})

test('cards of a hidden row are nowhere, are counted, and come back with it', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Hidden')
  await placeCard(page, 'Demo', await inCell(page, before, 'Touchpoints'))
  await page.getByRole('radio', { name: 'Very good' }).click()
  await rest(page)
  const list = page.getByRole('button', { name: /^Rows/ })
  await list.press('Enter')
  await page.getByRole('button', { name: 'Hide Touchpoints from everybody' }).press('Enter')
  await expectNothingSerious(page)
  await page.keyboard.press('Escape')
  await expect(cards(page)).toHaveCount(0)
  await expect(page.getByText('1 hidden row, 1 card')).toBeVisible()
  await expect(page.locator('.lens-point title')).toHaveText(`${before}: +2, mean of 1 touchpoint`)
  await board(page).press('ControlOrMeta+a')
  await expect(page.locator('.workspace-right')).toHaveCount(0)
  await list.press('Enter')
  await page.getByRole('button', { name: 'Show Touchpoints to everybody' }).press('Enter')
  await expect(card(page, 'Demo')).toBeVisible()
})

test('the feelings of each persona are a curve of their own, with values in words', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await page.getByRole('button', { name: /The wandering buyer/ }).click()
  await expect(board(page)).toBeVisible()
  await expect(page.locator('.lens').first()).toContainText('n = 13, of 17 touchpoints')
  await openMenu(page, 'Feelings')
  await page.getByRole('menuitemcheckbox', { name: 'One for each persona' }).press('Enter')
  await expect(page.locator('.lens').first()).toContainText('ML')
  await page.getByRole('button', { name: 'Feelings: Values' }).press('Enter')
  const values = page.getByRole('list', { name: 'Values of Feelings' })
  await expect(values.getByRole('button', { name: /^Marta Lindqvist: Validation/ })).toBeVisible()
  await expectNothingSerious(page)
})

test('channels and owners of each stage can be read as words', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await page.getByRole('button', { name: /The wandering buyer/ }).click()
  await expect(board(page)).toBeVisible()
  await addRow(page, 'Channels')
  await page.getByRole('button', { name: 'Channels: Values' }).press('Enter')
  const channels = page.getByRole('list', { name: 'Values of Channels' })
  await expect(
    channels.getByRole('button', { name: 'Supplier selection: Phone 2 (n = 2)' }),
  ).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Owners: Values' }).press('Enter')
  await page.getByRole('button', { name: 'Supplier selection: Sales 2 (n = 2)' }).press('Enter')
  await expect(page.getByRole('heading', { name: '2 touchpoints' })).toBeVisible()
})

test('numbers of a stage are written in its cell, by keyboard and by mouse, and are never made up', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Numbers')
  await addRow(page, 'Metrics')
  await board(page).press('Alt+ArrowRight')
  for (let step = 0; step < 6; step++) await board(page).press('Alt+ArrowDown')
  await expect(page.locator('.board-overlays [role=status]')).toContainText(
    'No numbers. Enter adds a number.',
  )
  await board(page).press('Enter')
  await page.keyboard.type('Visits')
  await page.getByLabel('Number', { exact: true }).fill('a lot')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This is no number.', { exact: false })).toBeVisible()
  await expectNothingSerious(page)
  await page.getByLabel('Number', { exact: true }).fill('1,200')
  await page.getByLabel('Source').fill('Web analytics')
  await page.getByLabel('Date').fill('2026-03-01')
  await page.keyboard.press('Enter')
  const visits = page.getByRole('button', { name: '1,200 Visits, Web analytics, 1 Mar 2026' })
  await expect(visits).toBeVisible()

  await visits.click()
  await page.getByLabel('Number', { exact: true }).fill('')
  await page.getByLabel('Source').fill('')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(
    page.getByRole('button', { name: 'Not known yet Visits, No source named, 1 Mar 2026' }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Metrics: Values' }).press('Enter')
  const values = page.getByRole('list', { name: 'Values of Metrics' })
  await values.getByRole('button', { name: /: Visits, Not known yet/ }).press('Enter')
  await page.getByRole('button', { name: 'Remove number' }).click()
  await expect(page.locator('.metric-block')).toHaveCount(0)
  await board(page).press('ControlOrMeta+z')
  await expect(page.locator('.metric-block')).toHaveCount(1)
})
