// The questions of buyers: noted, answered from the cards, and what is left open.
import type { Locator, Page } from '@playwright/test'
import { AxeBuilder } from '@axe-core/playwright'
import { keepFramework } from '../../shared/framework/pinned-framework.ts'
import { addNeeds } from '../../shared/map/edit-needs.ts'
import { expect, openPerson, test } from './app.ts'
import {
  board,
  boxOf,
  card,
  cards,
  drag,
  join,
  middleOf,
  rowLabel,
  startMap,
  toast,
} from './board-page.ts'
import { openMapOn } from './framework-map.ts'
import { openUpgrade, versionOne, versionTwo } from './upgrade-frameworks.ts'

const aboutSeats = 'Can one sit on it for eight hours'
const aboutCost = 'Is this a cost or an investment?'

function panel(page: Page): Locator {
  return page.getByRole('region', { name: 'Needs', exact: true })
}

function line(page: Page, words: string): Locator {
  return panel(page).locator('.needs-open').filter({ hasText: words })
}

async function openNeeds(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Needs', exact: true }).click()
  await expect(panel(page)).toBeVisible()
}

async function openGreenerOffice(page: Page): Promise<void> {
  await page.getByRole('button', { name: /The greener office/ }).click()
  await expect(board(page)).toBeVisible()
}

async function expectNoViolations(page: Page, within: string): Promise<void> {
  expect((await new AxeBuilder({ page }).include(within).analyze()).violations).toEqual([])
}

test('needs are added in a row, dragged onto a card, and ticked for what is selected', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await openGreenerOffice(page)
  await openNeeds(page)
  await expect(panel(page).getByText('13 needs, 4 unanswered')).toBeVisible()
  await expectNoViolations(page, '.needs')

  const field = panel(page).getByLabel('New need')
  await field.fill('Who pays for the move?')
  await field.press('Enter')
  await expect(field).toHaveValue('')
  await page.keyboard.type('May the plants stay?')
  await page.keyboard.press('Enter')
  await expect(line(page, 'May the plants stay?')).toBeVisible()
  await expect(panel(page).getByText('15 needs, 6 unanswered')).toBeVisible()

  await line(page, 'Who pays for the move?').scrollIntoViewIfNeeded()
  await drag(
    page,
    await middleOf(line(page, 'Who pays for the move?')),
    await middleOf(card(page, 'Landing page: The greener office')),
  )
  await expect(
    toast(page, '“Landing page: The greener office” answers “Who pays for the move?”.'),
  ).toBeVisible()
  await expect(line(page, 'Who pays for the move?')).toContainText('1 answer')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(line(page, 'Who pays for the move?')).toContainText('Unanswered')

  await card(page, 'Report: The greener office').click()
  const tick = panel(page).getByRole('checkbox', { name: /answers “Who pays for the move\?”/ })
  await tick.check()
  await expect(line(page, 'Who pays for the move?')).toContainText('1 answer')

  await line(page, 'Who pays for the move?').click()
  await panel(page)
    .getByRole('button', { name: 'Report: The greener office, 40 refits', exact: true })
    .click()
  await panel(page)
    .getByRole('button', { name: /Report: The greener office.* does not answer it/ })
    .click()
  await panel(page).getByRole('button', { name: 'Make it a task' }).click()
  await expect(toast(page, 'It counts as soon as it is planned')).toBeVisible()
  await expect(card(page, 'Answer: Who pays for the move?')).toBeVisible()
  await panel(page).getByRole('button', { name: 'Done', exact: true }).click()
  await expect(line(page, 'Who pays for the move?')).toContainText('Unanswered, 1 idea')

  await rowLabel(page, 'Information needs')
    .getByRole('button', { name: /Values/ })
    .click()
  const values = page.getByRole('list', { name: 'Values of Information needs' })
  await values
    .getByRole('button', { name: 'Inquiry: Who pays for the move? (unanswered, 1 idea)' })
    .click()
  await expect(
    panel(page).getByRole('checkbox', { name: /answers “Who pays for the move\?”/ }),
  ).toBeChecked()
})

