// The licence of tldraw asks for its mark: visible, unaltered, uncovered, and its link opens.
import type { Browser, Locator, Page } from '@playwright/test'
import { expect, openPerson, test, type AppServer } from './app.ts'
import { card, offer, startMap } from './board-page.ts'

const widths = [1440, 1024, 700, 400] as const

for (const theme of ['light', 'dark'] as const) {
  for (const width of widths) {
    test(`the mark stands free at ${width} pixels in ${theme}, with and without a selection`, async ({
      browser,
      server,
    }) => {
      const page = await openBoard(browser, server)
      await page.emulateMedia({ colorScheme: theme })
      await page.setViewportSize({ width, height: 900 })
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      // out of the palette, then out of the selection
      for (let times = 0; times < 2; times++) await page.keyboard.press('Escape')
      await expect(page.locator('.inspector')).toBeHidden()
      await expectMarkAsItIs(page)
      await page.keyboard.press('ControlOrMeta+a')
      if (width >= 700) await expect(page.locator('.inspector')).toBeVisible()
      await expectMarkAsItIs(page)
    })
  }
}

test('the mark stays free under the minimap, a toast and a long list of cards', async ({
  browser,
  server,
}) => {
  const page = await openBoard(browser, server)
  for (const kind of ['Webinar', 'Microsite', 'Testimonial']) await offer(page, kind).click()
  await page.keyboard.press('Shift+1')
  await expectMarkAsItIs(page)
  for (let step = 0; step < 4; step++) await page.keyboard.press('+')
  await expectMarkAsItIs(page)
  // with one card selected, a pasted picture would be attached to it
  await page.keyboard.press('ControlOrMeta+a')
  await page.setViewportSize({ width: 500, height: 700 })
  await page.evaluate(() => {
    const paste = new ClipboardEvent('paste', { clipboardData: new DataTransfer(), bubbles: true })
    paste.clipboardData?.items.add(new File(['no picture'], 'no.png', { type: 'image/png' }))
    document.dispatchEvent(paste)
  })
  // the same words are announced to screen readers too
  await expect(page.locator('.toast-message')).toContainText('This kind of file cannot be shown')
  await expectMarkAsItIs(page)
})

for (const width of [1440, 400] as const) {
  test(`the mark’s link opens tldraw’s page at ${width} pixels`, async ({ browser, server }) => {
    const page = await openBoard(browser, server)
    await page.context().route('https://tldraw.dev/**', (route) => route.abort())
    await page.setViewportSize({ width, height: 900 })
    await expectMarkAsItIs(page)
    const asked = page.context().waitForEvent('request', (request) => isOfTldraw(request.url()))
    const opened = page.waitForEvent('popup')
    await markOf(page).hover()
    await expect(linkOf(page)).toHaveCSS('pointer-events', 'all')
    await linkOf(page).click()
    await opened
    expect((await asked).isNavigationRequest()).toBe(true)
  })
}

async function openBoard(browser: Browser, server: AppServer): Promise<Page> {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Marked')
  await offer(page, 'Home page').click()
  await expect(card(page, 'Home page')).toBeVisible()
  return page
}

function markOf(page: Page): Locator {
  return page.locator('[class^=tl-watermark]')
}

function linkOf(page: Page): Locator {
  return markOf(page).getByRole('button', { name: 'made with tldraw' })
}

function isOfTldraw(address: string): boolean {
  return new URL(address).hostname === 'tldraw.dev'
}

/** As the library draws it: a wide mark, or a narrow one where the board itself is narrow. */
async function expectMarkAsItIs(page: Page): Promise<void> {
  const mark = markOf(page)
  await expect(mark).toBeVisible()
  // reason: panels glide in, and the board's size is known a frame later
  await expect(async () => expect(await placeOf(page)).toEqual(await placeAsMade(page))).toPass({
    timeout: 5_000,
  })
  await expect(mark).toHaveCSS('opacity', '1')
  await expect(mark).toHaveCSS('transform', 'none')
  await expect(mark).toHaveCSS('filter', 'none')
  await expect(linkOf(page)).toHaveCSS('mask-image', /^url\("data:image\/svg/)
  await expect(linkOf(page)).toHaveCSS('opacity', /^0\.38$|^1$/)
  expect(await coveredPoints(mark)).toEqual([])
}

interface Place {
  readonly right: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}

/** Where the mark is, measured from the board's bottom right corner. */
async function placeOf(page: Page): Promise<Place> {
  const mark = (await markOf(page).boundingBox()) ?? nowhere
  const board = (await page.locator('.tl-canvas').boundingBox()) ?? nowhere
  return {
    right: board.x + board.width - mark.x - mark.width,
    bottom: board.y + board.height - mark.y - mark.height,
    width: mark.width,
    height: mark.height,
  }
}

const nowhere = { x: 0, y: 0, width: 0, height: 0 }

async function placeAsMade(page: Page): Promise<Place> {
  const board = (await page.locator('.tl-canvas').boundingBox()) ?? nowhere
  return board.width < 700
    ? { right: -2, bottom: 4, width: 12, height: 52 }
    : { right: 4, bottom: 4, width: 100, height: 36 }
}

/** Points of the mark, within the window, where something else would take the pointer. */
function coveredPoints(mark: Locator): Promise<string[]> {
  return mark.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return [0.1, 0.4, 0.7].flatMap((across) =>
      [0.1, 0.5, 0.9].flatMap((down) => {
        const there = document.elementFromPoint(left + width * across, top + height * down)
        return element.contains(there)
          ? []
          : [`${across} ${down}: ${there?.className ?? 'nothing'}`]
      }),
    )
  })
}
