// Links that lead into maps on other servers: by the system, pasted, and by the team's server of settings.
import path from 'node:path'
import type { Page } from '@playwright/test'
import { formatOwnLink } from '../../renderer/session/join-link.ts'
import { startServer, type RunningServer } from '../../server/start-server.ts'
import type { RunningApp } from '../helpers/electron-double.ts'
import { openPerson } from './app.ts'
import { card, cards, inCell, offer, placeCard, startMap, status } from './board-page.ts'
import { clickMenu, expect, test as base } from './desktop-app.ts'

const webFolder = path.resolve(import.meta.dirname, '../../out/renderer')

interface Elsewhere {
  readonly server: RunningServer
  /** Ana, in a browser, in a map of hers on that server. */
  readonly ana: Page
  /** Lets its holder into Ana's map. */
  readonly link: string
}

const test = base.extend<{ elsewhere: Elsewhere; heard: string[] }>({
  /** A server that people enter by links, somewhere else. */
  elsewhere: async ({ browser }, run, testInfo) => {
    const server = await startServer({
      port: 0,
      host: '127.0.0.1',
      dataFolder: testInfo.outputPath('elsewhere'),
      webFolder,
      access: 'links',
      newMaps: 'anyone',
      // pages of the double have another origin than those of the app
      allowedOrigins: ['http://localhost'],
      log: () => {},
    })
    const ana = await openPerson(browser, server, 'Ana')
    await startMap(ana, 'Onboarding')
    await placeCard(ana, 'Webinar', await inCell(ana, 'Before purchase', 'Touchpoints'))
    await expect(status(ana)).toHaveText('Saved on the server')
    await ana.getByRole('button', { name: 'Share', exact: true }).click()
    await ana.getByRole('button', { name: 'Make link' }).click()
    const made = ana.getByRole('textbox', { name: 'Join link' }).last()
    await expect(made).toHaveValue(/\?k=pl1\./)
    const link = await made.inputValue()
    await ana.keyboard.press('Escape')
    await run({ server, ana, link })
    await ana.context().close()
    await server.close()
  },
  /** All that the app says to a log while the test runs. */
  heard: async ({ browserName: _any }, run) => {
    const heard: string[] = []
    const kinds = ['log', 'info', 'warn', 'error', 'debug'] as const
    const before = kinds.map((kind) => console[kind])
    for (const kind of kinds) console[kind] = (...said: unknown[]) => void heard.push(String(said))
    await run(heard)
    kinds.forEach((kind, at) => (console[kind] = before[at] as typeof console.log))
  },
})

type Questions = { readonly message: string; answer(response: number): void }[]

/** Waits for a question of the system, answers it, and gives its words. */
async function answerQuestion(app: RunningApp, answer: 'Connect' | 'Don’t connect') {
  const pull = () =>
    app.evaluate(
      ({ dialog }, response) => {
        const { questions } = dialog as unknown as { questions: Questions }
        const question = questions.shift()
        question?.answer(response)
        return question?.message ?? null
      },
      answer === 'Connect' ? 0 : 1,
    )
  let message: string | null = null
  await expect.poll(async () => (message = await pull())).not.toBe(null)
  return message
}

const questionCount = (app: RunningApp) =>
  app.evaluate(({ dialog }) => (dialog as unknown as { questions: Questions }).questions.length)

/** The system hands over a link while the app runs. */
async function handOver(app: RunningApp, link: string) {
  await app.evaluate(
    ({ app }, link) =>
      void app.emit('second-instance', {}, ['electron', '.', '--allow-chrome', link], '/'),
    link,
  )
}

const nameOf = ({ server }: Elsewhere) => new URL(server.origin).host

test.describe('started by a link', () => {
  test.use({
    args: async ({ elsewhere }, run) => run(['--enable-features=x', formatOwnLink(elsewhere.link)]),
  })

  test('the app asks by the server’s name, enters the map, and tells nobody the key', async ({
    heard,
    elsewhere,
    app,
    window,
  }) => {
    const token = new URL(elsewhere.link).hash.split('k=')[1] ?? 'none'
    const addresses: string[] = []
    window.on('framenavigated', (frame) => addresses.push(frame.url()))
    window.on('console', (message) => heard.push(message.text()))
    expect(await answerQuestion(app, 'Connect')).toBe(`Connect to ${nameOf(elsewhere)}?`)
    await expect(card(window, 'Webinar')).toBeVisible()
    await expect(status(window)).toHaveText('Saved on the server')
    await offer(elsewhere.ana, 'Landing page').click()
    await expect(cards(window)).toHaveCount(2)
    await offer(window, 'White paper').click()
    await expect(cards(elsewhere.ana)).toHaveCount(3)
    expect(addresses.join()).toContain('#/map/')
    expect(heard.join() + addresses.join()).not.toContain(token)
    expect(await questionCount(app)).toBe(0)
  })
})

