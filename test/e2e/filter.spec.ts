// The filter of the board: what it dims, that it is one's own, and the views that everybody shares.
import type { Page } from '@playwright/test'
import { expect, openPerson, test } from './app.ts'
import { board, card, join, toast } from './board-page.ts'
import { expectNothingSerious } from './expect-accessible.ts'

async function openGreenerOffice(page: Page): Promise<void> {
  await page.getByRole('button', { name: /The greener office/ }).click()
  await expect(board(page)).toBeVisible()
}

function panel(page: Page) {
  return page.getByRole('region', { name: 'Filter', exact: true })
}

function choice(page: Page, label: string) {
  return panel(page).getByRole('button', { name: new RegExp(`^${label} \\d+$`) })
}

function sum(page: Page) {
  return panel(page).getByRole('status')
}

function dimmed(page: Page, title: string) {
  return page.locator('.board-dimmed').filter({ has: card(page, title) })
}

test('several values and fields are asked for, and what does not match is dimmed', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await openGreenerOffice(page)
  await board(page).press('f')
  await choice(page, 'Petra Wolff').click()
  await expect(sum(page)).toHaveText('7 of 16 match')
  await choice(page, 'Sales').click()
  await expect(sum(page)).toHaveText('3 of 16 match')
  await choice(page, 'Nobody').click()
  await expect(sum(page)).toHaveText('5 of 16 match')
  await expect(dimmed(page, 'Mail 1')).toHaveCount(1)
  await expect(dimmed(page, 'Own sheet')).toHaveCount(0)
  await expectNothingSerious(page, '.workspace-right')
  await expectNothingSerious(page, '.face-strip')
  await page.getByRole('button', { name: 'Do not filter by Persona' }).click()
  await expect(sum(page)).toHaveText('9 of 16 match')
  await panel(page).getByRole('searchbox', { name: 'Words' }).fill('NEW LEASE')
  await expect(sum(page)).toHaveText('1 of 16 match')
  await page.keyboard.press('Escape')
  await expect(sum(page)).toHaveText('9 of 16 match')
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(page.locator('.filter-status')).toContainText('9 of 16 match')
})

test('a card that comes to match brightens, and one that is added is dimmed', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await openGreenerOffice(page)
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await choice(page, 'Sales').click()
  await expect(dimmed(page, 'Mail 1')).toHaveCount(1)
  await card(page, 'Mail 1').click()
  await board(page).press('o')
  await expect(dimmed(page, 'Mail 1')).toHaveCount(0)
  const palette = page.getByRole('searchbox', { name: 'Search touchpoints' })
  await palette.fill('Voicemail')
  await page.getByRole('button', { name: 'Voicemail', exact: true }).click()
  await expect(dimmed(page, 'Voicemail')).toHaveCount(1)
})

test('the filter is one’s own, survives a reload, and Escape clears it', async ({
  browser,
  server,
}) => {
  const ana = await openPerson(browser, server, 'Ana')
  await openGreenerOffice(ana)
  const ben = await join(browser, server, ana, 'Ben')
  await board(ana).press('f')
  await choice(ana, 'Marketing').click()
  await choice(ana, 'Email').click()
  const strip = ana.locator('.filter-status')
  await expect(strip).toContainText('2 of 16 match')
  await expect(ben.locator('.board-dimmed')).toHaveCount(0)
  await ana.reload()
  await expect(strip).toContainText('2 of 16 match')
  await expect(dimmed(ana, 'Walk through')).toHaveCount(1)
  await card(ana, 'Walk through').click()
  await board(ana).press('Escape')
  await expect(strip).toContainText('2 of 16 match')
  await board(ana).press('Escape')
  await expect(ana.locator('.board-dimmed')).toHaveCount(0)
  await expect(toast(ana, 'The filter is cleared.')).toBeVisible()
  await ana.getByRole('button', { name: 'Put it back' }).click()
  await expect(strip).toContainText('2 of 16 match')
})

test('a view is saved for everybody, applied, renamed, replaced and removed', async ({
  browser,
  server,
}) => {
  const ana = await openPerson(browser, server, 'Ana')
  await openGreenerOffice(ana)
  const ben = await join(browser, server, ana, 'Ben')
  await board(ana).press('f')
  await choice(ana, 'Sales').click()
  await panel(ana).getByRole('button', { name: 'Save as a view…' }).click()
  await ana.keyboard.type('What sales does')
  await panel(ana).getByRole('checkbox').check()
  await ana.keyboard.press('Tab')
  await panel(ana).getByRole('button', { name: 'Save view' }).click()

  await ben.getByRole('button', { name: 'Views' }).click()
  await ben.getByRole('menuitemcheckbox', { name: 'What sales does' }).click()
  await expect(ben.locator('.filter-status')).toContainText('4 of 16 match')

  await panel(ana).getByRole('button', { name: 'More for the view What sales does' }).click()
  await ana.getByRole('menuitem', { name: 'Rename' }).click()
  await ana.keyboard.type('Sales alone')
  await ana.keyboard.press('Enter')
  const inBens = async (name: string) => {
    await ben.getByRole('button', { name: 'Views' }).click()
    await expect(ben.getByRole('menuitemcheckbox', { name })).toBeVisible()
    await ben.keyboard.press('Escape')
  }
  await expect(panel(ana).getByRole('button', { name: /^Sales alone/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await inBens('Sales alone')
  await choice(ana, 'Partner').click()
  await expect(panel(ana).getByRole('button', { name: /^Sales alone/ })).toHaveAttribute(
    'aria-pressed',
    'false',
  )
  await panel(ana).getByRole('button', { name: 'More for the view Sales alone' }).click()
  await ana.getByRole('menuitem', { name: 'Replace by what is filtered now' }).click()
  await expect(panel(ana).getByRole('button', { name: /^Sales alone/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await panel(ana).getByRole('button', { name: 'More for the view Sales alone' }).click()
  await ana.getByRole('menuitem', { name: 'Remove for everybody' }).click()
  await expect(panel(ana).getByRole('button', { name: /^Sales alone/ })).toHaveCount(0)
  await ana.getByRole('button', { name: 'Undo your last change' }).click()
  await expect(panel(ana).getByRole('button', { name: /^Sales alone/ })).toBeVisible()
})

test('scenario and segment stand over the board and are changed there', async ({
  browser,
  server,
}) => {
  const ana = await openPerson(browser, server, 'Ana')
  await openGreenerOffice(ana)
  const ben = await join(browser, server, ana, 'Ben')
  const face = (page: Page) => page.getByRole('region', { name: 'What the map is about' })
  await expect(face(ana)).toContainText('New customer')
  await expect(face(ana)).toContainText('The board of an insurer with 900 desks')
  await ana.getByRole('button', { name: 'Scenario and segment' }).click()
  const details = ana.getByRole('dialog')
  await details.getByRole('button', { name: 'Renewal' }).click()
  await expect(face(ben)).toContainText('Renewal')
  await details.getByRole('button', { name: 'In your own words' }).click()
  await details.getByLabel('Segment in your own words').fill('Öffentliche Ausschreibung')
  await details.getByLabel('Segment in your own words').press('Enter')
  await details.getByLabel('Scenario').fill('The lease ends')
  await details.getByLabel('Scenario').press('Escape')
  await expect(face(ben)).toContainText('Öffentliche Ausschreibung')
  await expect(face(ben)).toContainText('The lease ends')
})
