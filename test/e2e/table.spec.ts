// The map as a table, beside the board or instead of it.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, openPerson, test } from './app.ts'
import { board, card, join, startMap, toast } from './board-page.ts'
import {
  cellOf,
  copied,
  expectCell,
  focusedCell,
  grid,
  paste,
  press,
  rowOf,
  showAs,
} from './table-page.ts'

test('a map is filled and edited in the table by keyboard alone, and the board has it', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Pumps')
  await showAs(page, 'Table')
  await expect(page.getByText('No cards yet.')).toBeVisible()
  await grid(page).focus()
  await press(page, 'Insert')
  await page.keyboard.type('Web page')
  await press(page, 'Tab')
  await expect(rowOf(page, 'Web page')).toHaveCount(1)
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await page.keyboard.type('em')
  await press(page, 'Enter')
  await expectCell(page, 'Web page', 'Channel', 'Email')
  await press(page, 'ArrowUp', 'ArrowRight', 'F2', 'ArrowDown', 'ArrowDown', 'Enter')
  await expectCell(page, 'Web page', 'Owner', 'Sales')

  await press(page, 'ArrowUp', 'Home')
  await expect(focusedCell(page)).toHaveText('Web page')
  await page.keyboard.type('Home page')
  await press(page, 'Escape')
  await expect(focusedCell(page)).toHaveText('Web page')
  await page.keyboard.type('Home page')
  await press(page, 'Enter', 'ArrowUp')
  await expect(focusedCell(page)).toHaveText('Home page')
  await press(page, 'ControlOrMeta+z')
  await expect(focusedCell(page)).toHaveText('Web page')

  expect((await new AxeBuilder({ page }).include('.workspace-table').analyze()).violations).toEqual(
    [],
  )
  await showAs(page, 'Board')
  await expect(card(page, 'Web page')).toBeVisible()
})

test('numbers and dates that can’t be read are said so and not taken', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await page.getByRole('button', { name: /The greener office/ }).click()
  await expect(board(page)).toBeVisible()
  await showAs(page, 'Table')
  const title = 'Landing page: The greener office'
  await (await cellOf(page, title, 'Time, %')).dblclick()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('150')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('Write a number from 0 to 100.')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  await expectCell(page, title, 'Time, %', '15')
})

test('two people edit one table, and each sees what the other does', async ({
  browser,
  server,
}) => {
  const ana = await openPerson(browser, server, 'Ana')
  await startMap(ana, 'Pumps')
  await showAs(ana, 'Table')
  await grid(ana).focus()
  await press(ana, 'Insert')
  await ana.keyboard.type('Mail')
  await press(ana, 'Enter')
  const ben = await join(browser, server, ana, 'Ben')
  await showAs(ben, 'Board and table')
  await expect(rowOf(ben, 'Mail')).toHaveCount(1)
  await expect(card(ben, 'Mail')).toBeVisible()
  await (await cellOf(ben, 'Mail', 'Status')).dblclick()
  await ben.keyboard.type('live')
  await press(ben, 'Enter')
  await expectCell(ana, 'Mail', 'Status', 'Live')
  await (await cellOf(ana, 'Mail', 'Title')).click()
  await expect(rowOf(ben, 'Mail').locator('.table-person')).toHaveText('Ana')
  await expect(ben.locator('.person-tab')).toHaveText('Ana')
  await ana.keyboard.press('Enter')
  await expect(rowOf(ben, 'Mail').locator('.table-person')).toHaveText('Ana is writing')
  await ana.keyboard.press('Escape')
  await press(ana, 'ArrowUp', 'ArrowUp')
  await expect(ben.locator('.table-person')).toHaveCount(0)
  await grid(ana).focus()
  await press(ana, 'Insert')
  await ana.keyboard.type('Call')
  await press(ana, 'Enter')
  await expect(rowOf(ben, 'Call')).toHaveCount(1)
  await expect(card(ben, 'Call')).toBeVisible()
})

