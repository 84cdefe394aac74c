// No request leaves the origin, whatever people do and whatever others send them.
import type { Page } from '@playwright/test'
import { createEntity } from '../../shared/document/entity.ts'
import { expect, openPerson, test } from './app.ts'
import { card, cards, cardsInView, offer, startMap } from './board-page.ts'
import { joinAsPeer } from './board-peer.ts'
import { editorOf } from './editor-console.ts'
import { smallPicture } from './small-picture.ts'
import { watchTraffic, type Traffic } from './watch-traffic.ts'

test('home, its dialogs and its samples ask nobody else for anything', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana 🦊')
  const traffic = await watchTraffic(page.context(), server.origin)
  await page.reload()
  for (const dialog of ['New map', 'Join by link', 'About Pathlane']) {
    await page.getByRole('button', { name: dialog }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await page.getByRole('button', { name: 'Light or dark' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Dark' }).click()
  await page.getByRole('button', { name: /^The wandering buyer/ }).click()
  await expect(cardsInView(page).first()).toBeVisible()
  await page.getByRole('button', { name: 'Home', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Your maps' }).getByRole('listitem')).toHaveCount(1)
  await page.reload()
  await expect(page.getByRole('list', { name: 'Your maps' }).getByRole('listitem')).toHaveCount(1)
  expectQuiet(traffic)
})

test('a board where every tool is used asks nobody else for anything', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  const traffic = await watchTraffic(page.context(), server.origin)
  await startMap(page, 'Every tool 🛠️')
  await offer(page, 'Home page').click()
  await card(page, 'Home page').dblclick()
  await page.keyboard.type(' 😀 👩‍⚕️ 🏥')
  await page.keyboard.press('Escape')
  await expect(card(page, 'Home page 😀 👩‍⚕️ 🏥')).toBeVisible()
  await useEveryTool(page)
  await page.locator('.workspace-tools input[type=file]').setInputFiles(smallPicture)
  await expect(page.locator('.tl-image')).toHaveAttribute('src', /^blob:/)
  for (const [button, name] of [
    ['Share', 'Share'],
    ['Ana (you)', 'Ana (you)'],
    ['Keys', 'Keys'],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click()
    await expect(page.getByRole('dialog'), name).toBeVisible()
    await page.keyboard.press('Escape')
  }
  await page.getByRole('button', { name: 'Personas', exact: true }).click()
  await page.getByRole('button', { name: 'Close personas' }).click()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  const picture = await (
    await editorOf(page)
  ).evaluate(async (editor) => {
    const exported = await editor.getSvgString(editor.getCurrentPageShapes().map(({ id }) => id))
    return exported?.svg ?? ''
  })
  expect(picture).toContain('Home page')
  await page.reload()
  await expect(page.locator('.tl-image')).toHaveAttribute('src', /^blob:/)
  await page.getByRole('button', { name: 'Home', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Your maps' }).locator('img')).toBeVisible()
  expectQuiet(traffic)
})

test('pasted addresses, videos and pages become words and fetch nothing', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const traffic = await watchTraffic(page.context(), server.origin)
  await startMap(page, 'Pasted')
  await offer(page, 'Home page').click()
  await page.locator('.tl-canvas').click({ position: { x: 300, y: 200 } })
  const pasted = [
    ['https://elsewhere.example/offer', { 'text/plain': 'https://elsewhere.example/offer' }],
    ['watch?v=dQw4w9WgXcQ', { 'text/plain': 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' }],
    [
      'A page with a picture',
      {
        'text/plain': 'A page with a picture',
        'text/html':
          '<p>A page with a picture</p><img src="https://elsewhere.example/spy.png"><iframe src="https://elsewhere.example/"></iframe>',
      },
    ],
    ['maps/@52.5', { 'text/plain': 'https://www.google.com/maps/@52.5,13.4,12z' }],
  ] as const
  for (const [shown, content] of pasted) {
    await paste(page, content)
    await expect(cards(page).filter({ hasText: shown })).toHaveCount(1)
  }
  await paste(page, { 'text/html': '<img src="https://elsewhere.example/only-a-picture.png">' })
  await expect(page.locator('iframe')).toHaveCount(0)
  await expect(cards(page)).toHaveCount(pasted.length + 1)
  await page.reload()
  await expect(cards(page)).toHaveCount(pasted.length + 1)
  expectQuiet(traffic)
})

test('a hostile peer’s pictures from elsewhere are not fetched', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  const traffic = await watchTraffic(page.context(), server.origin)
  await startMap(page, 'Visited')
  await offer(page, 'Home page').click()
  const peer = await joinAsPeer(server, page.url())
  const sources = [
    'https://elsewhere.example/spy.png',
    '//elsewhere.example/spy.png',
    'http://127.0.0.1:1/spy.png',
    'asset:../../../elsewhere',
    'javascript:alert(1)',
  ]
  const { map } = peer
  map.doc.transact(() => {
    for (const [at, src] of sources.entries()) putPicture(map.records, `spy${at}`, src)
    createEntity(map.records, 'shape:bookmark', {
      ...shapeFields('bookmark'),
      'props.url': 'https://elsewhere.example/',
    })
    createEntity(map.records, 'shape:embed', {
      ...shapeFields('embed'),
      'props.url': 'https://www.youtube.com/embed/dQw4w9WgXcQ',
    })
  })
  // the pictures, the shapes that would show them, and the two of unknown kinds
  const refused = 2 * sources.length + 2
  await expect(page.getByRole('button', { name: `${refused} things can’t be shown` })).toBeVisible()
  await expect(page.locator('iframe')).toHaveCount(0)
  await page.reload()
  await expect(cards(page)).toHaveCount(1)
  expectQuiet(traffic)
  peer.leave()
})

function expectQuiet(traffic: Traffic): void {
  expect(traffic.own).not.toEqual([])
  expect(traffic.foreign).toEqual([])
  expect(traffic.complaints).toEqual([])
}

/** Each tool of the toolbar once, in the empty lower part of the board. */
async function useEveryTool(page: Page): Promise<void> {
  const tools = page.getByRole('toolbar', { name: 'Tools' })
  const pick = (name: string) => tools.getByRole('button', { name, exact: true }).click()
  const board = (await page.locator('.tl-canvas').boundingBox()) ?? { x: 0, y: 0 }
  const stroke = async (from: readonly [number, number], to: readonly [number, number]) => {
    await page.mouse.move(board.x + from[0], board.y + from[1])
    await page.mouse.down()
    await page.mouse.move(board.x + to[0], board.y + to[1], { steps: 5 })
    await page.mouse.up()
  }
  await pick('Touchpoint')
  await page.mouse.click(board.x + 300, board.y + 330)
  await page.keyboard.type('Placed 🎯')
  await page.keyboard.press('Escape')
  await pick('Sticky note')
  await page.mouse.click(board.x + 520, board.y + 330)
  await page.keyboard.type('Noted 🗒️')
  await page.keyboard.press('Escape')
  await pick('Text')
  await page.mouse.click(board.x + 300, board.y + 450)
  await page.keyboard.type('Written ✍️')
  await page.keyboard.press('Escape')
  await pick('Pen')
  await stroke([420, 450], [480, 490])
  await pick('Link')
  await stroke([300, 330], [520, 330])
  await pick('Eraser')
  await stroke([430, 440], [470, 500])
  await pick('Laser pointer')
  await stroke([300, 500], [400, 520])
  await pick('Move the view')
  await stroke([400, 500], [380, 480])
  await pick('Select')
  await expect(card(page, 'Placed 🎯')).toBeVisible()
}

async function paste(page: Page, content: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(async (byType) => {
    const blobs = Object.entries(byType).map(([type, words]) => [type, new Blob([words], { type })])
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
  }, content)
  await page.keyboard.press('ControlOrMeta+v')
}

function shapeFields(type: string) {
  return {
    typeName: 'shape',
    type,
    pos: ['page:map', 'a1', 40, 40, 0],
    isLocked: false,
    opacity: 1,
    'props.w': 100,
    'props.h': 100,
  }
}

function putPicture(records: Parameters<typeof createEntity>[0], name: string, src: string): void {
  createEntity(records, `asset:${name}`, {
    typeName: 'asset',
    type: 'image',
    'props.src': src,
    'props.w': 100,
    'props.h': 100,
    'props.name': name,
    'props.mimeType': 'image/png',
    'props.isAnimated': false,
  })
  createEntity(records, `shape:${name}`, {
    ...shapeFields('image'),
    'props.assetId': `asset:${name}`,
  })
}
