// Every tool and gesture of the board, with a real pointer and real keys.
import type { Page } from '@playwright/test'
import { expect, openPerson, test } from './app.ts'
import {
  board,
  boxOf,
  card,
  cards,
  cardsInView,
  click,
  drag,
  inCell,
  links,
  middleOf,
  placeCard,
  rest,
  rowLabel,
  stageHeader,
  startMap,
  tool,
} from './board-page.ts'

const before = 'Before purchase'
const during = 'During purchase'

function shapes(page: Page, type: string) {
  return page.locator(`.tl-shape[data-shape-type="${type}"]:not(.tl-shape-background)`)
}

/** Where a card is inside the lane under a stage header, in pixels of the screen. */
async function expectInLane(page: Page, title: string, stage: string, row: string) {
  await expect(async () => {
    const [{ x, y }, lane, label] = await Promise.all([
      middleOf(card(page, title)),
      boxOf(stageHeader(page, stage)),
      boxOf(rowLabel(page, row)),
    ])
    expect(x).toBeGreaterThan(lane.x)
    expect(x).toBeLessThan(lane.x + lane.width)
    expect(y).toBeGreaterThan(label.y)
    expect(y).toBeLessThan(label.y + label.height)
  }).toPass()
}

test('touchpoint, sticky note, text and pen each leave what they promise', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Tools')
  await placeCard(page, 'Reads a review', await inCell(page, before, 'Touchpoints'))
  await expectInLane(page, 'Reads a review', before, 'Touchpoints')

  await tool(page, 'Sticky note').click()
  await click(page, await inCell(page, before, 'Thoughts'))
  await page.keyboard.type('Is it worth it?')
  await page.keyboard.press('Escape')
  await expect(shapes(page, 'sticky')).toContainText('Is it worth it?')

  await tool(page, 'Text').click()
  await click(page, await inCell(page, during, 'Customer actions'))
  await page.keyboard.type('Peak season')
  await page.keyboard.press('Escape')
  await expect(shapes(page, 'text')).toContainText('Peak season')

  await tool(page, 'Pen').click()
  const from = await inCell(page, during, 'Touchpoints', { x: -80, y: 0 })
  await drag(page, from, { x: from.x + 120, y: from.y + 40 })
  await expect(shapes(page, 'draw')).toHaveCount(1)

  await page.reload()
  await expect(cards(page)).toHaveCount(1)
  for (const type of ['sticky', 'text', 'draw']) await expect(shapes(page, type)).toHaveCount(1)
})

test('a link drawn between two cards gets an outcome and follows its cards', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Links')
  await placeCard(page, 'Mail', await inCell(page, before, 'Touchpoints'))
  await rest(page)
  await placeCard(page, 'Call', await inCell(page, during, 'Touchpoints'))
  await rest(page)
  await tool(page, 'Link').click()
  await drag(page, await middleOf(card(page, 'Mail')), await middleOf(card(page, 'Call')))
  await expect(links(page)).toHaveCount(1)
  await page.getByRole('combobox', { name: 'Outcome' }).click()
  await page.getByRole('option', { name: 'Ignored', exact: true }).click()
  const pill = page.locator('.link-pill')
  await expect(pill).toHaveText('Ignored')

  await rest(page)
  const { x } = await boxOf(pill)
  const call = await middleOf(card(page, 'Call'))
  await drag(page, call, { x: call.x + 80, y: call.y + 60 })
  await expect.poll(async () => (await boxOf(pill)).x).toBeGreaterThan(x + 20)
})

test('an image from a file lies on the board after a reload too', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Images')
  await page.locator('.workspace-tools input[type=file]').setInputFiles({
    name: 'dot.png',
    mimeType: 'image/png',
    buffer: Buffer.from(onePixel, 'base64'),
  })
  await expect(shapes(page, 'image')).toHaveCount(1)
  await expect(page.locator('.sync-status')).toHaveText('Saved on the server')
  await page.reload()
  await expect(shapes(page, 'image').locator('img').first()).toBeVisible()
})

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

