// What the map tells about itself, beside the board.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, openPerson, test } from './app.ts'
import { board, card, offer, select, startMap } from './board-page.ts'

test('insight counts what we can see, lists the cards behind it, and follows edits', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await page.getByRole('button', { name: /The wandering buyer/ }).click()
  await expect(board(page)).toBeVisible()
  await page.getByRole('button', { name: 'Insight' }).click()
  const insight = page.getByRole('region', { name: 'Insight' })
  const figure = insight.getByText(/^\d+ of \d+ touchpoints are observed by a system$/)
  await expect(figure).toBeVisible()
  await expect(insight.getByText('about 17 % of their buying time')).toBeVisible()
  await insight.getByText('Cannot be observed', { exact: true }).click()
  await insight.getByRole('button', { name: 'Budget talk: this year or next?' }).click()

  const before = await figure.innerText()
  await board(page).press('s')
  await expect(figure).not.toHaveText(before)
  expect((await new AxeBuilder({ page }).include('.insight').analyze()).violations).toEqual([])

  await insight.getByRole('radio', { name: 'Ownership' }).click()
  await insight.getByText('Hand-offs', { exact: true }).click()
  await expect(insight.getByRole('button', { name: /→/ }).first()).toBeVisible()
  expect((await new AxeBuilder({ page }).include('.insight').analyze()).violations).toEqual([])

  await insight.getByRole('radio', { name: 'Left out' }).click()
  await insight.getByText('During purchase · Website', { exact: true }).click()
  await insight.getByRole('button', { name: 'Checkout', exact: true }).click()
  await expect(card(page, 'Checkout')).toBeVisible()
  await expect(insight.getByText('During purchase · Website', { exact: true })).toHaveCount(0)
  expect((await new AxeBuilder({ page }).include('.insight').analyze()).violations).toEqual([])
  await insight.getByRole('button', { name: 'Close insight' }).click()
  await expect(insight).toHaveCount(0)
})

test('on an empty map insight says that it does not know', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Empty')
  await page.getByRole('button', { name: 'Insight' }).click()
  const insight = page.getByRole('region', { name: 'Insight' })
  await expect(insight.getByText(/^We don’t know/)).toBeVisible()
  await offer(page, 'Home page').click()
  await expect(insight.getByText(/^We don’t know: nobody has said yet who can see/)).toBeVisible()
  await insight.getByRole('radio', { name: 'By time' }).click()
  await expect(insight.getByText(/^We don’t know: 0 of 1 touchpoint says/)).toBeVisible()
  await insight.getByRole('radio', { name: 'By steps' }).click()
  await board(page).press('s')
  await expect(insight.getByText('1 of 1 touchpoint is observed by a system')).toBeVisible()
  await insight.getByRole('button', { name: 'Close insight' }).click()
  await select(page, 'Home page')
  await expect(card(page, 'Home page')).toBeVisible()
})

test('the inspector lists the steps to and from a touchpoint, and leads there', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await page.getByRole('button', { name: /The wandering buyer/ }).click()
  await expect(board(page)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.type('budget talk')
  await page.keyboard.press('Enter')
  const onward = page.getByRole('list', { name: 'Leads to' })
  await onward.getByRole('button', { name: 'Security: 96 questions · Deferred' }).click()
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Security: 96 questions')
  const back = page.getByRole('list', { name: 'Comes from' })
  await back.getByRole('button', { name: /^Budget talk/ }).click()
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(/^Budget talk/)
})
