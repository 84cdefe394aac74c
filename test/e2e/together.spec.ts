// What people on one board see of each other, and what a map of a newer format allows.
import type { Browser, Page } from '@playwright/test'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { mapDocument, type MapDocument } from '../../shared/document/layout.ts'
import { addTouchpoint } from '../../shared/map/edit-cards.ts'
import { cellIdOf } from '../../shared/map/lane.ts'
import { readPinnedFramework } from '../../shared/framework/pinned-framework.ts'
import type { RowId } from '../../shared/map/row.ts'
import { expect, openPerson, test, type AppServer } from './app.ts'
import {
  boxOf,
  card,
  cards,
  drag,
  inCell,
  join,
  middleOf,
  offer,
  placeCard,
  rest,
  startMap,
  stageHeader,
  tool,
} from './board-page.ts'

const before = 'Before purchase'
const during = 'During purchase'

interface Two {
  readonly ana: Page
  readonly ben: Page
}

/** Ana and Ben on one map with one card. */
async function openTwo(browser: Browser, server: AppServer): Promise<Two> {
  const ana = await openPerson(browser, server, 'Ana')
  await startMap(ana, 'Together')
  await placeCard(ana, 'Visit', await inCell(ana, before, 'Touchpoints'))
  await rest(ana)
  const ben = await join(browser, server, ana, 'Ben')
  await expect(card(ben, 'Visit')).toBeVisible()
  await expect(ana.getByRole('button', { name: 'Follow Ben' })).toBeVisible()
  return { ana, ben }
}

function cursors(page: Page) {
  return page.locator('.tl-collaborator__cursor')
}

test('a cursor is shown only while its owner’s pointer is on the board', async ({
  browser,
  server,
}) => {
  const { ana, ben } = await openTwo(browser, server)
  await ben.keyboard.press('Shift+1')
  await ben.keyboard.press('+')
  await offer(ben, 'Webinar').click()
  await expect(cards(ana)).toHaveCount(2)
  await expect(cursors(ana)).toHaveCount(0)

  await rest(ben)
  await ben.keyboard.press('Shift+1')
  const at = await inCell(ben, during, 'Touchpoints')
  await ben.mouse.move(at.x, at.y, { steps: 3 })
  await expect(cursors(ana)).toHaveCount(1)
  await expect(cursors(ana)).toContainText('Ben')

  await ben.getByRole('button', { name: 'Share' }).hover()
  await expect(cursors(ana)).toHaveCount(0)
})

test('what somebody selects and writes carries their colour and name', async ({
  browser,
  server,
}) => {
  const { ana, ben } = await openTwo(browser, server)
  await card(ben, 'Visit').click()
  await expect(ana.locator('.person-selection')).toHaveCount(1)
  await expect(ana.locator('.person-tab')).toHaveText('Ben')
  const stroke = await ana
    .locator('.person-selection .tl-shape-indicator')
    .evaluate((line) => getComputedStyle(line).stroke)
  expect(stroke).not.toBe('none')

  await card(ben, 'Visit').dblclick()
  await expect(ana.locator('.person-tab')).toHaveText('Ben is writing')
  await expect(ben.getByLabel('Title of the touchpoint')).toBeFocused()
  await ben.keyboard.press('Escape')
  await expect(ana.locator('.person-tab')).toHaveText('Ben')
  await rest(ben)
  await expect(ana.locator('.person-tab')).toHaveCount(0)
})

test('a selection stays visible when its owner’s pointer is in a panel', async ({
  browser,
  server,
}) => {
  const { ana, ben } = await openTwo(browser, server)
  await card(ben, 'Visit').click()
  await ben.getByLabel('Notes').click()
  await expect(cursors(ana)).toHaveCount(0)
  await expect(ana.locator('.person-selection')).toHaveCount(1)
})

test('a laser is seen by the others while it is used', async ({ browser, server }) => {
  const { ana, ben } = await openTwo(browser, server)
  await tool(ben, 'Laser pointer').click()
  const { x, y } = await inCell(ben, during, 'Touchpoints')
  await ben.mouse.move(x, y)
  await ben.mouse.down()
  await expect(async () => {
    await ben.mouse.move(x + 80, y + 20, { steps: 8 })
    await ben.mouse.move(x, y, { steps: 8 })
    expect(await ana.locator('.tl-collaborator__scribble').count()).toBe(1)
  }).toPass()
  await ben.mouse.up()
  await expect(ana.locator('.tl-collaborator__scribble')).toHaveCount(0)
})

test('following shows what the other sees, until I move my own view', async ({
  browser,
  server,
}) => {
  const { ana, ben } = await openTwo(browser, server)
  await ana.getByRole('button', { name: 'Follow Ben' }).click()
  await expect(ana.getByRole('button', { name: 'Stop following Ben' })).toBeVisible()
  const place = (page: Page) => middleOf(stageHeader(page, during))
  const { x } = await place(ana)
  await ben.mouse.move(900, 500)
  await ben.mouse.wheel(260, 0)
  await expect.poll(async () => (await place(ana)).x).toBeLessThan(x - 150)
  const [mine, theirs] = await Promise.all([place(ana), place(ben)])
  expect(Math.abs(mine.x - theirs.x)).toBeLessThan(40)

  await ana.mouse.move(900, 500)
  await ana.mouse.wheel(-120, 0)
  await expect(ana.getByRole('button', { name: 'Follow Ben' })).toBeVisible()
  const left = await place(ana)
  await ben.mouse.wheel(-300, 0)
  await expect.poll(async () => (await place(ben)).x).toBeGreaterThan(theirs.x + 200)
  expect(Math.abs((await place(ana)).x - left.x)).toBeLessThan(130)
})

