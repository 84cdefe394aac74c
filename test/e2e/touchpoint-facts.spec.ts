// Everything that can be said about touchpoints in the inspector: at once for several, and taken back.
import { expect, openPerson, test } from './app.ts'
import { board, card, offer, rest, select, startMap } from './board-page.ts'
import { expectNothingSerious } from './expect-accessible.ts'

test('effort and trackability are said of several cards at once, and taken back', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Kitchen')
  await offer(page, 'Home page').click()
  await offer(page, 'Testimonial').click()
  await board(page).press('ControlOrMeta+a')
  const inspector = page.getByRole('region', { name: '2 touchpoints' })
  const much = inspector.getByRole('radio', { name: 'Much effort', exact: true })
  const trackable = inspector.getByRole('radiogroup', { name: 'Could we tell who met it' })
  await much.click()
  await trackable.getByRole('radio', { name: 'Yes' }).click()
  await expect(much).toBeChecked()
  await expectNothingSerious(page, '.inspector')

  await rest(page)
  await select(page, 'Testimonial')
  const one = page.getByRole('region', { name: 'Touchpoint', exact: true })
  await expect(one.getByRole('radio', { name: 'Much effort', exact: true })).toBeChecked()
  await one.getByRole('radio', { name: 'Much effort', exact: true }).click()
  await expect(one.getByRole('radio', { name: 'Much effort', exact: true })).not.toBeChecked()
  const yes = one.getByRole('radio', { name: 'Yes' })
  await yes.press('Backspace')
  await expect(yes).not.toBeChecked()

  await board(page).press('ControlOrMeta+a')
  await expect(
    page.getByRole('radiogroup', { name: 'Effort it asks of them · Mixed' }),
  ).toBeVisible()
})

test('a feeling is taken back by choosing it again, by its key, and by 0', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Kitchen')
  await offer(page, 'Home page').click()
  const good = page.getByRole('radio', { name: 'Good', exact: true })
  await good.click()
  await expect(good).toBeChecked()
  await good.click()
  await expect(good).not.toBeChecked()
  for (const key of ['4', '0']) {
    await board(page).press('4')
    await expect(good).toBeChecked()
    await board(page).press(key)
    await expect(good).not.toBeChecked()
  }
  await board(page).press('ControlOrMeta+z')
  await expect(good).toBeChecked()
})

test('old evidence is marked on its card, explained beside it, and listed in insight', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Kitchen')
  await offer(page, 'Home page').click()
  await page.getByRole('radio', { name: 'Heard', exact: true }).click()
  await expect(page.getByText('Nobody has said when')).toBeVisible()
  await page.getByLabel('Date of the evidence').fill(`${new Date().getFullYear() - 2}-01-01`)
  await expect(page.getByText(/^Heard (24|25|26|27|28|29|3\d) months ago\./)).toBeVisible()
  await expect(card(page, 'Home page').locator('.card-clock')).toBeVisible()
  await offer(page, 'Testimonial').click()
  await expect(page.getByText('A guess. Ask a customer')).toBeVisible()

  await page.getByRole('button', { name: 'Insight' }).click()
  const insight = page.getByRole('region', { name: 'Insight' })
  await insight.getByRole('radio', { name: 'Evidence' }).click()
  await expect(insight.getByText('0 of 2')).toBeVisible()
  await insight.getByText('Old statements', { exact: true }).click()
  await insight.getByRole('button', { name: 'Home page' }).click()
  await expectNothingSerious(page, '.insight')
  await insight.getByRole('button', { name: 'Close insight' }).click()
  await page.getByLabel('Date of the evidence').fill(new Date().toISOString().slice(0, 10))
  await expect(card(page, 'Home page').locator('.card-clock')).toHaveCount(0)
})
