// A framework from the first stage to the second version, and maps that are pinned to it.
import { expect, test } from './app.ts'
import {
  beginDraft,
  expectLine,
  line,
  openLibrary,
  publish,
  published,
  stageOnLine,
  toLibrary,
} from './framework-library.ts'

test('a framework is written from scratch by keyboard only, published, and a map begins with it', async ({
  browser,
  server,
}) => {
  const page = await openLibrary(browser, server)
  const { keyboard } = page
  await page.getByRole('button', { name: 'New framework' }).focus()
  await keyboard.press('Enter')
  await keyboard.type('How clinics buy')
  await keyboard.press('Enter')
  await page.getByRole('button', { name: 'Add the first stage' }).focus()
  await keyboard.press('Enter')
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  await keyboard.type('Feels the pinch')
  await keyboard.press('Enter')
  await stageOnLine(page, 'Feels the pinch').focus()
  await keyboard.press('n')
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  await keyboard.type('Signs')
  await keyboard.press('Tab')
  await page.getByRole('radio', { name: 'Before purchase' }).focus()
  await keyboard.down('ArrowRight')
  await expect(page.getByRole('radio', { name: 'During purchase' })).toBeChecked()
  await keyboard.up('ArrowRight')
  await stageOnLine(page, 'Signs').focus()
  await keyboard.press('ArrowLeft')
  await expect(stageOnLine(page, 'Feels the pinch')).toBeFocused()
  await keyboard.press('n')
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  await keyboard.type('Compares')
  await keyboard.press('Enter')
  await expectLine(page, 'Feels the pinch', 'Compares', 'Signs')
  await stageOnLine(page, 'Compares').focus()
  await keyboard.press('Alt+ArrowRight')
  await expectLine(page, 'Feels the pinch', 'Signs', 'Compares')
  await expect(stageOnLine(page, 'Compares')).toBeFocused()
  await keyboard.press('Control+z')
  await expectLine(page, 'Feels the pinch', 'Compares', 'Signs')
  await page.getByRole('button', { name: 'Publish version 1' }).focus()
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await page.getByRole('dialog').getByRole('button', { name: 'Publish version 1' }).focus()
  await keyboard.press('Enter')
  await expect(page.getByText('Say in a sentence what is new.')).toBeVisible()
  await page.getByLabel('What changed, and why?').focus()
  await keyboard.type('The first line we agreed on')
  await page.getByRole('dialog').getByRole('button', { name: 'Publish version 1' }).focus()
  await keyboard.press('Enter')
  await expect(page.getByText('This version is published: it never changes')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'How clinics buy' })).toBeVisible()

  await page.getByRole('button', { name: 'Home', exact: true }).click()
  await page.getByRole('button', { name: 'New map' }).click()
  await expect(page.getByRole('radio', { name: 'How clinics buy' })).toBeChecked()
  await page.getByLabel('Name', { exact: true }).fill('Spring')
  await page.getByRole('button', { name: 'Create map' }).click()
  await expect(page.locator('.tl-canvas')).toBeVisible()
  for (const stage of ['Feels the pinch', 'Compares', 'Signs']) {
    await expect(
      page.getByRole('group', { name: 'Stages' }).getByRole('button', { name: stage }),
    ).toBeVisible()
  }
})

