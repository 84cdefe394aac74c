// Nothing that a person does by pointer or key may move, change or remove a lane, or take the cards
// in it along.
import { expect, openPerson, test } from './app.ts'
import { boxOf, cards, links, rowLabel, stageHeader, startMap } from './board-page.ts'
import {
  cardCount,
  countOf,
  dragOnBoard,
  expectLanesToStand,
  openWall,
  sizeOfBoard,
  stageCount,
} from './lane-wall.ts'

test('selecting all and deleting takes the cards and their links, and one undo brings all back', async ({
  browser,
  server,
}) => {
  const wall = await openWall(browser, server)
  const { page } = wall
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await expect(cards(page)).toHaveCount(0)
  expect(await countOf(wall, 'arrow')).toBe(0)
  await expectLanesToStand(wall)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(cards(page)).toHaveCount(cardCount)
  expect(await countOf(wall, 'arrow')).toBe(stageCount)
  for (let times = 0; times < 30; times++) await page.keyboard.press('ControlOrMeta+z')
  await expectLanesToStand(wall)
  await expect(cards(page)).toHaveCount(cardCount)
  for (let times = 0; times < 30; times++) await page.keyboard.press('ControlOrMeta+Shift+z')
  await expectLanesToStand(wall)
})

test('a marquee, nudges, the eraser, grouping and the keys for locking leave the lanes alone', async ({
  browser,
  server,
}) => {
  const wall = await openWall(browser, server)
  const { page } = wall
  const { width, height } = await sizeOfBoard(page)
  await dragOnBoard(page, [width - 8, height - 60], [130, 60])
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('ControlOrMeta+g')
  await page.keyboard.press('Shift+l')
  expect(await countOf(wall, 'group')).toBe(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('e')
  await dragOnBoard(page, [130, 460], [width - 8, 460])
  await page.keyboard.press('v')
  await expectLanesToStand(wall)
  await expect(cards(page)).toHaveCount(cardCount)
})

test('dragging, double clicking and right clicking an empty lane moves and changes nothing of it', async ({
  browser,
  server,
}) => {
  const wall = await openWall(browser, server)
  const { page } = wall
  await dragOnBoard(page, [400, 470], [620, 300])
  await page.keyboard.press('Escape')
  await page.mouse.click(700, 560, { button: 'right' })
  await page.keyboard.press('Escape')
  await page.keyboard.down('Control')
  await dragOnBoard(page, [400, 470], [620, 500])
  await page.keyboard.up('Control')
  await page.keyboard.down('Alt')
  await dragOnBoard(page, [400, 470], [620, 500])
  await page.keyboard.up('Alt')
  await page.keyboard.press('Escape')
  await page.locator('.stage-header-name').first().dblclick()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Backspace')
  await expectLanesToStand(wall)
  await expect(cards(page)).toHaveCount(cardCount)
})

test('lanes have no handles: resizing, rotating and reordering everything leaves them as they are', async ({
  browser,
  server,
}) => {
  const wall = await openWall(browser, server)
  const { page } = wall
  await page.keyboard.press('ControlOrMeta+a')
  await expect(page.locator('.inspector')).toBeVisible()
  const frame = await wall.editor.evaluate((editor) => {
    const bounds = editor.getSelectedShapeIds().flatMap((id) => editor.getShapePageBounds(id) ?? [])
    const right = Math.max(...bounds.map(({ x, w }) => x + w))
    const bottom = Math.max(...bounds.map(({ y, h }) => y + h))
    return editor.pageToScreen({ x: right, y: bottom })
  })
  for (const [fromX, fromY] of [
    [frame.x, frame.y],
    [frame.x + 12, frame.y + 12],
    [frame.x, frame.y - 60],
  ] as const) {
    await page.mouse.move(fromX, fromY)
    await page.mouse.down()
    await page.mouse.move(fromX + 40, fromY + 70, { steps: 4 })
    await page.mouse.up()
  }
  for (const key of [']', '[', 'Shift+]', 'Shift+[', 'Alt+]', 'Alt+[', 'Shift+h', 'Shift+v'])
    await page.keyboard.press(key)
  await expectLanesToStand(wall)
  await expect(cards(page)).toHaveCount(cardCount)
})

test('copy, cut, duplicate and paste of everything multiply cards and no lane', async ({
  browser,
  server,
}) => {
  const wall = await openWall(browser, server)
  const { page } = wall
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const clipboardHoldsCards = () =>
    page.evaluate(async () => (await navigator.clipboard.read())[0]?.types.includes('text/html'))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+c')
  await expect.poll(clipboardHoldsCards).toBe(true)
  await page.keyboard.press('ControlOrMeta+v')
  await expect(cards(page)).toHaveCount(2 * cardCount)
  await expectLanesToStand(wall)
  await page.keyboard.press('ControlOrMeta+d')
  await expect(cards(page)).toHaveCount(3 * cardCount)
  await expectLanesToStand(wall)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+x')
  await expect(cards(page)).toHaveCount(0)
  await expectLanesToStand(wall)
  await page.keyboard.press('ControlOrMeta+v')
  await expect(cards(page)).toHaveCount(3 * cardCount)
  await expect(links(page)).toHaveCount(3 * stageCount)
  await expectLanesToStand(wall)
})

test('a link drawn across an empty lane binds to no lane', async ({ browser, server }) => {
  const wall = await openWall(browser, server)
  const { page, peer } = wall
  await page.keyboard.press('l')
  await dragOnBoard(page, [400, 440], [600, 480])
  await expect.poll(() => countOf(wall, 'arrow')).toBe(stageCount + 1)
  const bindings = [...peer.map.records.keys()].filter((id) => id.startsWith('binding:'))
  expect(bindings).toHaveLength(2 * stageCount)
  await expectLanesToStand(wall)
})

test('the name of a stage of which only an edge is in view stands in one line', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Kitchen')
  const header = stageHeader(page, 'Before purchase')
  const [{ x, width }, labels] = [
    await boxOf(header),
    await boxOf(rowLabel(page, 'Touchpoints')),
  ] as const
  const edge = labels.x + labels.width
  await page.mouse.move(edge + 300, labels.y + 40)
  await page.mouse.wheel(x + width - edge - 60, 0)
  await expect.poll(async () => (await boxOf(header)).x).toBeLessThan(x)
  const name = header.locator('.stage-header-title')
  await expect.poll(async () => (await boxOf(name)).width).toBeLessThan(72)
  expect((await boxOf(name)).height).toBeLessThan(24)
})
