// How links run: around cards, bent by hand, and each kind told from the others without colour.
import type { Page } from '@playwright/test'
import { expect, openPerson, test } from './app.ts'
import {
  board,
  boxOf,
  card,
  drag,
  inCell,
  links,
  middleOf,
  placeCard,
  rest,
  startMap,
  tool,
} from './board-page.ts'
import { editorOf } from './editor-console.ts'
import { expectNothingSerious } from './expect-accessible.ts'

const before = 'Before purchase'
const during = 'During purchase'
const after = 'After purchase'

async function startWithLink(page: Page): Promise<void> {
  await startMap(page, 'Links')
  await placeCard(page, 'Mail', await inCell(page, before, 'Touchpoints'))
  await rest(page)
  await placeCard(page, 'Call', await inCell(page, after, 'Touchpoints'))
  await rest(page)
  await seeAll(page)
  await tool(page, 'Link').click()
  await drag(page, await middleOf(card(page, 'Mail')), await middleOf(card(page, 'Call')))
  await expect(links(page)).toHaveCount(1)
}

/** The panel of a new card may have moved the view. */
async function seeAll(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'See the whole map' })
  const zoom = page.locator('.zoom-percent')
  await button.click()
  await expect(async () => {
    const before = await zoom.innerText()
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))
    expect(await zoom.innerText()).toBe(before)
  }).toPass()
}

function line(page: Page) {
  return page.locator('.link-line > path').first()
}

async function chooseKind(page: Page, kind: string) {
  await page.getByRole('combobox', { name: 'Kind' }).click()
  await page.getByRole('option', { name: kind, exact: true }).click()
}

test('a link goes around a card that is put in its way, and its words stand beside it', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startWithLink(page)
  await page.getByRole('combobox', { name: 'Outcome' }).click()
  await page.getByRole('option', { name: 'Ignored', exact: true }).click()
  await expect(line(page)).toHaveAttribute('d', /^M[\d. -]+L[\d. -]+$/)
  await rest(page)
  await seeAll(page)
  await placeCard(page, 'In between', await inCell(page, during, 'Touchpoints'))
  await expect(line(page)).toHaveAttribute('d', /Q/)
  const [pill, between] = await Promise.all([
    boxOf(page.locator('.link-pill')),
    boxOf(card(page, 'In between')),
  ])
  const isApart =
    pill.y + pill.height <= between.y ||
    pill.y >= between.y + between.height ||
    pill.x + pill.width <= between.x ||
    pill.x >= between.x + between.width
  expect(isApart).toBe(true)
  await rest(page)
  await card(page, 'In between').click()
  await board(page).press('Delete')
  await expect(line(page)).not.toHaveAttribute('d', /Q/)
})

test('a bend made by hand stays, until the link is drawn straight again', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startWithLink(page)
  const handle = page.locator('.tl-handle__virtual')
  const middle = await middleOf(handle)
  await drag(page, middle, { x: middle.x, y: middle.y + 90 })
  await expect(line(page)).toHaveAttribute('d', /A/)
  await rest(page)
  await seeAll(page)
  await placeCard(page, 'In between', await inCell(page, during, 'Touchpoints'))
  await rest(page)
  await page.reload()
  await expect(line(page)).toHaveAttribute('d', /A/)
})

test('cards with a link between them are grouped, moved together and ungrouped', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Links')
  await placeCard(page, 'Mail', await inCell(page, before, 'Touchpoints', { x: -90, y: 0 }))
  await rest(page)
  await placeCard(page, 'Call', await inCell(page, before, 'Touchpoints', { x: 110, y: 0 }))
  await rest(page)
  await tool(page, 'Link').click()
  await drag(page, await middleOf(card(page, 'Mail')), await middleOf(card(page, 'Call')))
  await expect(links(page)).toHaveCount(1)
  await rest(page)
  await board(page).press('Control+a')
  await board(page).press('Control+g')
  await expect(page.locator('.inspector').getByText('Group')).toBeVisible()
  const { y } = await boxOf(card(page, 'Mail'))
  for (let times = 0; times < 4; times++) await board(page).press('ArrowDown')
  await expect.poll(async () => (await boxOf(card(page, 'Mail'))).y).toBeGreaterThan(y)
  await expect(links(page)).toHaveCount(1)
  await board(page).press('Control+Shift+g')
  await rest(page)
  await card(page, 'Call').click()
  await expect(page.getByLabel('Title')).toHaveValue('Call')
})

test('loops, closed loops and drop-offs differ in their lines and ends, on screen and in exports', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startWithLink(page)
  const shapes = new Set<string>()
  const editor = await editorOf(page)
  const marks = {
    'Next step': 'M-9 -5.5-1 0-9 5.5',
    Loop: 'stroke-dasharray="7 6"',
    'Drop-off': 'M-2 -8V8M-7 -5V5',
    'Closed loop': 'M-1 0-11 -6V6Z',
  }
  for (const [kind, mark] of Object.entries(marks)) {
    await chooseKind(page, kind)
    const exported = await editor.evaluate(async (console) => {
      const picture = await console.getSvgString(console.getCurrentPageShapes().map(({ id }) => id))
      return picture?.svg ?? ''
    })
    expect(exported).toContain(mark)
    const drawing = page.locator('.link-line')
    await expect(drawing).toHaveCount(1)
    shapes.add(
      await drawing.evaluate((group) =>
        [...group.querySelectorAll('path')]
          .map((path) =>
            [
              path.closest('[transform]') === null ? 'line' : path.getAttribute('d'),
              path.getAttribute('stroke-dasharray'),
              path.getAttribute('stroke-width'),
            ].join(' '),
          )
          .join('; '),
      ),
    )
  }
  expect(shapes.size).toBe(4)
  await expectNothingSerious(page)
})
