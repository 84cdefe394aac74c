// The buying group: cards, the sheet of one persona, and what happens when two people have it open.
import type { Page } from '@playwright/test'
import { expect, openPerson, test } from './app.ts'
import { board, card, join, toast } from './board-page.ts'
import { expectNothingSerious } from './expect-accessible.ts'
import { smallPicture } from './small-picture.ts'

async function openGreenerOffice(page: Page): Promise<void> {
  await page.getByRole('button', { name: /The greener office/ }).click()
  await expect(board(page)).toBeVisible()
  await openPanel(page)
}

async function openPanel(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Personas', exact: true }).click()
  await expect(group(page).first()).toBeVisible()
}

function group(page: Page) {
  return page.locator('.persona-card')
}

function sheet(page: Page) {
  return page.getByRole('dialog')
}

async function openSheet(page: Page, name: string): Promise<void> {
  await group(page).filter({ hasText: name }).locator('.persona-card-open').click()
  await expect(sheet(page).getByLabel('Name', { exact: true })).toHaveValue(name)
}

async function more(page: Page, name: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${name}` }).click()
  await page.getByRole('menuitem', { name: entry, exact: true }).click()
}

test('a persona is described in full, with a picture, and undone field by field', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await openGreenerOffice(page)
  await page.getByLabel('Name of the new persona').fill('Omar Haddad')
  await page.getByLabel('Name of the new persona').press('Enter')
  await openSheet(page, 'Omar Haddad')
  await sheet(page).getByRole('combobox', { name: 'Role' }).click()
  await page.getByRole('option', { name: 'Approver' }).click()
  await sheet(page).getByLabel('Goals').fill('No surprises\nOne signature')
  await sheet(page).getByLabel('In their own words').fill('مَن يوقّع هنا؟')
  await sheet(page).getByRole('radio', { name: 'Heard' }).click()
  await sheet(page).getByLabel('Date').fill('2026-05-01')
  await sheet(page).getByLabel('Source').fill('One talk')
  await sheet(page).getByLabel('Source').blur()
  await sheet(page).getByLabel('Picture').setInputFiles(smallPicture)
  await expect(sheet(page).locator('img.portrait')).toBeVisible()
  await expect(sheet(page).getByText('On no touchpoint yet')).toBeVisible()
  await expectNothingSerious(page, '.dialog')
  await sheet(page).getByRole('button', { name: 'Done' }).click()
  const omar = group(page).filter({ hasText: 'Omar Haddad' })
  await expect(omar).toContainText('Approver')
  await expect(omar).toContainText('Heard')
  await expect(omar).toContainText('On no touchpoint')
  await expect(omar.locator('img.portrait')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(omar.locator('img.portrait')).toHaveCount(0)
  await expect(omar).toContainText('Heard')
})

test('the group is presented one after the other, reordered and shown alone on the board', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await openGreenerOffice(page)
  await openSheet(page, 'Helene Sørensen')
  await sheet(page).getByRole('button', { name: 'Next persona' }).click()
  await expect(sheet(page).getByLabel('Name', { exact: true })).toHaveValue('Arun Mehta')
  await sheet(page).getByRole('button', { name: 'Show these 6 on the board' }).click()
  await expect(page.getByText('6 of 16 match')).toBeVisible()
  await expect(
    page.locator('.board-dimmed').filter({ has: card(page, 'Walk through') }),
  ).toHaveCount(1)
  await page.getByRole('button', { name: 'Dim what Arun Mehta does not meet' }).click()
  await expect(page.locator('.board-dimmed')).toHaveCount(0)
  await more(page, 'Petra Wolff', 'Move up')
  await expect(group(page).nth(1)).toContainText('Petra Wolff')
  await group(page).nth(3).locator('.persona-card-open').dragTo(group(page).nth(0))
  await expect(group(page).nth(0)).toContainText('People on floor 4')
  await expect(sheet(page)).toHaveCount(0)
})

test('two people write on one sheet, and one removes it: both are told, and nothing is lost', async ({
  browser,
  server,
}) => {
  const ana = await openPerson(browser, server, 'Ana')
  await openGreenerOffice(ana)
  const ben = await join(browser, server, ana, 'Ben')
  await openPanel(ben)
  await openSheet(ben, 'Petra Wolff')
  await openSheet(ana, 'Petra Wolff')
  await sheet(ana).getByLabel('Demographics').fill('40, purchasing')
  await sheet(ben).getByLabel('Goals').fill('Everything in writing')
  await expect(sheet(ben).getByLabel('Demographics')).toHaveValue('40, purchasing')
  await expect(sheet(ana).getByLabel('Goals')).toHaveValue('Everything in writing')

  await sheet(ana).getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(toast(ana, 'Petra Wolff was removed from the map.')).toBeVisible()
  await expect(group(ana)).toHaveCount(3)
  await expect(sheet(ben).getByRole('alert')).toContainText('was removed from the map')
  await sheet(ben).getByLabel('Frustrations').fill('Maps without me')
  await sheet(ben).getByRole('button', { name: 'Bring it back' }).click()
  await expect(sheet(ben).getByRole('alert')).toHaveCount(0)
  await openSheet(ana, 'Petra Wolff')
  await expect(sheet(ana).getByLabel('Frustrations')).toHaveValue('Maps without me')
  await expect(sheet(ana).getByLabel('Demographics')).toHaveValue('40, purchasing')
  await sheet(ana).getByRole('button', { name: 'Done' }).click()
  await expect(card(ana, 'Call: a date').locator('.card-badge')).toHaveText('PW')
})

test('whoever removes a persona by mistake has it back with one press, on its cards', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await openGreenerOffice(page)
  await more(page, 'Petra Wolff', 'Remove')
  await expect(group(page)).toHaveCount(3)
  await expect(card(page, 'Call: a date').locator('.card-badge')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(group(page)).toHaveCount(4)
  await expect(card(page, 'Call: a date').locator('.card-badge')).toHaveText('PW')
})

test('a persona is opened, read and described by keys alone', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await openGreenerOffice(page)
  await expectNothingSerious(page, '.workspace-right')
  await group(page).nth(0).locator('.persona-card-open').focus()
  await page.keyboard.press('Enter')
  await expect(sheet(page)).toBeVisible()
  await sheet(page).getByLabel('Geographics').focus()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('; by bicycle')
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(sheet(page).getByLabel('Geographics')).toHaveValue(/by bicycle$/)
})

test('a persona is saved to the library, put on another map, and what is newer is taken over', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await openGreenerOffice(page)
  await more(page, 'Helene Sørensen', 'Save to library')
  await expect(toast(page, 'Helene Sørensen is in the library')).toBeVisible()
  const first = page.url()
  await page.getByRole('button', { name: 'Home', exact: true }).click()
  await page.getByRole('button', { name: /The wandering buyer/ }).click()
  await expect(board(page)).toBeVisible()
  await openPanel(page)
  await page.getByRole('button', { name: 'Add from library' }).click()
  await expectNothingSerious(page, '.dialog')
  await page.getByRole('button', { name: 'Add Helene Sørensen' }).click()
  await page.keyboard.press('Escape')
  const helene = group(page).filter({ hasText: 'Helene Sørensen' })
  await expect(helene).toContainText('Minus forty per cent')
  const second = page.url()

  await page.goto(first)
  await openPanel(page)
  await openSheet(page, 'Helene Sørensen')
  await sheet(page).getByLabel('In their own words').fill('Forty-two per cent, and we know how.')
  await sheet(page).getByRole('button', { name: 'Done' }).click()
  await more(page, 'Helene Sørensen', 'Save to library')
  await expect(toast(page, 'Helene Sørensen is in the library')).toBeVisible()
  await page.goto(second)
  await openPanel(page)
  await expect(helene).toContainText('Minus forty per cent')
  await helene.getByRole('button', { name: 'Update from library' }).click()
  await expect(helene).toContainText('Forty-two per cent')
  await expect(helene.getByRole('button', { name: 'Update from library' })).toHaveCount(0)
})
