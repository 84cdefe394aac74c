// Nor may anything that reaches tldraw's own API or the clipboard: an extension, a script, a forger.
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { cards, links } from './board-page.ts'
import { cardCount, countOf, expectLanesToStand, openWall, stageCount } from './lane-wall.ts'

test('the editor’s own API can neither change, select, group, nest, lock nor delete a lane', async ({
  browser,
  server,
}) => {
  const wall = await openWall(browser, server)
  const selected = await wall.editor.evaluate((editor) => {
    const lanes = editor.getCurrentPageShapes().filter(({ type }) => type === 'cell')
    const ids = lanes.map(({ id }) => id)
    const everything = editor.getCurrentPageShapes().map(({ id }) => id)
    const card = editor.getCurrentPageShapes().find(({ type }) => type === 'touchpoint')
    editor.select(...ids)
    const count = editor.getSelectedShapeIds().length
    editor.updateShapes(lanes.map(({ id, type }) => ({ id, type, x: 9000, isLocked: true })))
    editor.nudgeShapes(ids, { x: 50, y: 50 })
    editor.rotateShapesBy(ids, 1)
    for (const id of ids) editor.resizeShape(id, { x: 3, y: 3 })
    editor.toggleLock(ids)
    editor.bringToFront(ids)
    editor.sendToBack(everything)
    editor.alignShapes(ids, 'left')
    editor.groupShapes(everything)
    editor.reparentShapes(ids, card?.id ?? '')
    editor.duplicateShapes(ids)
    editor.deleteShapes(ids)
    return count
  })
  expect(selected).toBe(0)
  expect(await countOf(wall, 'group')).toBe(0)
  await expectLanesToStand(wall)
  await expect(cards(wall.page)).toHaveCount(cardCount)
})

test('the store’s own API can neither remove, change nor add a lane, as a person or as a peer', async ({
  browser,
  server,
}) => {
  const wall = await openWall(browser, server)
  await wall.editor.evaluate((editor) => {
    const lanes = () => editor.getCurrentPageShapes().filter(({ type }) => type === 'cell')
    const ids = lanes().map(({ id }) => id)
    const moved = lanes().map((shape) => ({ ...shape, x: 9000 }))
    editor.store.remove(ids)
    editor.store.put(moved)
    for (const id of ids) editor.store.update(id, (shape) => ({ ...shape, isLocked: true }))
    editor.store.mergeRemoteChanges(() => editor.store.remove(ids))
    editor.store.mergeRemoteChanges(() => editor.store.put(moved))
  })
  await expectLanesToStand(wall)
  await wall.editor.evaluate((editor) => {
    const [lane] = editor.getCurrentPageShapes().filter(({ type }) => type === 'cell')
    const forged = { ...lane, id: 'shape:forged', x: 9000 }
    editor.createShape({ ...forged, id: 'shape:made' })
    editor.store.put([forged])
    editor.store.mergeRemoteChanges(() => editor.store.put([forged]))
  })
  await expectLanesToStand(wall)
  const shared = [...wall.peer.map.records.keys()].filter((id) => /forged|made|cell\./.test(id))
  expect(shared).toEqual([])
  await expect(cards(wall.page)).toHaveCount(cardCount)
  await expect(links(wall.page)).toHaveCount(stageCount)
})

test('lanes forged into the clipboard are not pasted, and the cards beside them are', async ({
  browser,
  server,
}) => {
  const wall = await openWall(browser, server)
  const { page, editor } = wall
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = await editor.evaluate((console) => {
    const ids = console
      .getCurrentPageShapes()
      .flatMap(({ id, type }) => (type === 'touchpoint' ? [id] : []))
    const content = console.getContentFromCurrentPage(ids)
    const lanes = console.getCurrentPageShapes().filter(({ type }) => type === 'cell')
    const forged = lanes.map((lane, at) => ({ ...lane, id: `shape:forged${at}` }))
    return JSON.stringify({
      ...content,
      shapes: [...(content?.shapes ?? []), ...lanes, ...forged],
      rootShapeIds: [...ids, ...lanes.map(({ id }) => id), ...forged.map(({ id }) => id)],
    })
  })
  await pasteForged(page, copied)
  await expect(cards(page)).toHaveCount(2 * cardCount)
  await expectLanesToStand(wall)
  await editor.evaluate((console, content) => {
    console.putContentOntoCurrentPage(JSON.parse(content) as object)
  }, copied)
  await expectLanesToStand(wall)
})

test('a clipboard that is no board’s leaves the board as it is', async ({ browser, server }) => {
  const wall = await openWall(browser, server)
  await wall.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  for (const forged of ['{"shapes": 5}', '{"shapes":[{"type":"touchpoint"}],"rootShapeIds":[]}'])
    await pasteForged(wall.page, forged)
  await expectLanesToStand(wall)
  await expect(cards(wall.page)).toHaveCount(cardCount)
  await expect(wall.page.getByText('What was copied cannot be read here.').first()).toBeVisible()
  await expect(wall.page.getByRole('alert')).toHaveCount(0)
})

test('an export shows lanes, rows and cards as words', async ({ browser, server }) => {
  const { editor } = await openWall(browser, server)
  const picture = await editor.evaluate(async (console) => {
    const ids = console.getCurrentPageShapes().map(({ id }) => id)
    return (await console.getSvgString(ids))?.svg ?? ''
  })
  for (const words of ['Before purchase', 'Customer', 'First 0', 'Second 2'])
    expect(picture).toContain(words)
})

async function pasteForged(page: Page, content: string): Promise<void> {
  await page.evaluate(async (data) => {
    const html = `<div data-tldraw>{"type":"application/tldraw","kind":"content","data":${data}}</div>`
    const blob = new Blob([html], { type: 'text/html' })
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': blob })])
  }, content)
  await page.keyboard.press('ControlOrMeta+v')
}
