// The product's main story, as people live it: one starts a map, another joins by link, both work on
// it, the line breaks and heals, and nothing is lost.
import type { Browser, Page } from '@playwright/test'
import { startCommand } from '../helpers/start-command.ts'
import { startLine, type Line } from '../helpers/line.ts'
import { expect, openPerson, test } from './app.ts'
import {
  card,
  cards,
  cardsInView,
  join,
  links,
  offer,
  retitle,
  select,
  setOwner,
  startMap,
  status,
} from './board-page.ts'

const catalogueKinds = [
  'Testimonial',
  'Home page',
  'Product page',
  'On-site survey',
  'Newsletter sign-up',
  'Microsite',
  'Landing page',
  'Downloadable report',
  'Video series',
  'Promotional email',
]

test('two people map a journey together, apart, and together again', async ({ browser }, info) => {
  const data = info.outputPath('data')
  const command = startCommand(['--web', '--no-open', '--port', '0', '--data', data])
  const origin = await command.address()
  const server = { origin, port: Number(new URL(origin).port) }
  const ana = await openPerson(browser, server, 'Ana')
  await startMap(ana, 'Spring offices')
  for (const kind of catalogueKinds) await offer(ana, kind).click()
  await expect(cards(ana)).toHaveCount(10)

  const line = await startLine(() => server.port)
  const ben = await joinOver(line, browser, ana)
  await expect(cards(ben)).toHaveCount(10)
  await expect(ana.getByRole('button', { name: 'Follow Ben' })).toBeVisible()

  await test.step('both change one card at once, and both changes stay', async () => {
    await Promise.all([select(ana, 'Home page'), select(ben, 'Home page')])
    await Promise.all([retitle(ana, 'Home page for clinics'), setOwner(ben, 'Sales')])
    for (const page of [ana, ben]) {
      await expect(card(page, 'Home page for clinics')).toHaveAttribute('data-owner', 'sales')
    }
  })

  await test.step('Ben works on without a line, and both sides merge when it is back', async () => {
    line.cut()
    await expect(status(ben)).toContainText(/offline|reconnecting/i)
    await select(ben, 'Microsite')
    await retitle(ben, 'Microsite about desks')
    await expect(status(ben)).toContainText(/\d+ changes? waiting/)
    await select(ana, 'Microsite')
    await setOwner(ana, 'Marketing and sales')
    await offer(ana, 'Webinar').click()
    await ben.reload()
    await expect(card(ben, 'Microsite about desks')).toBeVisible()
    await expect(status(ben)).toContainText(/\d+ changes? waiting/)
    line.mend()
    for (const page of [ana, ben]) {
      await expect(card(page, 'Microsite about desks')).toHaveAttribute('data-owner', 'joint')
      await expect(cards(page)).toHaveCount(11)
      await expect(status(page)).toHaveText('Saved on the server')
    }
  })

  await test.step('a reload shows the same', async () => {
    await Promise.all([ana.reload(), ben.reload()])
    for (const page of [ana, ben]) {
      await expect(cards(page)).toHaveCount(11)
      await expect(card(page, 'Home page for clinics')).toHaveAttribute('data-owner', 'sales')
      await expect(card(page, 'Microsite about desks')).toHaveAttribute('data-owner', 'joint')
    }
  })
  await Promise.all([ana.context().close(), ben.context().close()])
  await line.close()
  command.process.kill('SIGINT')
  expect(await command.exitCode).toBe(0)
})

test('one Ctrl+Z takes back my own last change, never the other person’s', async ({
  browser,
  server,
}) => {
  const ana = await openPerson(browser, server, 'Ana')
  await startMap(ana, 'Undo')
  await offer(ana, 'Home page').click()
  const ben = await join(browser, server, ana, 'Ben')
  await select(ana, 'Home page')
  await setOwner(ana, 'Marketing')
  await expect(card(ben, 'Home page')).toHaveAttribute('data-owner', 'marketing')
  await select(ben, 'Home page')
  await retitle(ben, 'Start page')
  await expect(card(ana, 'Start page')).toBeVisible()

  await ana.getByRole('button', { name: 'Undo your last change' }).click()

  for (const page of [ana, ben]) {
    await expect(card(page, 'Start page')).toHaveAttribute('data-owner', 'nobody')
  }
  await ana.getByRole('button', { name: 'Redo' }).click()
  await expect(card(ben, 'Start page')).toHaveAttribute('data-owner', 'marketing')
})

test('an undone delete brings the card back with its links, on both screens', async ({
  browser,
  server,
}) => {
  const ana = await openPerson(browser, server, 'Ana')
  await ana.getByRole('button', { name: /^In the store/ }).click()
  await expect(cardsInView(ana).first()).toBeVisible()
  const ben = await join(browser, server, ana, 'Ben')
  await expect(cards(ben)).toHaveCount(await cards(ana).count())
  const before = await Promise.all([cards(ben).count(), links(ben).count()])
  await ana.locator('.tl-canvas').press('ControlOrMeta+a')
  await ana.keyboard.press('Delete')
  await expect(cards(ben)).toHaveCount(0)
  await expect(links(ben)).toHaveCount(0)

  await ana.keyboard.press('ControlOrMeta+z')

  await expect(cards(ben)).toHaveCount(before[0])
  await expect(links(ben)).toHaveCount(before[1])
})

/** Ben over a line that can be cut, with an app that opens without its server from here on. */
async function joinOver(line: Line, browser: Browser, host: Page): Promise<Page> {
  const page = await join(browser, line, host, 'Ben')
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  return page
}
