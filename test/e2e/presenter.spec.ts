// The presenter window: the board alone, shown as the facilitator's window says.
import type { Page } from '@playwright/test'
import { expect, openPerson, test as web } from './app.ts'
import {
  boxOf,
  card,
  cards,
  inCell,
  middleOf,
  placeCard,
  rest,
  startMap,
  status,
} from './board-page.ts'
import { test as desktop } from './desktop-app.ts'
import type { RunningApp } from '../helpers/electron-double.ts'

const before = 'Before purchase'

async function openMap(page: Page): Promise<void> {
  await startMap(page, 'Workshop')
  await placeCard(page, 'Visit', await inCell(page, before, 'Touchpoints'))
  await rest(page)
  await expect(status(page)).toHaveText(/^Saved on (the server|this computer)$/)
}

async function present(app: RunningApp, window: Page): Promise<Page> {
  await window.getByRole('button', { name: 'Show on the second display' }).click()
  await expect.poll(() => app.windows().length).toBe(2)
  const presenter = app.windows().find((page) => page !== window)
  if (presenter === undefined) throw new Error('No second window has opened')
  await expect(card(presenter, 'Visit')).toBeVisible()
  return presenter
}

async function choose(window: Page, what: string): Promise<void> {
  await window.getByRole('button', { name: 'What the presenter window shows' }).click()
  await window.getByRole('menuitemcheckbox', { name: what, exact: true }).click()
}

/** How much larger a card is than in the facilitator's window. */
async function ratio(presenter: Page, window: Page): Promise<number> {
  const [there, here] = [card(presenter, 'Visit'), card(window, 'Visit')]
  return (await boxOf(there)).width / (await boxOf(here)).width
}

desktop(
  'it follows the facilitator’s view, as large as the display allows',
  async ({ app, window }) => {
    await openMap(window)
    const presenter = await present(app, window)
    await presenter.setViewportSize({ width: 2880, height: 1800 })
    await expect.poll(() => ratio(presenter, window)).toBeGreaterThan(2)
    const larger = await ratio(presenter, window)
    await window.locator('.tl-canvas').hover()
    await window.keyboard.press('Shift+0')
    await expect.poll(() => ratio(presenter, window)).toBeCloseTo(larger, 1)
    await choose(window, 'What I see now, held')
    const held = await middleOf(card(presenter, 'Visit'))
    await window.keyboard.press('Shift+1')
    await choose(window, 'The whole map')
    await expect.poll(() => middleOf(card(presenter, 'Visit'))).not.toEqual(held)
    await choose(window, before)
    await expect(card(presenter, 'Visit')).toBeInViewport()
  },
)

desktop(
  'it shows the board and nothing around it, takes no input, and nobody sees it',
  async ({ app, window }) => {
    await openMap(window)
    const presenter = await present(app, window)
    await expect(presenter.getByText(before).first()).toBeVisible()
    await expect(presenter.getByRole('button', { name: /Share|Home|Zoom|File/ })).toHaveCount(0)
    await expect(presenter.locator('.palette, .zoom-corner, .map-bar')).toHaveCount(0)
    await expect(window.getByText('Nobody else is here')).toBeAttached()
    const { x, y } = await middleOf(card(presenter, 'Visit'))
    await presenter.mouse.dblclick(x, y)
    await presenter.mouse.dblclick(x, y + 300)
    for (const key of ['Control+a', 'Delete', 'n', 'Control+z']) await presenter.keyboard.press(key)
    await expect(cards(presenter)).toHaveCount(1)
    await expect(cards(window)).toHaveCount(1)
    await expect(card(window, 'Visit')).toBeVisible()
    const mark = presenter.locator('.tl-watermark_SEE-LICENSE')
    const isOnTop = await mark.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
    })
    expect(isOnTop).toBe(true)
  },
)

desktop(
  'it sees what others do, and not the cursor of the one who presents',
  async ({ app, window }) => {
    await openMap(window)
    const presenter = await present(app, window)
    await window.mouse.move(700, 500)
    await card(window, 'Visit').click()
    await window.getByLabel('Title', { exact: true }).fill('A long visit')
    await expect(card(presenter, 'A long visit')).toBeVisible()
    await expect(presenter.locator('.tl-collaborator__cursor')).toHaveCount(0)
    await expect(presenter.locator('.person-selection')).toHaveCount(0)
  },
)

desktop('it is filtered as the facilitator’s window is', async ({ app, window }) => {
  await openMap(window)
  const presenter = await present(app, window)
  await window.getByRole('button', { name: 'Filter', exact: true }).click()
  await window.locator('.filter-choice').filter({ hasText: 'Marketing and sales' }).click()
  await expect(presenter.locator('.board-dimmed')).toHaveCount(1)
  await window.locator('.filter-choice').filter({ hasText: 'Nobody' }).click()
  await expect(presenter.locator('.board-dimmed')).toHaveCount(0)
})

desktop('unplugging its display does no harm', async ({ app, window }) => {
  await openMap(window)
  await plug(app, ['laptop', 'projector'])
  const presenter = await present(app, window)
  expect(await presenterWindow(app)).toEqual({ x: 1440, isFull: true, isVisible: true })
  await plug(app, ['laptop'])
  expect(await presenterWindow(app)).toMatchObject({ isFull: false, isVisible: false })
  await window.getByRole('button', { name: 'What the presenter window shows' }).click()
  await expect(window.getByText('The second display is unplugged')).toBeVisible()
  await window.keyboard.press('Escape')
  await plug(app, ['laptop', 'projector'])
  expect(await presenterWindow(app)).toEqual({ x: 1440, isFull: true, isVisible: true })
  await expect(card(presenter, 'Visit')).toBeVisible()
  await presenter.keyboard.press('Escape')
  await expect.poll(() => app.windows().length).toBe(1)
  await expect(window.getByRole('button', { name: 'Show on the second display' })).toBeVisible()
})

web('in a browser it is a window of its own', async ({ browser, server }) => {
  const ana = await openPerson(browser, server, 'Ana')
  await openMap(ana)
  const opening = ana.waitForEvent('popup')
  await ana.getByRole('button', { name: 'Show on the second display' }).click()
  const presenter = await opening
  await expect(card(presenter, 'Visit')).toBeVisible()
  await expect(presenter.locator('.palette, .zoom-corner, .map-bar')).toHaveCount(0)
  await choose(ana, before)
  await presenter.close()
  await expect(ana.getByRole('button', { name: 'Show on the second display' })).toBeVisible()
})

/** What the system says of displays from now on. */
async function plug(app: RunningApp, names: readonly string[]) {
  await app.evaluate(({ screen }, count) => {
    const before = screen.getAllDisplays().length
    const displays = Array.from({ length: count }, (_, at) => ({
      id: at + 1,
      bounds: { x: at * 1440, y: 0, width: 1440, height: 900 },
    }))
    Object.assign(screen, { getAllDisplays: () => displays })
    screen.emit(count > before ? 'display-added' : 'display-removed', {}, displays.at(-1))
  }, names.length)
}

async function presenterWindow(app: RunningApp) {
  return app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().at(-1)
    return {
      x: window?.getBounds().x,
      isFull: window?.isFullScreen(),
      isVisible: window?.isVisible(),
    }
  })
}
