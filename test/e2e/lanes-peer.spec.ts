// Nor may anybody on the wire, whose document is as good as everybody's: lanes are not in it.
import { createEntity } from '../../shared/document/entity.ts'
import { addTouchpoint } from '../../shared/map/edit-cards.ts'
import { cellIdOf } from '../../shared/map/lane.ts'
import { expect, test } from './app.ts'
import { card, cards } from './board-page.ts'
import {
  cardCount,
  countOf,
  expectLanesToStand,
  openWall,
  stageCount,
  thoughts,
  touchpoints,
  type Wall,
} from './lane-wall.ts'

test('a peer’s records under the ids of lanes change nothing', async ({ browser, server }) => {
  const wall = await openWall(browser, server)
  const { map, stages } = wall.peer
  map.doc.transact(() => {
    for (const { id } of stages) {
      createEntity(map.records, cellIdOf(id, touchpoints), shapeFields('touchpoint'))
      createEntity(map.records, cellIdOf(id, thoughts), shapeFields('cell'))
    }
    createEntity(map.records, 'shape:cell.parking', shapeFields('group'))
    createEntity(map.records, 'shape:lane', shapeFields('cell'))
    createEntity(map.records, 'shape:lens.feelings', shapeFields('lens'))
    createEntity(map.records, 'page:map', { typeName: 'page', name: 'Mine', index: 'a1' })
    createEntity(map.records, 'page:other', { typeName: 'page', name: 'Other', index: 'a2' })
  })
  await expectThePeerToBeHeard(wall)
  await expectLanesToStand(wall)
  map.doc.transact(() => {
    for (const { id } of stages) map.records.delete(cellIdOf(id, touchpoints))
  })
  await expectThePeerToBeHeard(wall)
  await expectLanesToStand(wall)
})

test('a peer that deletes or overwrites the framework and its pin takes no lane away', async ({
  browser,
  server,
}) => {
  const wall = await openWall(browser, server)
  const { framework, doc } = wall.peer.map
  const keys = [...framework.keys()]
  doc.transact(() => {
    for (const key of keys) framework.set(key, key === 'pin' ? 'nothing@9' : { stages: 5 })
  })
  await expectThePeerToBeHeard(wall)
  await expectLanesToStand(wall)
  doc.transact(() => {
    for (const key of keys) framework.delete(key)
  })
  await expectThePeerToBeHeard(wall)
  await expectLanesToStand(wall)
  await wall.page.reload()
  await expect(wall.page.locator('.stage-header')).toHaveCount(stageCount)
  await expect(cards(wall.page)).toHaveCount(cardCount + 2)
})

test('parents tied into a knot hang nobody and lose no card', async ({ browser, server }) => {
  const wall = await openWall(browser, server)
  const { map } = wall.peer
  const [first, second, third] = [...map.records.keys()].filter((id) => id.startsWith('shape:'))
  map.doc.transact(() => {
    const tie = (id = '', parentId = '') =>
      map.records.get(id)?.set('pos', [parentId, 'a1', 0, 0, 0])
    tie(first, second)
    tie(second, first)
    tie(third, third)
    createEntity(map.records, 'shape:a', {
      ...shapeFields('group'),
      pos: ['shape:b', 'a1', 0, 0, 0],
    })
    createEntity(map.records, 'shape:b', {
      ...shapeFields('group'),
      pos: ['shape:a', 'a1', 0, 0, 0],
    })
  })
  await expectThePeerToBeHeard(wall)
  await expectLanesToStand(wall)
  await expect(cards(wall.page)).toHaveCount(cardCount + 1)
})

test('a row that a peer deletes leaves its cards in the parking lane, and they come back with it', async ({
  browser,
  server,
}) => {
  const wall = await openWall(browser, server)
  const { page } = wall
  const { rows, doc } = wall.peer.map
  const row = rows.get(touchpoints)?.clone()
  doc.transact(() => rows.delete(touchpoints))
  await page.keyboard.press('Shift+1')
  await expect(page.locator('.cell-parking')).toBeVisible()
  await expect(cards(page)).toHaveCount(cardCount)
  await expect(page.locator('.cell:not(.cell-parking, .cell-parked)')).toHaveCount(stageCount * 5)
  await expect(page.locator('.stage-header')).toHaveCount(stageCount)
  expect(await parkedCards(wall)).toBe(cardCount)
  await page.keyboard.press('ControlOrMeta+z')
  doc.transact(() => row && rows.set(touchpoints, row))
  await expectLanesToStand(wall)
  expect(await parkedCards(wall)).toBe(0)
})

test('a peer that deletes every row and every record leaves a board that can be worked on', async ({
  browser,
  server,
}) => {
  const wall = await openWall(browser, server)
  const { rows, records, doc } = wall.peer.map
  doc.transact(() => {
    for (const id of rows.keys()) rows.delete(id)
  })
  await wall.page.keyboard.press('Shift+1')
  await expect.poll(() => parkedCards(wall)).toBe(cardCount)
  await expect(cards(wall.page)).toHaveCount(cardCount)
  doc.transact(() => {
    for (const id of records.keys()) records.delete(id)
  })
  await expect(cards(wall.page)).toHaveCount(0)
  await expect(wall.page.locator('.stage-header')).toHaveCount(stageCount)
  expect(await countOf(wall, 'arrow')).toBe(0)
})

function shapeFields(type: string) {
  return {
    typeName: 'shape',
    type,
    pos: ['page:map', 'a1', 0, 0, 0],
    isLocked: false,
    opacity: 1,
    'props.w': 5,
    'props.h': 5,
  }
}

let heard = 0

/** Adds a card after what the peer did before, and waits until the board shows it. */
async function expectThePeerToBeHeard({ page, peer }: Wall): Promise<void> {
  heard += 1
  const title = `Heard ${heard}`
  const parentId = cellIdOf(peer.stages[0]?.id ?? ('' as never), thoughts)
  addTouchpoint(peer.map, { parentId, x: 200, y: 16 + heard }, { title })
  await expect(card(page, title)).toBeVisible()
}

function parkedCards({ editor }: Wall): Promise<number> {
  return editor.evaluate(
    (console) =>
      console
        .getCurrentPageShapes()
        .filter(({ type, parentId }) => type === 'touchpoint' && parentId === 'shape:cell.parking')
        .length,
  )
}