test('where links lead stands in the row of a card, and leads to them on the board', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await page.getByRole('button', { name: /The greener office/ }).click()
  await expect(board(page)).toBeVisible()
  await showAs(page, 'Table')
  await grid(page).focus()
  await page.keyboard.press('ControlOrMeta+f')
  await expect(page.getByLabel('Filter the table')).toBeFocused()
  await page.keyboard.type('landing page')
  const steps = await cellOf(page, 'Landing page: The greener office', 'Next steps')
  await expect(steps).toContainText('Report: The greener office, 40 refits')
  await expect(steps).toHaveAttribute('aria-readonly', 'true')
  await steps.dblclick()
  await expect(page.getByRole('list', { name: 'Leads to' })).toContainText('Report')
})

test('the table is filtered by words and values, and sorted by a column', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await page.getByRole('button', { name: /The greener office/ }).click()
  await expect(board(page)).toBeVisible()
  await showAs(page, 'Table')
  await page.getByLabel('Filter the table').fill('landing')
  await expect(page.getByText(/^1 of \d+ cards$/)).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()
  await grid(page).focus()
  await press(page, 'ControlOrMeta+Home', 'ArrowUp')
  for (let at = 0; at < 6; at++) await press(page, 'ArrowRight')
  await press(page, 'Alt+ArrowDown')
  const values = page.getByRole('dialog', { name: 'Filter Owner' })
  await values.getByRole('checkbox', { name: 'Sales', exact: true }).check()
  expect((await new AxeBuilder({ page }).include('.table-filter').analyze()).violations).toEqual([])
  await press(page, 'Escape')
  await expect(grid(page).getByRole('columnheader', { name: 'Owner, filtered' })).toBeVisible()
  await expect(grid(page).getByText('Marketing', { exact: true })).toHaveCount(0)
  await grid(page)
    .getByRole('columnheader', { name: 'Title', exact: true })
    .getByRole('button')
    .click()
  const titles = await grid(page).locator('.table-card [role=rowheader]').allInnerTexts()
  expect(titles.length).toBeGreaterThan(1)
  expect(titles).toEqual([...titles].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)))
})

test('what is copied is pasted back with a preview, and what can’t be read says why', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await page.getByRole('button', { name: /The greener office/ }).click()
  await expect(board(page)).toBeVisible()
  await showAs(page, 'Table')
  await grid(page).focus()
  await press(page, 'ControlOrMeta+a')
  const all = await copied(page)
  await paste(page, all)
  const dialog = page.getByRole('dialog', { name: 'Paste lines' })
  await expect(dialog.getByRole('status')).toHaveText(
    /^No new cards, no changed cards, \d+ unchanged, none rejected\.$/,
  )
  await expect(dialog.getByRole('button', { name: /Take over/ })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Close' }).last().click()

  const [head = '', first = ''] = all.split('\n').filter((line) => !line.includes('"'))
  const [id] = first.split('\t')
  await grid(page).focus()
  await paste(
    page,
    [
      'Id\tTitle\tStage\tRow\tOwner\tTime, %',
      `${id}\t=1+1\tInquiry\tTouchpoints\tSales\t12`,
      '\tNew one\tInquiry\tTouchpoints\tJoint\t7',
      '\tNew two\tComparison\tTouchpoints\tSales\t7',
    ].join('\n'),
  )
  expect(head).toContain('Id\tTitle')
  await expect(dialog.getByRole('status')).toHaveText(
    '1 new card, 1 changed card, none unchanged, 1 line rejected.',
  )
  await expect(dialog.getByText('Line 3')).toBeVisible()
  await expect(dialog.getByText('Owner: “Joint” is no known value.')).toBeVisible()
  expect((await new AxeBuilder({ page }).include('.dialog').analyze()).violations).toEqual([])
  await dialog.getByRole('button', { name: 'Take over 2 lines' }).click()
  await expectCell(page, '=1+1', 'Owner', 'Sales')
  await expectCell(page, 'New two', 'Stage', 'Comparison')
  await expect(toast(page, '2 lines taken over.')).toBeVisible()
  await grid(page).focus()
  await press(page, 'ControlOrMeta+z')
  await expect(rowOf(page, 'New two')).toHaveCount(0)
  await expect(rowOf(page, '=1+1')).toHaveCount(0)
})