test.describe('started by a link that leads nowhere', () => {
  test.use({ args: ['pathlane://quit#now'] })

  test('the app says so and shows Home', async ({ app, window }) => {
    const notes = window.getByRole('region', { name: /^Notifications/ })
    await expect(notes.getByText('Pathlane cannot open this link.')).toBeVisible()
    await expect(window.getByRole('heading', { name: 'Your maps' })).toBeVisible()
    expect(app.windows()).toHaveLength(1)
  })
})

test('a link that comes later opens a window of its own, and who declines enters nothing', async ({
  elsewhere,
  app,
  window,
}) => {
  await expect(window.getByRole('heading', { name: 'Your maps' })).toBeVisible()
  await handOver(app, formatOwnLink(elsewhere.link))
  await expect.poll(() => app.windows().length).toBe(2)
  const second = app.windows().find((page) => page !== window) ?? window
  await answerQuestion(app, 'Don’t connect')
  await expect(
    second.getByRole('heading', { name: `You are not connected to ${nameOf(elsewhere)}` }),
  ).toBeVisible()
  const reached = await second.evaluate(
    (url) =>
      fetch(`${url}/healthz`).then(
        () => 'reached',
        () => 'refused',
      ),
    elsewhere.server.origin,
  )
  expect(reached).toBe('refused')
  await second.getByRole('button', { name: 'Connect' }).click()
  await answerQuestion(app, 'Connect')
  await expect(card(second, 'Webinar')).toBeVisible()
  await expect(window.getByRole('heading', { name: 'Your maps' })).toBeVisible()
})

test('a pasted link enters too, from Home the map opens again without asking', async ({
  elsewhere,
  app,
  window,
}) => {
  await window.getByRole('button', { name: 'Join by link' }).click()
  await window.getByRole('textbox', { name: 'Link' }).fill('pathlane://join#nothing')
  await window.getByRole('button', { name: 'Open map' }).click()
  await expect(window.getByText('This is not a Pathlane link.')).toBeVisible()
  await window.getByRole('textbox', { name: 'Link' }).fill(elsewhere.link)
  await window.getByRole('button', { name: 'Open map' }).click()
  await answerQuestion(app, 'Connect')
  await expect(card(window, 'Webinar')).toBeVisible()
  await expect(status(window)).toHaveText('Saved on the server')
  await clickMenu(app, 'share')
  await expect(window.getByRole('button', { name: 'Host this map here' })).toHaveCount(0)
  await window.keyboard.press('Escape')
  await clickMenu(app, 'go-home')
  await clickMenu(app, 'new-window')
  await expect.poll(() => app.windows().length).toBe(2)
  const second = app.windows().find((page) => page !== window) ?? window
  await second.getByRole('link', { name: /Onboarding/ }).click()
  await expect(card(second, 'Webinar')).toBeVisible()
  await expect(status(second)).toHaveText('Saved on the server')
  expect(await questionCount(app)).toBe(0)
})

test('new maps are made on the team’s server once it answers, and old ones stay', async ({
  elsewhere,
  app,
  window,
}) => {
  const dialog = window.getByRole('dialog', { name: 'Settings' })
  await expect(window.getByRole('heading', { name: 'Your maps' })).toBeVisible()
  await clickMenu(app, 'settings')
  await dialog.getByLabel('Your team’s server').fill('http://127.0.0.1:9')
  await dialog.getByRole('button', { name: 'Make new maps there' }).click()
  await answerQuestion(app, 'Connect')
  await expect(dialog.getByText('This server does not answer.')).toBeVisible()
  await dialog.getByLabel('Your team’s server').fill(elsewhere.server.origin)
  await dialog.getByRole('button', { name: 'Make new maps there' }).click()
  await answerQuestion(app, 'Connect')
  await expect(dialog.getByText(`New maps are made on ${nameOf(elsewhere)}.`)).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await startMap(window, 'Renewal')
  await expect(status(window)).toHaveText('Saved on the server')
  await window.getByRole('button', { name: 'Share', exact: true }).click()
  await window.getByRole('button', { name: 'Make link' }).click()
  await expect(window.getByRole('textbox', { name: 'Join link' }).last()).toHaveValue(
    new RegExp(`^${elsewhere.server.origin}/#/map/`),
  )
})

test('a link that would hand a map of this device to another server asks first', async ({
  elsewhere,
  app,
  window,
}) => {
  await startMap(window, 'Renewal')
  await expect(status(window)).toHaveText('Saved on this computer')
  const id = window.url().split('/map/')[1] ?? ''
  await clickMenu(app, 'join-map')
  await window
    .getByRole('textbox', { name: 'Link' })
    .fill(`${elsewhere.server.origin}/#/map/${id}?k=pl1.forged.token`)
  await window.getByRole('button', { name: 'Open map' }).click()
  const dialog = window.getByRole('dialog', { name: 'You have this map from another place' })
  await expect(dialog).toContainText(`all that this device has of it goes to ${nameOf(elsewhere)}`)
  await dialog.getByRole('button', { name: 'Open it on this computer' }).click()
  await expect(status(window)).toHaveText('Saved on this computer')
  expect(await questionCount(app)).toBe(0)
})
