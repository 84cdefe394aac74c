// What breaks in real rooms: the server dies in mid-sentence, the device refuses to keep the map.
import path from 'node:path'
import { expect, openPerson, test } from './app.ts'
import { card, cards, join, offer, startMap, status } from './board-page.ts'
import { startServerProcess, type ServerProcess } from '../helpers/server-process.ts'

test('the server is killed while two people type, and nothing typed is lost', async ({
  browser,
}, info) => {
  const dataFolder = info.outputPath('data')
  const first = await startOn(dataFolder)
  const ana = await openPerson(browser, first, 'Ana')
  await startMap(ana, 'Killed')
  await offer(ana, 'Home page').click()
  await offer(ana, 'Microsite').click()
  const ben = await join(browser, first, ana, 'Ben')
  await expect(cards(ben)).toHaveCount(2)
  await expect(status(ana)).toHaveText('Saved on the server')

  await card(ana, 'Home page').dblclick()
  await card(ben, 'Microsite').dblclick()
  await ana.keyboard.press('End')
  await ben.keyboard.press('End')
  await Promise.all([
    ana.keyboard.type(' for Ana', { delay: 15 }),
    ben.keyboard.type(' by Ben', { delay: 15 }),
  ])
  const typing = Promise.all([
    ana.keyboard.type(', typed through the crash', { delay: 25 }),
    ben.keyboard.type(', typed through the crash', { delay: 25 }),
  ])
  await first.kill()
  await typing
  await expect(status(ana)).toContainText(/waiting/)
  const second = await startOn(dataFolder, first.port)

  for (const page of [ana, ben]) {
    await expect(card(page, 'Home page for Ana, typed through the crash')).toBeVisible()
    await expect(card(page, 'Microsite by Ben, typed through the crash')).toBeVisible()
    await expect(status(page)).toHaveText('Saved on the server', { timeout: 20_000 })
  }
  for (const context of browser.contexts()) await context.close()
  await second.kill()
})

test('what a person sees as saved on the server is there after a kill, for somebody new', async ({
  browser,
}, info) => {
  const dataFolder = info.outputPath('data')
  const first = await startOn(dataFolder)
  const ana = await openPerson(browser, first, 'Ana')
  await startMap(ana, 'Acknowledged')
  for (const kind of ['Home page', 'Microsite', 'Webinar']) await offer(ana, kind).click()
  await expect(cards(ana)).toHaveCount(3)
  await expect(status(ana)).toHaveText('Saved on the server')
  await first.kill()
  const link = ana.url()
  await ana.context().close()

  const second = await startOn(dataFolder, first.port)
  const cai = await openPerson(browser, second, 'Cai')
  await cai.goto(link)
  await expect(cards(cai)).toHaveCount(3)
  await cai.context().close()
  await second.kill()
})

test('a browser that refuses IndexedDB gets a warning, and editing goes on', async ({
  browser,
  server,
}) => {
  const ana = await openPerson(browser, server, 'Ana')
  await startMap(ana, 'Not kept')
  await offer(ana, 'Home page').click()
  await expect(status(ana)).toHaveText('Saved on the server')
  const ben = await openPerson(browser, server, 'Ben')
  await ben.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError')
    }
  })
  await ben.goto(ana.url())
  await ben.reload()

  await expect(cards(ben)).toHaveCount(1)
  await expect(status(ben)).toHaveText('Not kept on this device')
  await offer(ben, 'Microsite').click()
  await expect(cards(ana)).toHaveCount(2)
})

test('a device that runs out of space gets a warning, and editing goes on', async ({
  browser,
  server,
}) => {
  const ana = await openPerson(browser, server, 'Ana')
  await startMap(ana, 'Full')
  await expect(status(ana)).toHaveText('Saved on the server')
  await ana.evaluate(() => {
    IDBObjectStore.prototype.add = IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await offer(ana, 'Home page').click()

  await expect(status(ana)).toHaveText('Not kept on this device')
  await offer(ana, 'Microsite').click()
  await expect(cards(ana)).toHaveCount(2)
  const ben = await join(browser, server, ana, 'Ben')
  await expect(cards(ben)).toHaveCount(2)
})

function startOn(dataFolder: string, port = 0): Promise<ServerProcess> {
  const web = path.resolve(import.meta.dirname, '../../out/renderer')
  return startServerProcess(['--port', String(port), '--data', dataFolder, '--web', web])
}