test('two people who write one title at once keep both their words', async ({
  browser,
  server,
}) => {
  const { ana, ben } = await openTwo(browser, server)
  await Promise.all([card(ana, 'Visit').dblclick(), card(ben, 'Visit').dblclick()])
  const field = (page: Page) => page.getByLabel('Title of the touchpoint')
  await expect(field(ana)).toBeFocused()
  await expect(field(ben)).toBeFocused()
  await ana.keyboard.press('Home')
  await Promise.all([
    ana.keyboard.type('First ', { delay: 40 }),
    ben.keyboard.type(' to the shop', { delay: 40 }),
  ])
  await expect(field(ana)).toHaveValue('First Visit to the shop')
  await expect(field(ben)).toHaveValue('First Visit to the shop')
})

test('a card whose row goes waits in the parking lane, below its name', async ({
  browser,
  server,
}) => {
  const { ana } = await openTwo(browser, server)
  const peer = await joinAsPeer(server, ana)
  peer.map.rows.delete('touchpoints')
  const label = ana.locator('.cell-parking-label')
  await expect(label).toHaveText('Parking lane')
  await ana.getByRole('button', { name: 'See the whole map' }).click()
  await expect(async () => {
    const [name, parked] = await Promise.all([boxOf(label), boxOf(card(ana, 'Visit'))])
    expect(parked.y).toBeGreaterThanOrEqual(name.y + name.height)
  }).toPass()
  peer.leave()
})

test('a map of a newer format is read, and nothing in it can be changed', async ({
  browser,
  server,
}) => {
  const { ana } = await openTwo(browser, server)
  const peer = await joinAsPeer(server, ana)
  peer.map.meta.set('format', 99)
  await expect(ana.getByText('This map was made by a newer Pathlane.')).toBeVisible()
  await expect(ana.locator('.palette')).toHaveCount(0)
  await expect(tool(ana, 'Touchpoint')).toHaveCount(0)
  const versionBefore = Y.encodeStateVector(peer.map.doc)

  const from = await middleOf(card(ana, 'Visit'))
  await drag(ana, from, { x: from.x + 90, y: from.y + 40 })
  expect(await middleOf(card(ana, 'Visit'))).toEqual(from)
  const free = await inCell(ana, during, 'Touchpoints')
  await ana.mouse.dblclick(free.x, free.y)
  await ana.mouse.click(from.x, from.y)
  for (const key of [
    'Delete',
    'ControlOrMeta+d',
    'ControlOrMeta+z',
    't',
    'n',
    'Enter',
    'Alt+Shift+ArrowRight',
  ]) {
    await ana.keyboard.press(key)
  }
  await ana.keyboard.type('typed')
  await expect(card(ana, 'Visit')).toHaveText('Visit')
  await expect(cards(ana)).toHaveCount(1)
  await expect(ana.getByRole('separator')).toHaveCount(0)
  await expect(
    ana.locator('.inspector :is(input, textarea):not([readonly], [disabled])'),
  ).toHaveCount(0)
  expect(Y.encodeStateVector(peer.map.doc)).toEqual(versionBefore)
  peer.leave()
})

test('a map with very many cards says so quietly', async ({ browser, server }) => {
  const ana = await openPerson(browser, server, 'Ana')
  await startMap(ana, 'Large')
  const peer = await joinAsPeer(server, ana)
  const stageId = readPinnedFramework(peer.map, [])?.framework.stages[0]?.id
  if (stageId === undefined) throw new Error('The map has no stages.')
  const parentId = cellIdOf(stageId, 'touchpoints' as RowId)
  peer.map.doc.transact(() => {
    for (let at = 0; at < 2001; at++) {
      addTouchpoint(peer.map, { parentId, x: 16 + (at % 2) * 192, y: 16 + at * 50 }, {})
    }
  })
  await expect(ana.getByRole('button', { name: 'Large map: 2,001' })).toBeVisible()
  peer.leave()
})

interface Peer {
  readonly map: MapDocument
  leave(): void
}

/** Somebody at the wire, without an app. */
async function joinAsPeer(server: AppServer, host: Page): Promise<Peer> {
  const mapId = new URL(host.url()).hash.split('/').at(-1) ?? ''
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(
    `${server.origin.replace('http', 'ws')}/sync`,
    mapId,
    doc,
    {
      disableBc: true,
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    },
  )
  const map = mapDocument(doc)
  await expect.poll(() => map.framework.has('pin') && map.rows.size > 0).toBe(true)
  return { map, leave: () => provider.destroy() }
}
