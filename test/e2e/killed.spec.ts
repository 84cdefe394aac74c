// The whole browser is killed, as by a power cut, and started again on the same profile.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { browserLaunchOptions } from '../helpers/browser.ts'
import { expect, test } from './app.ts'
import { card, offer, startMap, status, toast } from './board-page.ts'

/** A browser process of our own: one that Playwright starts cannot be killed like this. */
async function startBrowser(profile: string) {
  const { executablePath = chromium.executablePath(), args = [] } = browserLaunchOptions()
  const flags = ['--headless=new', '--remote-debugging-port=0', '--no-first-run', '--no-sandbox']
  const child = spawn(
    executablePath,
    [...flags, ...args, `--user-data-dir=${profile}`, 'about:blank'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      // the group is killed: page and storage are processes of their own
      detached: true,
    },
  )
  let told = ''
  const address = await new Promise<string>((resolve) => {
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString()
      const found = /DevTools listening on (ws:\S+)/.exec(told)?.[1]
      if (found !== undefined) resolve(found)
    })
  })
  const browser = await chromium.connectOverCDP(address)
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('The browser has no profile open')
  const page = await context.newPage()
  await page.setViewportSize({ width: 1440, height: 900 })
  return {
    page,
    async kill() {
      const ended = once(child, 'exit')
      process.kill(-(child.pid ?? 0), 'SIGKILL')
      await ended
    },
    async close() {
      const ended = once(child, 'exit')
      await page.close({ runBeforeUnload: false })
      const session = await browser.newBrowserCDPSession()
      // the browser may be gone before it answers
      void session.send('Browser.close').catch(() => {})
      await ended
    },
  }
}

const home = (page: Page) => page.getByRole('heading', { name: 'Your maps' })

test('after a kill the map is there as it was, and one line says so, once', async ({
  server,
}, info) => {
  const profile = info.outputPath('profile')
  const killed = await startBrowser(profile)
  await killed.page.goto(server.origin)
  await startMap(killed.page, 'Kitchen')
  await offer(killed.page, 'Home page').click()
  await expect(status(killed.page)).toHaveText('Saved on the server')
  await offer(killed.page, 'Microsite').click()
  await expect(card(killed.page, 'Microsite')).toBeVisible()
  await expect(status(killed.page)).toHaveText('Saved on the server')
  await killed.kill()

  const again = await startBrowser(profile)
  await again.page.goto(server.origin)
  const line = toast(again.page, 'Pathlane ended unexpectedly. “Kitchen” is as you left it.')
  await expect(line).toBeVisible()
  await again.page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(card(again.page, 'Microsite')).toBeVisible()
  await expect(card(again.page, 'Home page')).toBeVisible()
  await again.close()

  const closed = await startBrowser(profile)
  await closed.page.goto(server.origin)
  await expect(home(closed.page)).toBeVisible()
  await expect(closed.page.getByRole('link', { name: 'Kitchen' })).toBeVisible()
  await expect(toast(closed.page, 'ended unexpectedly')).toHaveCount(0)
  await closed.close()
})