test('the eraser takes away what it is drawn over, and nothing else', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Eraser')
  await placeCard(page, 'Stays', await inCell(page, before, 'Touchpoints'))
  await placeCard(page, 'Goes', await inCell(page, during, 'Touchpoints'))
  await rest(page)
  await tool(page, 'Eraser').click()
  const { x, y } = await middleOf(card(page, 'Goes'))
  await drag(page, { x: x - 140, y }, { x: x + 20, y })
  await expect(cards(page)).toHaveText(['Stays'])
  await expect(page.locator('.stage-header')).toHaveCount(3)
})

test('a card dragged to another cell belongs to it', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Cells')
  await placeCard(page, 'Visit', await inCell(page, before, 'Touchpoints'))
  await rest(page)
  await drag(
    page,
    await middleOf(card(page, 'Visit')),
    await inCell(page, during, 'Customer actions'),
  )
  await expectInLane(page, 'Visit', during, 'Customer actions')
  await page.keyboard.press('ControlOrMeta+z')
  await expectInLane(page, 'Visit', before, 'Touchpoints')
})

test('lanes and rows change their size by pointer and by keyboard', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Sizes')
  const lane = stageHeader(page, before)
  const row = rowLabel(page, 'Customer actions')
  const sizes = async () => ({ w: (await boxOf(lane)).width, h: (await boxOf(row)).height })
  const start = await sizes()

  const laneEdge = page.getByRole('separator', { name: `Width of ${before}` })
  const fromLane = await middleOf(laneEdge)
  await drag(page, fromLane, { x: fromLane.x - 80, y: fromLane.y })
  await expect.poll(async () => (await sizes()).w).toBeLessThan(start.w - 70)
  const rowEdge = page.getByRole('separator', { name: 'Height of Customer actions' })
  const fromRow = await middleOf(rowEdge)
  await drag(page, fromRow, { x: fromRow.x, y: fromRow.y + 60 })
  await expect.poll(async () => (await sizes()).h).toBeGreaterThan(start.h + 50)

  const dragged = await sizes()
  await laneEdge.press('ArrowRight')
  await rowEdge.press('ArrowUp')
  await expect.poll(async () => (await sizes()).w).toBeGreaterThan(dragged.w + 5)
  await expect.poll(async () => (await sizes()).h).toBeLessThan(dragged.h - 5)
  await expect(laneEdge).toHaveAttribute('aria-valuenow', /^\d+$/)
})

test('Tab goes on from a control over the board, also while a card is selected', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Tab')
  await placeCard(page, 'One', await inCell(page, before, 'Touchpoints'))
  await page.getByRole('separator', { name: `Width of ${before}` }).focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: during })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('separator', { name: `Width of ${before}` })).toBeFocused()
})

test('cards chosen together are aligned and spaced out', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Align')
  await placeCard(page, 'One', await inCell(page, before, 'Touchpoints', { x: 0, y: -70 }))
  await rest(page)
  await placeCard(page, 'Two', await inCell(page, during, 'Touchpoints', { x: 50, y: 10 }))
  await rest(page)
  await placeCard(page, 'Three', await inCell(page, 'After purchase', 'Touchpoints'))
  await page.keyboard.press('ControlOrMeta+a')
  await page.getByRole('button', { name: 'Align top edges' }).click()
  const tops = () =>
    Promise.all(['One', 'Two', 'Three'].map(async (title) => (await boxOf(card(page, title))).y))
  await expect
    .poll(async () => {
      const [first = 0, ...others] = await tops()
      return others.every((top) => Math.abs(top - first) < 1)
    })
    .toBe(true)
  await page.getByRole('button', { name: 'Space out evenly, left to right' }).click()
  await expect
    .poll(async () => {
      const [one, two, three] = await Promise.all(
        ['One', 'Two', 'Three'].map((title) => middleOf(card(page, title))),
      )
      return Math.abs(((one?.x ?? 0) + (three?.x ?? 0)) / 2 - (two?.x ?? 0))
    })
    .toBeLessThan(2)
})

