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

test('loops, closed loops and drop-offs differ in their lines and ends, on screen and in exports', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startWithLink(page)
  const shapes = new Set<string>()
  for (const kind of ['Next step', 'Loop', 'Drop-off', 'Closed loop']) {
    await chooseKind(page, kind)
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

test('a link made by keyboard finds its way as well', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Keys')
  await board(page).press('Alt+ArrowRight')
  await board(page).press('Enter')
  await page.keyboard.type('First')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await board(page).press('Alt+ArrowRight')
  await board(page).press('Alt+ArrowDown')
  await board(page).press('t')
  await page.keyboard.type('Second')
  await page.keyboard.press('Escape')
  await board(page).press('l')
  await board(page).press('ArrowLeft')
  await board(page).press('Enter')
  await expect(links(page)).toHaveCount(1)
  await expect(line(page)).not.toHaveAttribute('d', /A/)
})
