// Settings, in both editions: what is set holds at once, in all windows, and after the next start.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { test as web, openPerson } from './app.ts'
import { clickMenu, expect, test } from './desktop-app.ts'
import { expectNothingSerious } from './expect-accessible.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Settings' })
const themeOf = (page: Page) => page.locator('html').getAttribute('data-theme')

test.describe('on the desktop', () => {
  test('what is set holds in every window and is kept in one file', async ({
    app,
    window,
  }, testInfo) => {
    await clickMenu(app, 'new-window')
    await expect.poll(() => app.windows().length).toBe(2)
    const second = app.windows().find((page) => page !== window) ?? window
    await expect(second.getByRole('heading', { name: 'Your maps' })).toBeVisible()
    await second.keyboard.press('Control+,')
    await dialog(second).getByRole('textbox', { name: 'Your name' }).fill('Ana')
    await dialog(second).getByRole('radio', { name: 'Dark' }).click()
    await dialog(second).getByRole('combobox', { name: 'Size of everything' }).click()
    await second.getByRole('option', { name: '150%' }).click()
    await expect.poll(() => themeOf(window)).toBe('dark')
    await expect
      .poll(() =>
        app.evaluate(({ BrowserWindow, nativeTheme }) => [
          nativeTheme.themeSource,
          ...BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getZoomFactor()),
        ]),
      )
      .toEqual(['dark', 1.5, 1.5])
    const kept = () =>
      JSON.parse(readFileSync(testInfo.outputPath('user-data/settings.json'), 'utf8')) as object
    await expect
      .poll(kept)
      .toMatchObject({ theme: 'dark', 'text-size': 1.5, identity: { name: 'Ana' } })
  })

  test('the menu makes everything larger, smaller and usual', async ({ app, window }) => {
    await expect(window.getByRole('heading', { name: 'Your maps' })).toBeVisible()
    const zoom = () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
      )
    await clickMenu(app, 'larger-text')
    await clickMenu(app, 'larger-text')
    await expect.poll(zoom).toBe(1.25)
    await clickMenu(app, 'smaller-text')
    await expect.poll(zoom).toBe(1.1)
    await clickMenu(app, 'usual-text')
    await expect.poll(zoom).toBe(1)
  })

  test('no dictionary can be fetched, and settings say so', async ({ app, window }) => {
    const { downloadUrl, isOn } = await app.evaluate(
      ({ session }) =>
        (session.defaultSession as unknown as { spelling: { downloadUrl: string; isOn: boolean } })
          .spelling,
    )
    expect(new URL(downloadUrl).host).toBe('127.0.0.1:9')
    expect(isOn).toBe(process.platform === 'darwin')
    await expect(window.getByRole('heading', { name: 'Your maps' })).toBeVisible()
    await clickMenu(app, 'settings')
    await expect(dialog(window).getByText('Telemetry')).toBeVisible()
    await expect(dialog(window).getByText('There is none.')).toBeVisible()
    await expectNothingSerious(window)
  })
})

test.describe('after an earlier start', () => {
  test.use({
    kept: {
      'settings.json': '{"theme":"dark","text-size":2,"later":1}',
      'window.json': '{"x":5000,"y":20,"width":900,"height":700,"isMaximized":false}',
    },
  })

  test('the first window is dark, large, and where it can be seen', async ({ app, window }) => {
    const seen = await app.evaluate(({ BrowserWindow, nativeTheme }) => {
      const [first] = BrowserWindow.getAllWindows()
      return {
        theme: nativeTheme.themeSource,
        zoom: first?.webContents.getZoomFactor(),
        bounds: first?.getBounds(),
        paper: Reflect.get(first ?? {}, 'backgroundColor') as unknown,
      }
    })
    expect(seen).toEqual({
      theme: 'dark',
      zoom: 2,
      bounds: { x: 270, y: 100, width: 900, height: 700 },
      paper: '#11100e',
    })
    await expect.poll(() => themeOf(window)).toBe('dark')
  })
})

web.describe('in a browser', () => {
  web(
    'settings open by their key, hold, and are there after a reload',
    async ({ browser, server }) => {
      const ana = await openPerson(browser, server, 'Ana')
      await ana.getByText('The wandering buyer').first().click()
      await expect(ana.getByText('Saved on the server')).toBeVisible()
      await ana.keyboard.press('Control+,')
      await expect(dialog(ana).getByText('use the zoom in your browser’s menu')).toBeVisible()
      await dialog(ana).getByRole('radio', { name: 'Dark' }).click()
      await dialog(ana).getByRole('radio', { name: 'Off' }).click()
      await dialog(ana).getByRole('combobox', { name: 'Dates and numbers' }).click()
      await ana.getByRole('option', { name: /^British/ }).click()
      await dialog(ana).getByRole('button', { name: 'Done' }).click()
      await expect(dialog(ana)).toHaveCount(0)
      await ana.reload()
      await expect.poll(() => themeOf(ana)).toBe('dark')
      await expect(ana.locator('html')).toHaveAttribute('spellcheck', 'false')
      await ana.keyboard.press('Control+,')
      await expect(dialog(ana).getByRole('combobox', { name: 'Dates and numbers' })).toHaveText(
        /British/,
      )
    },
  )

  web('a page that is dark by choice is not painted light first', async ({ browser, server }) => {
    const stored = [{ name: 'pathlane:theme', value: JSON.stringify('dark') }]
    const context = await browser.newContext({
      colorScheme: 'light',
      serviceWorkers: 'block',
      storageState: { cookies: [], origins: [{ origin: server.origin, localStorage: stored }] },
    })
    const page = await context.newPage()
    const styled = page.waitForEvent('requestfinished', (request) => request.url().endsWith('.css'))
    await page.route(/assets\/index-[^/]*\.js$/, async (route) => {
      await styled
      await route.continue()
    })
    await page.addInitScript(() => {
      const observer = new MutationObserver(() => {
        if (document.documentElement.dataset['theme'] !== 'dark') return
        performance.mark('dark')
        observer.disconnect()
      })
      observer.observe(document, { attributes: true, subtree: true })
    })
    await page.goto(server.origin)
    await expect(page.getByRole('heading', { name: 'Your maps' })).toBeVisible()
    const [dark, painted] = await page.evaluate(() =>
      ['dark', 'first-paint'].map((name) => performance.getEntriesByName(name)[0]?.startTime),
    )
    expect(painted).toBeGreaterThanOrEqual(dark ?? Infinity)
  })
})