test('cards are copied from one map and pasted into another', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const other = await page.context().newPage()
  await other.goto(`${server.origin}/`)
  await startMap(other, 'To')
  await page.bringToFront()
  await startMap(page, 'From')
  await placeCard(page, 'Mail', await inCell(page, before, 'Touchpoints'))
  await rest(page)
  await placeCard(page, 'Call', await inCell(page, during, 'Touchpoints'))
  await rest(page)
  await tool(page, 'Link').click()
  await drag(page, await middleOf(card(page, 'Mail')), await middleOf(card(page, 'Call')))
  await expect(links(page)).toHaveCount(1)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+c')

  await other.bringToFront()
  const { x, y } = await inCell(other, during, 'Touchpoints')
  await other.mouse.move(x, y)
  await board(other).press('ControlOrMeta+v')
  await expect(cards(other)).toHaveCount(2)
  await expect(links(other)).toHaveCount(1)
  await expect(other.locator('.stage-header')).toHaveCount(3)
  await expect(card(other, 'Mail')).toBeVisible()
})

test('pasted lines become cards, notes where notes belong', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await startMap(page, 'Lines')
  await page.evaluate(() =>
    navigator.clipboard.writeText('- Sees an ad\n- Asks a friend\n\n- Visits'),
  )
  const first = await inCell(page, before, 'Touchpoints')
  await page.mouse.move(first.x, first.y)
  await board(page).press('ControlOrMeta+v')
  await expect(cards(page)).toHaveCount(3)
  for (const line of ['Sees an ad', 'Asks a friend', 'Visits']) {
    await expectInLane(page, line, before, 'Touchpoints')
  }
  await rest(page)
  await page.evaluate(() => navigator.clipboard.writeText('Too dear?'))
  const second = await inCell(page, during, 'Thoughts')
  await page.mouse.move(second.x, second.y)
  await board(page).press('ControlOrMeta+v')
  await expect(shapes(page, 'sticky')).toHaveText('Too dear?')
})

test('an empty map says how to begin, and a double click begins', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Empty')
  const hint = page.getByText('Double-click in a lane, press T, or pick from the list')
  await expect(hint).toBeVisible()
  const first = await inCell(page, before, 'Touchpoints')
  await page.mouse.dblclick(first.x, first.y)
  await page.keyboard.type('Sees an ad')
  await page.keyboard.press('Escape')
  await expect(card(page, 'Sees an ad')).toBeVisible()
  await expect(hint).toBeHidden()
  const second = await inCell(page, during, 'Customer actions')
  await page.mouse.dblclick(second.x, second.y)
  await page.keyboard.type('Calls')
  await page.keyboard.press('Escape')
  await expect(shapes(page, 'sticky')).toHaveText('Calls')
})

test('cards of a cell are grouped, moved as one and taken apart', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Groups')
  await placeCard(page, 'One', await inCell(page, before, 'Touchpoints', { x: -60, y: -60 }))
  await rest(page)
  await placeCard(page, 'Two', await inCell(page, before, 'Touchpoints', { x: 60, y: 40 }))
  await rest(page)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+g')
  await expect(shapes(page, 'group')).toHaveCount(1)
  await rest(page)
  const gap = async () =>
    (await middleOf(card(page, 'Two'))).x - (await middleOf(card(page, 'One'))).x
  const apart = await gap()
  await drag(page, await middleOf(card(page, 'One')), await inCell(page, during, 'Touchpoints'))
  await expectInLane(page, 'One', during, 'Touchpoints')
  expect(Math.abs((await gap()) - apart)).toBeLessThan(2)
  await page.keyboard.press('ControlOrMeta+Shift+g')
  await expect(shapes(page, 'group')).toHaveCount(0)
  await expect(cards(page)).toHaveCount(2)
})

