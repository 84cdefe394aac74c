// People talk about the map: on cards, cells and the whole board.
import type { Page } from '@playwright/test'
import { expect, openPerson, test } from './app.ts'
import { board, card, click, inCell, join, offer, rest, select, startMap } from './board-page.ts'
import { expectNothingSerious } from './expect-accessible.ts'

const panel = (page: Page) => page.getByRole('region', { name: 'Comments' })
const field = (page: Page) => panel(page).getByRole('textbox', { name: 'Comment', exact: true })
const thread = (page: Page, about: string) => panel(page).getByRole('article', { name: about })

test('two people talk about a card: mention, answer, settle, take up again', async ({
  browser,
  server,
}) => {
  const ana = await openPerson(browser, server, 'Ana')
  await startMap(ana, 'Kitchen')
  await offer(ana, 'Home page').click()
  const ben = await join(browser, server, ana, 'Ben')
  await expect(card(ben, 'Home page')).toBeVisible()

  await ana.getByRole('button', { name: 'Comment on this' }).click()
  await expect(field(ana)).toBeFocused()
  await ana.keyboard.type('Is this one ours, @B')
  await panel(ana).getByRole('option', { name: 'Ben' }).click()
  await ana.keyboard.type('or yours?')
  await expect(field(ana)).toHaveValue('Is this one ours, @Ben or yours?')
  await panel(ana).getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(thread(ana, '“Home page”')).toContainText('Is this one ours, @Ben or yours?')

  await expect(ben.getByRole('button', { name: 'Comments, 1 unread' })).toBeVisible()
  await ben.locator('.card-mark').click()
  const there = thread(ben, '“Home page”')
  await expect(there.locator('.comment-mention')).toHaveText('@Ben')
  await expect(there.getByText('Ana', { exact: true })).toBeVisible()
  await panel(ben).getByRole('combobox', { name: 'Which comments' }).click()
  await ben.getByRole('option', { name: 'That mention me (1)' }).click()
  await there.getByRole('button', { name: 'Reply' }).click()
  await ben.keyboard.type('Ours.')
  await ben.keyboard.press('ControlOrMeta+Enter')
  await expect(ben.getByRole('button', { name: 'Comments', exact: true })).toBeVisible()
  await expectNothingSerious(ben, '.workspace-right')

  const here = thread(ana, '“Home page”')
  await expect(here).toContainText('Ours.')
  await here.getByRole('button', { name: 'Resolve' }).click()
  await expect(here).toHaveCount(0)
  await expect(ana.locator('.card-mark')).toHaveCount(0)
  await panel(ana).getByRole('radio', { name: 'Resolved 1' }).click()
  await expect(here).toContainText('Resolved by Ana')
  await expectNothingSerious(ana, '.workspace-right')
  await here.getByRole('button', { name: 'Reopen' }).click()
  await expect(ben.locator('.card-mark')).toBeVisible()
})

test('by keyboard alone: comment on a cell, on the board, change and delete', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Kitchen')
  await board(page).press('Alt+ArrowRight')
  await page.keyboard.press('c')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('What do they do here?')
  await page.keyboard.press('ControlOrMeta+Enter')
  const onCell = panel(page).getByRole('article', { name: /, Touchpoints$/ })
  await expect(onCell).toContainText('What do they do here?')
  await expect(page.locator('.card-marks[data-on="cell"] .card-mark')).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('c')
  await page.keyboard.type('Which market?')
  await page.keyboard.press('ControlOrMeta+Enter')
  const onBoard = thread(page, 'The whole board')
  await expect(onBoard).toContainText('Which market?')
  await onBoard.getByRole('button', { name: 'What to do with this comment' }).press('Enter')
  await page.keyboard.press('Enter')
  const edit = onBoard.getByRole('textbox', { name: 'Your comment' })
  await expect(edit).toBeFocused()
  await page.keyboard.type(' Austria?')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(onBoard).toContainText('Which market? Austria?')
  await expect(onBoard).toContainText('edited')
  await onBoard.getByRole('button', { name: 'What to do with this comment' }).press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Edit' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(onBoard).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(onBoard).toContainText('Which market? Austria?')
})

test('a comment stays with its card when it moves and when it is deleted, and comes back with it', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Kitchen')
  await offer(page, 'Home page').click()
  await board(page).press('c')
  await page.keyboard.type('Too slow')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(thread(page, '“Home page”')).toBeVisible()
  await board(page).press('Alt+Shift+ArrowRight')
  await expect(page.locator('.card-mark')).toBeVisible()
  await board(page).press('Delete')
  await expect(thread(page, 'On a card that was deleted: “Home page”')).toContainText('Too slow')
  await expect(page.locator('.card-mark')).toHaveCount(0)
  await board(page).press('ControlOrMeta+z')
  await expect(thread(page, '“Home page”')).toBeVisible()
  await thread(page, '“Home page”').getByRole('button', { name: '“Home page”' }).click()
  await panel(page).getByRole('button', { name: 'Close comments' }).click()
  await expect(page.getByRole('button', { name: '1 open comment thread' })).toBeVisible()
})

test('what is typed outlives closing the panel, and a cell that was clicked is meant', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Kitchen')
  await offer(page, 'Home page').click()
  await select(page, 'Home page')
  await rest(page)
  const stage = await page.locator('.stage-header').nth(1).innerText()
  await click(page, await inCell(page, stage.split('\n')[0] ?? '', 'Touchpoints'))
  await page.keyboard.press('c')
  await page.keyboard.type('Half a thought')
  await panel(page).getByRole('button', { name: 'Close comments' }).click()
  await page.getByRole('button', { name: 'Comments', exact: true }).click()
  await expect(field(page)).toHaveValue('Half a thought')
  await field(page).press('ControlOrMeta+Enter')
  await expect(panel(page).getByRole('article', { name: /, Touchpoints$/ })).toBeVisible()
})
