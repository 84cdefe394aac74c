// The stages in the words of a source, and funnels above the lanes: of this window only.
import type { Page } from '@playwright/test'
import type { RowId } from '../../shared/map/row.ts'
import { addTouchpoint } from '../../shared/map/edit-cards.ts'
import { cellIdOf } from '../../shared/map/lane.ts'
import { frameworkOf, funnel, stageNamed, term } from '../helpers/made-up-framework.ts'
import { expect, test } from './app.ts'
import { cards, join } from './board-page.ts'
import { editorOf } from './editor-console.ts'
import { expectNothingSerious } from './expect-accessible.ts'
import { openMapOn } from './framework-map.ts'
import { grid, showAs } from './table-page.ts'

const framework = frameworkOf(
  [
    stageNamed('notice', 'Notice'),
    stageNamed('search', 'Search', { colour: 'indigo' }),
    stageNamed('buy', 'Buy', { colour: 'orange', phase: 'during' }),
  ],
  {
    terms: [
      term('Sales CRM', 'Lead', 'notice', { definition: 'Somebody who left an address.' }),
      term('Sales CRM', 'Discovery', 'search'),
      term('Sales CRM', 'Evaluation', 'search'),
      term('Sales CRM', 'Nurture', null),
      term('Agency', 'Awareness', 'notice'),
    ],
    funnels: [funnel('Marketing', [['Inquiry', 'notice'], ['SAL', 'search', 'buy'], ['Recycled']])],
  },
)

async function speakAs(page: Page, source: string): Promise<void> {
  await page.getByRole('button', { name: /^Words and funnels/ }).click()
  await page.getByRole('combobox', { name: 'Show the stages in the words of' }).click()
  await page.getByRole('option', { name: source }).click()
}

const titles = (page: Page) => page.locator('.stage-header-title').allTextContents()
const beneath = (page: Page) => page.locator('.stage-header-beneath').allTextContents()

test('a window shows the stages in a source’s words, flags what does not fit, and keeps the choice', async ({
  browser,
  server,
}) => {
  const { page } = await openMapOn(browser, server, framework, (map) => {
    const parentId = cellIdOf(framework.stages[0]!.id, 'touchpoints' as RowId)
    addTouchpoint(map, { parentId, x: 16, y: 16 }, { title: 'Webinar' })
  })
  await expect(cards(page)).toHaveCount(1)
  const ben = await join(browser, server, page, 'Ben')
  await speakAs(page, 'Sales CRM')
  await expect
    .poll(() => titles(page))
    .toEqual(['Lead', 'Discovery / Evaluation', 'No word in Sales CRM'])
  expect(await beneath(page)).toEqual(['Notice', 'Search', 'Buy'])
  await expect(page.locator('.stage-header-flag')).toHaveCount(2)
  await expect(page.getByRole('region', { name: 'Needs a look' }).getByRole('listitem')).toHaveText(
    [
      'Sales CRM has several words for Search: Discovery, Evaluation.',
      'Sales CRM has no word for Buy.',
      '“Nurture” stands for no stage.',
      'Marketing: “Recycled” is aligned to no stage.',
      'Marketing: “SAL” is aligned to several stages.',
    ],
  )
  await expectNothingSerious(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Lead/ }).hover()
  await expect(page.getByText('Somebody who left an address.')).toBeVisible()

  expect(await titles(ben)).toEqual(['Notice', 'Search', 'Buy'])
  await page.reload()
  await expect.poll(() => titles(page)).toContain('Lead')
  await speakAs(page, 'Acme stages')
  await expect.poll(() => titles(page)).toEqual(['Notice', 'Search', 'Buy'])
})

test('funnels stand above the lanes with misaligned steps marked, and can be hidden', async ({
  browser,
  server,
}) => {
  const { page } = await openMapOn(browser, server, framework)
  const steps = page.locator('.funnel-step')
  await expect(steps.locator('.funnel-step-name')).toHaveText(['Inquiry', 'SAL', 'SAL'])
  await expect(page.locator('.funnel-step[data-misaligned=true]')).toHaveCount(2)
  await expect(
    page.getByRole('img', { name: '2 steps are not aligned to exactly one stage' }),
  ).toBeVisible()
  await page.getByRole('button', { name: /^Words and funnels/ }).click()
  await page.getByRole('radio', { name: 'Hidden' }).click()
  await expect(steps).toHaveCount(0)
})

test('an export has the words and the funnels that this window shows', async ({
  browser,
  server,
}) => {
  const { page } = await openMapOn(browser, server, framework)
  await speakAs(page, 'Sales CRM')
  await expect.poll(() => titles(page)).toContain('Lead')
  const editor = await editorOf(page)
  const svg = await editor.evaluate(async (console) => {
    const all = console.getCurrentPageShapes().map(({ id }) => id)
    return (await console.getSvgString(all))?.svg ?? ''
  })
  for (const word of ['Sales CRM', 'Lead', 'Notice', 'No word in Sales CRM', 'Marketing', 'SAL']) {
    expect(svg).toContain(word)
  }
})

test('the table has the stages in the same words, with the framework’s names beneath and flags', async ({
  browser,
  server,
}) => {
  const { page } = await openMapOn(browser, server, framework, (map) => {
    const parentId = cellIdOf(framework.stages[0]!.id, 'touchpoints' as RowId)
    addTouchpoint(map, { parentId, x: 16, y: 16 }, { title: 'Webinar' })
  })
  await speakAs(page, 'Sales CRM')
  await page.keyboard.press('Escape')
  await showAs(page, 'Table')
  const stages = grid(page).locator('.table-group-stage')
  await expect(stages.locator('.table-group-name')).toHaveText([
    'Lead',
    'Discovery / Evaluation',
    'No word in Sales CRM',
  ])
  await expect(stages.locator('.table-group-beneath')).toHaveText(['Notice', 'Search', 'Buy'])
  await expect(stages.locator('.table-group-flag')).toHaveCount(2)
  await expectNothingSerious(page)
})