test('the whole map fits between the panels, and the small map leads to its parts', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await page.getByRole('button', { name: /^The wandering/ }).click()
  await expect(cardsInView(page).first()).toBeVisible()
  await page.getByRole('button', { name: 'See the whole map' }).click()
  const frame = await boxOf(page.locator('.board'))
  const tools = await boxOf(page.getByRole('toolbar', { name: 'Tools' }))
  await expect(async () => {
    const last = await boxOf(page.locator('.stage-header').last())
    const owners = await boxOf(rowLabel(page, 'Owners'))
    expect(last.x + last.width).toBeLessThanOrEqual(frame.x + frame.width)
    expect(owners.y + owners.height).toBeLessThanOrEqual(tools.y)
    expect((await boxOf(rowLabel(page, 'Touchpoints'))).x).toBeGreaterThanOrEqual(frame.x)
  }).toPass()

  await page.getByRole('button', { name: 'Show the whole map' }).click()
  const map = await boxOf(page.locator('.minimap'))
  expect(map.width).toBeLessThanOrEqual(200)
  await page.locator('.zoom-percent').click()
  await click(page, { x: map.x + map.width - 24, y: map.y + 24 })
  await expect(async () => {
    const { x } = await middleOf(page.locator('.stage-header').last())
    expect(x).toBeGreaterThan(frame.x)
    expect(x).toBeLessThan(frame.x + frame.width)
  }).toPass()
  await page.reload()
  await expect(page.locator('.minimap')).toBeVisible()
})

test('a reload shows the same part of the map', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await page.getByRole('button', { name: /^The wandering/ }).click()
  await expect(cardsInView(page).first()).toBeVisible()
  const place = () => middleOf(card(page, 'Team meeting'))
  const start = await place()
  await page.mouse.move(800, 500)
  await page.mouse.wheel(70, 60)
  let last = start
  await expect(async () => {
    const now = await place()
    const isStill = now.x === last.x && now.y === last.y
    last = now
    expect(isStill && now.x !== start.x).toBe(true)
  }).toPass({ intervals: [600] })
  await page.reload()
  await expect(card(page, 'Team meeting')).toBeVisible()
  await expect.poll(async () => Math.abs((await place()).x - last.x)).toBeLessThan(2)
  await expect.poll(async () => Math.abs((await place()).y - last.y)).toBeLessThan(2)
})

test('a panel that opens does not cover the card it is about', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Panel')
  const at = await inCell(page, 'After purchase', 'Touchpoints', { x: 60, y: 0 })
  await placeCard(page, 'Thank you', at)
  const panel = await boxOf(page.locator('.workspace-right'))
  await expect
    .poll(async () => {
      const { x, width } = await boxOf(card(page, 'Thank you'))
      return x + width
    })
    .toBeLessThanOrEqual(panel.x)
})

test('the board is dark where the device is', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Dark')
  await placeCard(page, 'Night', await inCell(page, before, 'Touchpoints'))
  const lightness = () =>
    page.locator('.card-sheet').evaluate((sheet) => getComputedStyle(sheet).fill)
  const light = await lightness()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect.poll(lightness).not.toBe(light)
  await expect(board(page)).toHaveClass(/tl-theme__dark/)
})

test('feelings can be read as numbers, by pointer and by keyboard', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Feelings')
  await placeCard(page, 'Waits', await inCell(page, before, 'Touchpoints'))
  await page.getByRole('radio', { name: 'Very bad' }).click()
  await rest(page)
  await page.getByRole('button', { name: 'Feelings: Values' }).press('Enter')
  const values = page.getByRole('list', { name: 'Values of Feelings' })
  await values.getByRole('button', { name: `${before}: -2, mean of 1 touchpoint` }).press('Enter')
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Waits')
  await expect(page.locator('.lens-point title')).toHaveText(`${before}: -2, mean of 1 touchpoint`)
})

test('a bug in drawing erases nothing and leads back', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Broken')
  await placeCard(page, 'Survives', await inCell(page, before, 'Touchpoints'))
  await expect(page.locator('.sync-status')).toHaveText('Saved on the server')
  await page.evaluate(() => {
    const canvas = document.querySelector('.tl-canvas')
    const key = Object.keys(canvas ?? {}).find((name) => name.startsWith('__reactFiber'))
    let fibre = key === undefined ? null : Reflect.get(canvas ?? {}, key)
    while (fibre && !fibre.memoizedProps?.value?.sideEffects) fibre = fibre.return
    fibre.memoizedProps.value.crash(new Error('A bug for this test'))
  })
  await expect(page.getByText('Something went wrong in this window')).toBeVisible()
  await expect(page.getByText(/reset data/i)).toHaveCount(0)
  await page.getByRole('button', { name: 'Reload' }).first().click()
  await expect(card(page, 'Survives')).toBeVisible()
})
