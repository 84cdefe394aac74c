// The web edition without its server, and on a network address that browsers call insecure.
import { chromium, type Browser, type Page } from '@playwright/test'
import { browserLaunchOptions } from '../helpers/browser.ts'
import { startLine } from '../helpers/line.ts'
import { expect, openPerson, test } from './app.ts'
import { card, cards, join, offer, retitle, select, startMap, status } from './board-page.ts'
import { smallPicture } from './small-picture.ts'
import { watchTraffic } from './watch-traffic.ts'

test('without a server the app opens, keeps every edit through reload and crash, and merges later', async ({
  browser,
  server,
}) => {
  const line = await startLine(() => server.port)
  const ana = await openPerson(browser, line, 'Ana')
  await startMap(ana, 'Kept here')
  await offer(ana, 'Home page').click()
  await expect(status(ana)).toHaveText('Saved on the server')
  await ana.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  const ben = await join(browser, server, ana, 'Ben')
  await expect(cards(ben)).toHaveCount(1)
  line.cut()

  await test.step('home opens from the device and shows the recent map, which opens too', async () => {
    await ana.goto(`${line.origin}/`)
    await openRecent(ana, 'Kept here')
    await expect(card(ana, 'Home page')).toBeVisible()
    await expect(status(ana)).toContainText(/Offline|Reconnecting/)
  })

  await test.step('edits survive a reload', async () => {
    await offer(ana, 'Webinar').click()
    await select(ana, 'Home page')
    await retitle(ana, 'Home page, written offline')
    await expect(status(ana)).toContainText(/\d+ changes? waiting/)
    await ana.reload()
    await expect(card(ana, 'Home page, written offline')).toBeVisible()
    await expect(cards(ana)).toHaveCount(2)
  })

  const again = await test.step('edits survive a crash of the tab', async () => {
    await offer(ana, 'Microsite').click()
    await select(ana, 'Webinar')
    await retitle(ana, 'Webinar, before the crash')
    await expect(card(ana, 'Webinar, before the crash')).toBeVisible()
    await crash(ana)
    const page = await ana.context().newPage()
    await page.goto(`${line.origin}/`)
    await openRecent(page, 'Kept here')
    await expect(card(page, 'Webinar, before the crash')).toBeVisible()
    await expect(card(page, 'Home page, written offline')).toBeVisible()
    await expect(cards(page)).toHaveCount(3)
    return page
  })

  await test.step('a new map can be made', async () => {
    await again.getByRole('button', { name: 'Home', exact: true }).click()
    await startMap(again, 'Made offline')
    await offer(again, 'Testimonial').click()
    await expect(cards(again)).toHaveCount(1)
  })

  await test.step('when the line is back both maps reach the server, and the status says so', async () => {
    await offer(ben, 'Landing page').click()
    line.mend()
    await expect(status(again)).toHaveText('Saved on the server', { timeout: 30_000 })
    const made = again.url()
    await again.getByRole('button', { name: 'Home', exact: true }).click()
    await openRecent(again, 'Kept here')
    await expect(status(again)).toHaveText('Saved on the server', { timeout: 30_000 })
    for (const page of [again, ben]) {
      await expect(cards(page)).toHaveCount(4)
      await expect(card(page, 'Webinar, before the crash')).toBeVisible()
      await expect(card(page, 'Home page, written offline')).toBeVisible()
      await expect(card(page, 'Landing page')).toBeVisible()
    }
    await ben.goto(`${server.origin}/${new URL(made).hash}`)
    await expect(card(ben, 'Testimonial')).toBeVisible()
  })
  await line.close()
})

test('a lost and a found line are announced, once each', async ({ browser, server }) => {
  const line = await startLine(() => server.port)
  const page = await openPerson(browser, line, 'Ana')
  await startMap(page, 'Announced')
  const heard = (words: string | RegExp) => page.getByRole('status').filter({ hasText: words })
  await expect(heard('Connected to the server')).toHaveCount(1)
  line.cut()
  await expect(heard(/connection to the server is (lost|being made again)/)).toHaveCount(1)
  line.mend()
  await expect(heard('Connected to the server')).toHaveCount(1, { timeout: 30_000 })
  await line.close()
})

test('on plain http under a name everything works that a guest needs', async ({ server }) => {
  const browser = await launchWithName('pathlane.test')
  const named = { ...server, origin: `http://pathlane.test:${server.port}` }
  const ana = await openPerson(browser, named, 'Ana')
  const traffic = await watchTraffic(ana.context(), named.origin)
  expect(await ana.evaluate(() => [isSecureContext, 'serviceWorker' in navigator])).toEqual([
    false,
    false,
  ])
  await startMap(ana, 'Insecure')
  await offer(ana, 'Home page').click()
  await expect(status(ana)).toHaveText('Saved on the server')
  await ana.locator('.workspace-tools input[type=file]').setInputFiles(smallPicture)
  await expect(ana.locator('.tl-image')).toHaveAttribute('src', /^blob:/)

  await test.step('a guest joins and sees the card and the picture', async () => {
    const ben = await join(browser, named, ana, 'Ben')
    await expect(card(ben, 'Home page')).toBeVisible()
    await expect(ben.locator('.tl-image')).toHaveAttribute('src', /^blob:/)
    await offer(ben, 'Webinar').click()
    await expect(card(ana, 'Webinar')).toBeVisible()
  })

  await test.step('the link cannot be copied, and a sentence says what to do', async () => {
    await ana.getByRole('button', { name: 'Share', exact: true }).click()
    await ana.getByRole('button', { name: 'Copy link' }).click()
    await expect(
      ana.getByText('The link could not be copied. Select it and copy it by hand.'),
    ).toBeVisible()
    await ana.keyboard.press('Escape')
  })

  await test.step('cards are copied and pasted', async () => {
    await select(ana, 'Home page')
    await ana.keyboard.press('ControlOrMeta+c')
    await ana.keyboard.press('ControlOrMeta+v')
    await expect(card(ana, 'Home page')).toHaveCount(2)
    await ana.keyboard.press('ControlOrMeta+x')
    await expect(card(ana, 'Home page')).toHaveCount(1)
    await ana.keyboard.press('ControlOrMeta+v')
    await expect(card(ana, 'Home page')).toHaveCount(2)
  })

  await ana.reload()
  await expect(cards(ana)).toHaveCount(3)
  expect(traffic.foreign).toEqual([])
  expect(traffic.complaints).toEqual([])
  await browser.close()
})

async function openRecent(page: Page, title: string): Promise<void> {
  const maps = page.getByRole('list', { name: 'Your maps' })
  await maps.getByRole('link', { name: title }).click()
  await expect(page.locator('.tl-canvas')).toBeVisible()
}

/** The tab dies at once: nothing of the page runs any more. */
async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash')
  const session = await page.context().newCDPSession(page)
  // reason: a page that crashes answers no command, this one included
  session.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
}

function launchWithName(name: string): Promise<Browser> {
  const options = browserLaunchOptions()
  const args = [...(options.args ?? []), `--host-resolver-rules=MAP ${name} 127.0.0.1`]
  return chromium.launch({ ...options, args })
}