test('a second version with a split, a merge and a removal says what changed and where cards go', async ({
  browser,
  server,
}) => {
  const page = await openLibrary(browser, server)
  await beginDraft(page, 'Our jobs', 'B2B buying jobs')
  await publish(page, 1, 'As it came')
  await page.getByRole('button', { name: 'Edit the next version' }).click()
  await stageOnLine(page, 'Solution exploration').click()
  await page.getByRole('button', { name: /^Split/ }).click()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(
    'Solution exploration, second part',
  )
  await stageOnLine(page, 'Supplier selection').click()
  await page.getByRole('button', { name: /^Merge/ }).click()
  await page.getByRole('menuitem', { name: 'Validation' }).click()
  await stageOnLine(page, 'Consensus creation').click()
  await page.getByRole('button', { name: /^Remove/ }).click()
  await expectLine(
    page,
    'Problem identification',
    'Solution exploration',
    'Solution exploration, second part',
    'Requirements building',
    'Supplier selection',
  )
  const home = page.getByRole('combobox', { name: 'Cards of “Consensus creation”' })
  await expect(home).toHaveText('To the parking lane')
  await expect(page.getByRole('combobox', { name: 'Cards of “Validation”' })).toHaveText(
    'Supplier selection',
  )
  await home.click()
  await page.getByRole('option', { name: 'Requirements building' }).click()
  await page.getByRole('button', { name: 'Undo your last change' }).click()
  await expect(home).toHaveText('To the parking lane')
  await page.getByRole('button', { name: 'Publish version 2' }).click()
  const dialog = page.getByRole('dialog')
  for (const sentence of [
    '“Solution exploration” is split into “Solution exploration”, “Solution exploration, second part”.',
    '“Validation” goes into “Supplier selection”.',
    '“Consensus creation” is removed; its cards go to the parking lane.',
  ]) {
    await expect(dialog.getByText(sentence)).toBeVisible()
  }
  await dialog.getByLabel('What changed, and why?').fill('Search is two stages now')
  await dialog.getByRole('button', { name: 'Publish version 2' }).click()
  await expect(page.getByText('This version is published: it never changes')).toBeVisible()
  await toLibrary(page)
  await expect(published(page).first()).toContainText('v2')
  await page.getByRole('button', { name: '1 older version' }).click()
  await page.getByRole('button', { name: 'As it came' }).click()
  await expect(page.getByRole('heading', { name: 'Validation' })).toBeVisible()
  await toLibrary(page)
  await page.getByRole('button', { name: 'What to do with Our jobs' }).click()
  await page.getByRole('menuitem', { name: 'Compare' }).click()
  await expect(
    page.getByRole('table', { name: 'Our jobs, version 1 beside Our jobs, version 2' }),
  ).toBeVisible()
})

test('a stage is dragged along the line, and split, merged and removed by its keys', async ({
  browser,
  server,
}) => {
  const page = await openLibrary(browser, server)
  await beginDraft(page, 'Ours', 'Before · During · After purchase')
  const from = await stageOnLine(page, 'Before purchase').boundingBox()
  const to = await stageOnLine(page, 'After purchase').boundingBox()
  if (from === null || to === null) throw new Error('The line is not on the screen.')
  await page.mouse.move(from.x + 20, from.y + 40)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width - 20, to.y + 40, { steps: 8 })
  await page.mouse.up()
  await expectLine(page, 'During purchase', 'After purchase', 'Before purchase')
  await page.keyboard.press('Control+z')
  await expectLine(page, 'Before purchase', 'During purchase', 'After purchase')
  await stageOnLine(page, 'During purchase').focus()
  await page.keyboard.press('s')
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  await page.keyboard.type('Pays')
  await page.keyboard.press('Enter')
  await expectLine(page, 'Before purchase', 'During purchase', 'Pays', 'After purchase')
  await stageOnLine(page, 'Pays').focus()
  await page.keyboard.press('m')
  await expectLine(page, 'Before purchase', 'During purchase', 'Pays')
  await expect(stageOnLine(page, 'Pays')).toBeFocused()
  await page.keyboard.press('Delete')
  await expectLine(page, 'Before purchase', 'During purchase')
  await expect(line(page)).toBeVisible()
})

test('the lint speaks up while one types, with a quick fix, and can be overruled with a reason', async ({
  browser,
  server,
}) => {
  const page = await openLibrary(browser, server)
  await beginDraft(page, 'Ours', 'Before · During · After purchase')
  await stageOnLine(page, 'After purchase').click()
  await page.getByRole('button', { name: /^Add stage/ }).click()
  await page.keyboard.type('Renewal')
  await expect(page.getByText('“Renewal” is about who buys again')).toBeVisible()
  await page.getByRole('button', { name: 'Make it a segment' }).first().click()
  await expectLine(page, 'Before purchase', 'During purchase', 'After purchase')
  await expect(page.getByRole('region', { name: 'Audience segments' })).toContainText('Renewal')
  await stageOnLine(page, 'Before purchase').click()
  const name = page.getByLabel('Name', { exact: true })
  await name.fill('Qualify')
  const finding = page.getByRole('region', { name: 'Qualify' }).getByRole('listitem')
  await expect(finding.first()).toContainText('What does the customer do')
  await finding.first().getByRole('button', { name: 'Keep it anyway' }).click()
  await page.getByLabel('Why is it right here?').fill('Our customers qualify us')
  await page.getByRole('button', { name: 'Keep it', exact: true }).click()
  const kept = page.getByRole('region', { name: 'Kept on purpose' })
  await expect(kept).toContainText('Our customers qualify us')
  await expect(finding).toHaveCount(0)
  await kept.getByRole('button', { name: 'Take back' }).click()
  await expect(finding.first()).toContainText('What does the customer do')
})
