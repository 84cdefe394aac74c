// A map that is written anew, without its history, while somebody works on it offline.
import path from 'node:path'
import type { LogEvent } from '../../server/operations/log.ts'
import { startServer, type RunningServer } from '../../server/start-server.ts'
import { startLine } from '../helpers/line.ts'
import { expect, openPerson, test as base } from './app.ts'
import { card, cards, join, offer, retitle, select, startMap, status } from './board-page.ts'

const webFolder = path.resolve(import.meta.dirname, '../../out/renderer')

interface WatchedServer extends RunningServer {
  hasRewritten(): boolean
}

const test = base.extend<{ rewriting: WatchedServer }>({
  /** Writes a map anew that more than two windows have written in, as soon as it is left. */
  rewriting: async ({ browser }, run, testInfo) => {
    const events: LogEvent[] = []
    const server = await startServer({
      port: 0,
      host: '127.0.0.1',
      dataFolder: testInfo.outputPath('rewriting-data'),
      webFolder,
      limits: { epochAfterClients: 2, unloadAfterMs: 1 },
      log: (event) => void events.push(event),
    })
    const hasRewritten = () => events.some(({ event }) => event === 'map-rewritten')
    await run({ ...server, hasRewritten })
    for (const context of browser.contexts()) await context.close()
    await server.close()
  },
})

test('who was offline while the map was written anew finds it, and brings what they wrote', async ({
  browser,
  rewriting: server,
}) => {
  const line = await startLine(() => server.port)
  const ana = await openPerson(browser, line, 'Ana')
  await startMap(ana, 'Many hands')
  await offer(ana, 'Home page').click()
  const ben = await join(browser, server, ana, 'Ben')
  await offer(ben, 'Webinar').click()
  const cleo = await join(browser, server, ana, 'Cleo')
  await offer(cleo, 'Microsite').click()
  for (const page of [ana, ben, cleo]) {
    await expect(cards(page)).toHaveCount(3)
    await expect(status(page)).toHaveText('Saved on the server')
  }
  const address = ben.url()

  line.cut()
  await expect(status(ana)).toContainText(/Offline|Reconnecting/)
  await select(ana, 'Home page')
  await retitle(ana, 'Home page, from the train')
  expect(server.hasRewritten()).toBe(false)
  await ben.goto('about:blank')
  await cleo.goto('about:blank')
  await expect.poll(() => server.hasRewritten()).toBe(true)
  await ben.goto(address)
  await expect(status(ben)).toHaveText('Saved on the server')
  await expect(cards(ben)).toHaveCount(3)
  await select(ben, 'Webinar')
  await retitle(ben, 'Webinar, meanwhile')
  await expect(status(ben)).toHaveText('Saved on the server')

  line.mend()
  for (const page of [ana, ben]) {
    await expect(card(page, 'Home page, from the train')).toBeVisible()
    await expect(card(page, 'Webinar, meanwhile')).toBeVisible()
    await expect(cards(page)).toHaveCount(3)
    await expect(status(page)).toHaveText('Saved on the server')
  }
  await select(ana, 'Microsite')
  await retitle(ana, 'Microsite, back again')
  await expect(card(ben, 'Microsite, back again')).toBeVisible()
  await ana.reload()
  await expect(card(ana, 'Microsite, back again')).toBeVisible()
  await expect(cards(ana)).toHaveCount(3)
  await line.close()
})
