// A map takes over another version of its framework, and goes back, without losing a card.
import type { Page } from '@playwright/test'
import { isSameJson } from '../../shared/document/entity.ts'
import { addressOfCell } from '../../shared/map/lane.ts'
import { expect, test } from './app.ts'
import { card, cards, drag, join, middleOf } from './board-page.ts'
import { editorOf } from './editor-console.ts'
import { expectNothingSerious } from './expect-accessible.ts'
import { openMapOn } from './framework-map.ts'
import {
  choose,
  expectLanes,
  layCardsOfVersionOne,
  openUpgrade,
  versionOne,
} from './upgrade-frameworks.ts'

const lanesOfOne = ['Search', 'Decide', 'Buy', 'Renew']
const lanesOfTwo = ['Search', 'Compare', 'Purchase']

/** Which stage each card is shown in, by title; `parked` for the parking lane. */
async function placesOf(page: Page): Promise<Readonly<Record<string, string>>> {
  const editor = await editorOf(page)
  const shapes = await editor.evaluate((console) =>
    console
      .getCurrentPageShapes()
      .filter(({ type }) => type === 'touchpoint')
      .map(({ props, parentId }) => [String(props['title']), parentId] as const),
  )
  return Object.fromEntries(
    shapes.map(([title, parentId]) => [title, addressOfCell(parentId)?.stageId ?? 'parked']),
  )
}

const placesOfOne = {
  'Search 1': 'search',
  'Search 2': 'search',
  'Decide 1': 'decide',
  'Decide 2': 'decide',
  'Buy 1': 'buy',
  'Buy 2': 'buy',
  'Renew 1': 'renew',
  'Renew 2': 'renew',
}
const placesOfTwo = {
  ...placesOfOne,
  'Search 2': 'compare',
  'Decide 1': 'buy',
  'Decide 2': 'buy',
  'Renew 1': 'search',
  'Renew 2': 'parked',
}

test('a map is upgraded over a split, a merge and a removal, undone, redone, and taken back', async ({
  browser,
  server,
}) => {
  const { page } = await openMapOn(browser, server, versionOne, layCardsOfVersionOne)
  await expect(cards(page)).toHaveCount(8)
  await expect(page.getByRole('button', { name: /Acme stages/ })).toContainText('1 behind')
  await openUpgrade(page)
  const dialog = page.getByRole('dialog')
  await expect(
    dialog.getByRole('heading', { name: '2 cards go to the parking lane' }),
  ).toBeVisible()
  await expect(dialog.getByText('2 cards of Renew')).toBeVisible()
  await expect(dialog.getByText('Comparing is a stage of its own.')).toBeVisible()
  for (const change of [
    'Search is split into Search, Compare.',
    'Decide is merged into Purchase.',
    'Renew is removed.',
    'Buy is now called Purchase.',
  ]) {
    await expect(dialog.getByText(change)).toBeVisible()
  }
  await expectNothingSerious(page, '[role=dialog]')

  await dialog.getByRole('button', { name: /^Search/ }).click()
  await choose(page, 'Send “Search 2” to', 'Compare')
  await dialog.getByRole('button', { name: /^Renew/ }).click()
  await choose(page, 'Send “Renew 1” to', 'Search')
  await expect(
    dialog.getByRole('heading', { name: '1 card goes to the parking lane' }),
  ).toBeVisible()
  await dialog.getByRole('button', { name: 'Send the need to another stage' }).click()
  await choose(page, 'Send “Which ones are there?” to', 'Compare')
  await expect(dialog.getByText('1 need of Search goes to Compare.')).toBeVisible()
  await expectNothingSerious(page, '[role=dialog]')
  await dialog.getByRole('button', { name: 'Move to version 2' }).click()

  await expectLanes(page, lanesOfTwo)
  await expect(page.locator('.toast')).toContainText('now pinned to Acme stages, version 2')
  await expect.poll(() => placesOf(page)).toEqual(placesOfTwo)

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expectLanes(page, lanesOfOne)
  await expect.poll(() => placesOf(page)).toEqual(placesOfOne)
  await page.getByRole('button', { name: 'Redo' }).click()
  await expectLanes(page, lanesOfTwo)
  await expect.poll(() => placesOf(page)).toEqual(placesOfTwo)

  await openUpgrade(page)
  await expect(dialog.getByText('Every card keeps a stage.', { exact: false })).toBeVisible()
  await dialog.getByRole('button', { name: 'Pin version 1 again' }).click()
  await expectLanes(page, lanesOfOne)
  await expect.poll(() => placesOf(page)).toEqual(placesOfOne)
  await page.reload()
  await expectLanes(page, lanesOfOne)
  await expect(cards(page)).toHaveCount(8)
})

test('one upgrades while another drags cards: both see the same and no card is lost', async ({
  browser,
  server,
}) => {
  const { page: ana } = await openMapOn(browser, server, versionOne, layCardsOfVersionOne)
  const ben = await join(browser, server, ana, 'Ben')
  await expect(cards(ben)).toHaveCount(8)
  await openUpgrade(ana)
  const from = await middleOf(card(ben, 'Search 1'))
  const to = await middleOf(ben.locator('.stage-header').filter({ hasText: 'Decide' }))
  await ben.mouse.move(from.x, from.y)
  await ben.mouse.down()
  await ben.mouse.move(to.x, from.y + 150, { steps: 6 })
  await ana.getByRole('button', { name: 'Move to version 2' }).click()
  await expectLanes(ben, lanesOfTwo)
  await ben.mouse.move(to.x, from.y + 160, { steps: 3 })
  await ben.mouse.up()
  const parked = await middleOf(card(ben, 'Buy 2'))
  await drag(ben, parked, { x: parked.x, y: parked.y + 40 })
  await expect(cards(ana)).toHaveCount(8)
  await expect(cards(ben)).toHaveCount(8)
  await expect
    .poll(async () => {
      const [seenByAna, seenByBen] = await Promise.all([placesOf(ana), placesOf(ben)])
      return isSameJson(seenByAna, seenByBen)
    })
    .toBe(true)
  const seen = await placesOf(ben)
  expect(Object.keys(seen)).toHaveLength(8)
  await ana.reload()
  await expect(cards(ana)).toHaveCount(8)
  await expect.poll(() => placesOf(ana)).toEqual(seen)
})

test('an open preview follows what others do, also when they upgrade first', async ({
  browser,
  server,
}) => {
  const { page: ana } = await openMapOn(browser, server, versionOne, layCardsOfVersionOne)
  const ben = await join(browser, server, ana, 'Ben')
  await openUpgrade(ana)
  const dialog = ana.getByRole('dialog')
  await expect(
    dialog.getByRole('heading', { name: '2 cards go to the parking lane' }),
  ).toBeVisible()
  await card(ben, 'Renew 1').click()
  await ben.keyboard.press('Delete')
  await expect(
    dialog.getByRole('heading', { name: '1 card goes to the parking lane' }),
  ).toBeVisible()
  await openUpgrade(ben)
  await ben.getByRole('button', { name: 'Move to version 2' }).click()
  await expect(dialog.getByRole('button', { name: 'Pin version 1 again' })).toBeVisible()
  await expect(dialog.getByText('This map is pinned to version 2.', { exact: false })).toBeVisible()
})