test('the list is filtered, grouped by persona, ordered, and a need is removed and comes back', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await openGreenerOffice(page)
  await openNeeds(page)
  await panel(page).getByRole('button', { name: 'Filter' }).click()
  await panel(page).getByLabel('Only unanswered').check()
  await expect(panel(page).locator('.needs-open')).toHaveCount(4)
  await panel(page).getByLabel('Words').fill('COST')
  await expect(panel(page).locator('.needs-open')).toHaveText([new RegExp(aboutCost, 'u')])
  await expectNoViolations(page, '.needs')
  await panel(page).getByLabel('Words').fill('no such words')
  await expect(panel(page).getByText('No need matches the filter.')).toBeVisible()
  await panel(page).getByRole('button', { name: 'Show all' }).first().click()
  await expect(panel(page).locator('.needs-open')).toHaveCount(13)

  await panel(page).getByRole('radio', { name: 'By persona' }).click()
  const petra = panel(page).getByRole('region', { name: 'Petra Wolff' })
  await expect(petra.getByRole('heading')).toContainText('4 of 4 answered')
  await panel(page).getByRole('radio', { name: 'By stage' }).click()

  const inquiry = panel(page).getByRole('region', { name: 'Inquiry' })
  await inquiry.locator('.needs-open').nth(2).press('Alt+ArrowUp')
  await expect(inquiry.locator('.needs-open').nth(1)).toContainText(aboutCost)
  await expect(inquiry.locator('.needs-open').nth(1)).toBeFocused()
  await drag(
    page,
    await middleOf(inquiry.locator('.needs-open').nth(1)),
    await middleOf(inquiry.locator('.needs-open').nth(0)),
  )
  await expect(inquiry.locator('.needs-open').nth(0)).toContainText(aboutCost)

  await inquiry.locator('.needs-open').nth(0).click()
  await panel(page).getByRole('button', { name: 'Remove need' }).click()
  await expect(panel(page).getByText('12 needs, 3 unanswered')).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(panel(page).getByText('13 needs, 4 unanswered')).toBeVisible()
})

test('the coverage matrix shows holes and answers by sales alone, leads to cards and makes tasks', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await openGreenerOffice(page)
  await openNeeds(page)
  await page.getByRole('button', { name: 'Coverage of needs by persona and stage' }).click()
  const dialog = page.getByRole('dialog', { name: 'Coverage of needs' })
  await expect(dialog.getByText('9 of 13 needs are answered.')).toBeVisible()
  await expectNoViolations(page, '.dialog')

  await dialog
    .getByRole('button', {
      name: 'Arun Mehta, Inquiry, Align the organisation: 0 of 1 answered',
    })
    .click()
  const picked = dialog.getByRole('region', {
    name: 'Arun Mehta · Inquiry · Align the organisation',
  })
  await expect(picked).toContainText(aboutCost)

  const holes = dialog.getByRole('region', { name: 'Holes' })
  await expect(holes).toContainText('4 of 13 needs')
  await holes.getByRole('button', { name: `Make it a task: “${aboutCost}”` }).click()
  await expect(holes.getByRole('button', { name: `Answer: ${aboutCost} (idea)` })).toBeVisible()
  await expect(holes).toContainText('4 of 13 needs')

  const salesOnly = dialog.getByRole('region', { name: 'Answered by sales only' })
  await expect(salesOnly).toContainText(aboutSeats)
  await salesOnly
    .getByRole('listitem')
    .filter({ hasText: aboutSeats })
    .getByRole('button', { name: 'Walk through a refitted floor' })
    .click()
  await expect(dialog).toHaveCount(0)
  await expect(
    panel(page).getByRole('checkbox', { name: new RegExp(`answers “${aboutSeats}`) }),
  ).toBeChecked()
})

test('by keyboard alone: a need is added, answered from the inspector, and covered', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Needs by keyboard')
  await page.getByRole('button', { name: 'Needs', exact: true }).press('Enter')
  await expect(panel(page).getByText(/^Which questions must a buyer get answered/)).toBeVisible()
  await expect(panel(page).getByLabel('New need')).toBeFocused()
  await page.keyboard.type('What is it for?')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Who else has it?')
  await page.keyboard.press('Enter')
  await expect(panel(page).getByText('2 needs, 2 unanswered')).toBeVisible()
  await panel(page).getByRole('button', { name: 'Close needs' }).press('Enter')
  await expect(panel(page)).toHaveCount(0)

  await page.locator('.palette-entry').filter({ hasText: 'Home page' }).press('Enter')
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Home page')
  await page.getByRole('button', { name: 'Say what it answers' }).press('Enter')
  await page.getByRole('menuitemcheckbox', { name: 'What is it for?' }).press('Enter')
  const answers = page.getByRole('region', { name: 'Answers' })
  await expect(answers.getByText('What is it for?')).toBeVisible()
  await expectNoViolations(page, '.inspector')

  await page.getByRole('button', { name: 'Say what it answers' }).press('Enter')
  await page.getByRole('menuitem', { name: 'All needs' }).press('Enter')
  const tick = panel(page).getByRole('checkbox', { name: /answers “Who else has it\?”/ })
  await tick.press('Space')
  await expect(panel(page).getByText('2 needs, all answered')).toBeVisible()

  await line(page, 'Who else has it?').press('Enter')
  const question = panel(page).getByRole('textbox', { name: 'Question' })
  await question.press('End')
  await page.keyboard.type(' Near us?')
  await panel(page).getByRole('button', { name: 'Done', exact: true }).press('Enter')
  await expect(line(page, 'Who else has it? Near us?')).toBeFocused()
  await page.keyboard.press('Enter')
  await question.press('Escape')
  await expect(line(page, 'Who else has it? Near us?')).toBeFocused()

  await page.getByRole('button', { name: 'Coverage of needs by persona and stage' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Coverage of needs' })
  await expect(dialog.getByText('2 of 2 needs are answered.')).toBeVisible()
  await expect(dialog.getByText(/^We don’t know whose questions/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await line(page, 'Who else has it? Near us?').press('Escape')
  await expect(panel(page)).toHaveCount(0)
})

test('two people see each other’s needs, and type in one question at once', async ({
  browser,
  server,
}) => {
  const ana = await openPerson(browser, server, 'Ana')
  await startMap(ana, 'Together')
  const ben = await join(browser, server, ana, 'Ben')
  await openNeeds(ana)
  await openNeeds(ben)
  await panel(ana).getByLabel('New need').fill('Does it run here?')
  await panel(ana).getByLabel('New need').press('Enter')
  await line(ben, 'Does it run here?').click()
  await line(ana, 'Does it run here?').click()
  await panel(ana).getByRole('textbox', { name: 'Question' }).press('End')
  await ana.keyboard.type(' Safely?')
  await panel(ben).getByRole('textbox', { name: 'Question' }).press('Home')
  await ben.keyboard.type('Say: ')
  for (const page of [ana, ben])
    await expect(panel(page).getByRole('textbox', { name: 'Question' })).toHaveValue(
      'Say: Does it run here? Safely?',
    )
})

test('a pasted list becomes a need a line, and long and right-to-left words stay readable', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Pasted')
  await openNeeds(page)
  const long = 'Whatisthecostofeverythingthatwedonotknowyet'.repeat(4)
  await panel(page)
    .getByLabel('New need')
    .evaluate((field, words) => {
      const data = new DataTransfer()
      data.setData('text/plain', words)
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    }, `- Why now?\n- كم يكلف ذلك؟\n- ${long}`)
  await expect(panel(page).getByText('3 needs, 3 unanswered')).toBeVisible()
  const { width } = await boxOf(panel(page))
  expect((await boxOf(line(page, long))).width).toBeLessThanOrEqual(width)
  await expect(cards(page)).toHaveCount(0)
})

test('an upgrade takes needs along, and one whose stage is gone is listed under the old name', async ({
  browser,
  server,
}) => {
  const plain = { type: 'choose', personaId: null } as const
  const { page } = await openMapOn(browser, server, versionOne, (map) => {
    map.doc.transact(() => keepFramework(map, versionTwo))
    addNeeds(
      map,
      versionOne.stages.map(({ id, name }) => ({ ...plain, stageId: id, text: `${name}: why?` })),
    )
  })
  await openUpgrade(page)
  const others = page.getByRole('region', { name: 'What else belongs to a stage' })
  await expect(others.getByRole('listitem')).toHaveText([
    '1 need of Renew has no stage any more. The needs panel lists it under the name of Renew.',
    '1 need of Decide goes to Buy.',
  ])
  await page.getByRole('button', { name: 'Move to version 2' }).click()
  await openNeeds(page)
  const gone = panel(page).getByRole('region', { name: 'No stage any more, was Renew' })
  await expect(gone.getByText('Renew: why?')).toBeVisible()
  const purchase = panel(page).getByRole('region', { name: 'Purchase', exact: true })
  await expect(purchase.locator('.needs-open')).toHaveCount(2)
  await drag(
    page,
    await middleOf(gone.locator('.needs-open')),
    await middleOf(purchase.getByRole('heading')),
  )
  await expect(gone).toHaveCount(0)
  await expect(purchase.locator('.needs-open')).toHaveCount(3)
})
