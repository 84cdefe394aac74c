// A session in the room: the desktop app hosts a map, guests come with a browser.
import { chromium, type Browser, type Page } from '@playwright/test'
import type os from 'node:os'
import { networkInterfaces } from 'node:os'
import { personColours } from '../../renderer/session/people.ts'
import { browserLaunchOptions } from '../helpers/browser.ts'
import type { RunningApp } from '../helpers/electron-double.ts'
import { mapIn } from '../helpers/map-files.ts'
import { card, cards, offer, placeCard, inCell, rest, startMap, status } from './board-page.ts'
import { expect, test } from './desktop-app.ts'

/** One that is not the computer's own, where it has one. */
const secondAddress =
  Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.2'

const homeNetwork = '127.0.0.1'

test.beforeEach(({ app }) => setNetwork(app, [homeNetwork]))
test.afterEach(async ({ app, browser }) => {
  await setNetwork(app, null)
  // the guests' browsers; the app's own windows close with the app
  const own = app.windows()[0]?.context()
  for (const context of browser.contexts()) if (context !== own) await context.close()
})

/** What the system says of this computer's addresses from now on; null: the truth. */
async function setNetwork(app: RunningApp, addresses: readonly string[] | null) {
  await app.evaluate((_electron, now) => {
    const system = process.getBuiltinModule('node:os') as typeof os & { real?: unknown }
    const real = (system.real ??= system.networkInterfaces) as typeof os.networkInterfaces
    const made = () => ({
      wlan0: (now ?? []).map((address) => ({ address, family: 'IPv4', internal: false })),
    })
    Object.assign(system, { networkInterfaces: now === null ? real : made })
  }, addresses)
}

async function openMap(window: Page): Promise<void> {
  await startMap(window, 'Workshop')
  await expect(status(window)).toHaveText('Saved on this computer')
}

const panel = (window: Page) => window.getByRole('dialog', { name: 'Share this map' })
const linkIn = (window: Page) => panel(window).getByRole('textbox', { name: 'Join link' })

/** Hosts the map and leaves the panel open. @returns the link */
async function host(window: Page, role?: string): Promise<string> {
  await window.getByRole('button', { name: 'Share' }).click()
  if (role !== undefined) {
    await panel(window).getByRole('combobox', { name: 'Guests are' }).click()
    await window.getByRole('option', { name: role }).click()
  }
  await panel(window).getByRole('button', { name: 'Host this map here' }).click()
  return linkIn(window).inputValue()
}

const at = (link: string, address: string) => link.replace(/\/\/[\d.]+:/, `//${address}:`)

async function openGuest(browser: Browser, link: string, name: string): Promise<Page> {
  const identity = { name, colour: personColours[name.length] }
  const stored = [{ name: 'pathlane:identity', value: JSON.stringify(identity) }]
  const context = await browser.newContext({
    storageState: {
      cookies: [],
      origins: [{ origin: new URL(link).origin, localStorage: stored }],
    },
  })
  const page = await context.newPage()
  await page.goto(link)
  return page
}

async function joinAs(browser: Browser, link: string, name: string): Promise<Page> {
  const page = await openGuest(browser, link, name)
  await expect(status(page)).toHaveText('Saved on the server')
  return page
}

const guest = (window: Page, name: string) =>
  panel(window).getByRole('listitem').filter({ hasText: name })

/** Whether the display is kept from sleeping. */
async function isAwake(app: RunningApp): Promise<boolean> {
  return app.evaluate(({ powerSaveBlocker }) =>
    Array.from({ length: 20 }, (_, id) => id).some((id) => powerSaveBlocker.isStarted(id)),
  )
}

async function killServer(app: RunningApp): Promise<void> {
  await app.evaluate(({ app }) => {
    const server = app.getAppMetrics().find(({ name }) => name === 'Pathlane server')
    process.kill(server?.pid ?? 0, 'SIGKILL')
  })
}

test('guests at two addresses work on the map as what the facilitator lets them be', async ({
  browser,
  window,
}) => {
  await openMap(window)
  const link = await host(window, 'Viewer')
  const ben = await joinAs(browser, link, 'Ben')
  const cleo = await joinAs(browser, at(link, secondAddress), 'Cleo')
  await expect(guest(window, 'Ben')).toContainText('Up to date')
  await expect(guest(window, 'Cleo')).toContainText('Up to date')
  await expect(ben.getByText('Read only')).toBeVisible()
  await panel(window).getByRole('combobox', { name: 'Guests are' }).click()
  await window.getByRole('option', { name: 'Contributor' }).click()
  await expect(ben.getByText('Read only')).toHaveCount(0)
  await panel(window).getByRole('button', { name: 'Show large' }).click()
  const large = window.getByRole('dialog', { name: 'Join this map' })
  await expect(large).toContainText(link.replace('http://', ''))
  await expect(large).toContainText('2 guests are here')
  await window.keyboard.press('Escape')
  await expect(window.getByRole('button', { name: 'Session, 2 guests' })).toBeVisible()
  const before = await cards(window).count()
  await offer(ben, 'Webinar').click()
  for (const page of [window, ben, cleo]) await expect(cards(page)).toHaveCount(before + 1)
  await offer(window, 'Landing page').click()
  for (const page of [window, ben, cleo]) await expect(cards(page)).toHaveCount(before + 2)
})

test('a guest sees the hosted map and no other', async ({ browser, window }) => {
  await window.getByText('Remarketing loop').first().click()
  await expect(status(window)).toHaveText('Saved on this computer')
  const hidden = window.url().split('/map/')[1] ?? ''
  await window.getByRole('button', { name: 'Home', exact: true }).click()
  await openMap(window)
  const link = await host(window)
  const ben = await joinAs(browser, link, 'Ben')
  const told = await ben.evaluate(async (id) => {
    const paths = ['/', `/history/${id}`, `/access/rooms/${id}/links`, '/admin/rooms', '/metrics']
    const answers = await Promise.all(paths.map((path) => fetch(path)))
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    const stored = await indexedDB.databases()
    return texts.join() + JSON.stringify(stored) + JSON.stringify(localStorage)
  }, hidden)
  expect(told).not.toContain(hidden)
  expect(told).not.toContain('Remarketing')
  await ben.goto(new URL(`/#/map/${hidden}`, link).href)
  await expect(ben.getByText('This link does not allow opening the map.')).toBeVisible()
  await ben.getByRole('button', { name: 'Home' }).first().click()
  await expect(ben.getByRole('heading', { name: 'Your maps' })).toBeVisible()
  await expect(ben.getByRole('link', { name: /Remarketing/ })).toHaveCount(0)
})

test('what a guest makes on their own stays on their device, and can be worked on', async ({
  browser,
  window,
}) => {
  await openMap(window)
  const ben = await joinAs(browser, await host(window), 'Ben')
  await ben.getByRole('button', { name: 'Home', exact: true }).click()
  await startMap(ben, 'My own notes')
  await expect(ben.getByText('Your map is kept on this device.')).toBeVisible()
  await offer(ben, 'Home page').click()
  await expect(cards(ben)).toHaveCount(1)
})

test('after the server was killed guests are back by themselves with what they wrote meanwhile', async ({
  app,
  browser,
  window,
}) => {
  await openMap(window)
  const link = await host(window)
  const ben = await joinAs(browser, link, 'Ben')
  const cleo = await joinAs(browser, at(link, secondAddress), 'Cleo')
  await expect(guest(window, 'Cleo')).toContainText('Up to date')
  const before = await cards(ben).count()
  await killServer(app)
  await offer(ben, 'Webinar').click()
  for (const page of [window, ben, cleo]) await expect(cards(page)).toHaveCount(before + 1)
  for (const page of [ben, cleo]) await expect(status(page)).toHaveText('Saved on the server')
  await expect(guest(window, 'Ben')).toContainText('Up to date')
  expect(await linkIn(window).inputValue()).toBe(link)
})

test('a removed guest is out, and the others stay in with the old link', async ({
  browser,
  window,
}) => {
  await openMap(window)
  const link = await host(window)
  const ben = await joinAs(browser, link, 'Ben')
  const cleo = await joinAs(browser, link, 'Cleo')
  await guest(window, 'Ben').getByRole('button', { name: 'Remove Ben' }).click()
  await guest(window, 'Ben').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(guest(window, 'Ben')).toHaveCount(0)
  await expect(ben.getByText('The facilitator has removed you from this session.')).toBeVisible()
  await ben.reload()
  await expect(ben.getByText('The facilitator has closed this link.')).toBeVisible()
  await cleo.reload()
  await expect(status(cleo)).toHaveText('Saved on the server')
  await expect(linkIn(window)).not.toHaveValue(link)
  const stranger = await openGuest(browser, link, 'Ben again')
  await expect(stranger.getByText('This code is not right.')).toBeVisible()
  await stranger.goto(await linkIn(window).inputValue())
  await expect(status(stranger)).toHaveText('Saved on the server')
})

test('the end of the session is asked for, told to guests, and leaves the map', async ({
  app,
  browser,
  window,
}) => {
  await openMap(window)
  expect(await isAwake(app)).toBe(false)
  const link = await host(window)
  expect(await isAwake(app)).toBe(true)
  const ben = await joinAs(browser, link, 'Ben')
  const cleo = await joinAs(browser, at(link, secondAddress), 'Cleo')
  await panel(window).getByRole('button', { name: 'End session' }).click()
  await panel(window).getByRole('button', { name: 'Cancel' }).click()
  await panel(window).getByRole('button', { name: 'End session' }).click()
  await panel(window).getByRole('group').getByRole('button', { name: 'End session' }).click()
  await expect(ben.getByText('The facilitator has ended this session.')).toBeVisible()
  await expect(panel(window).getByRole('button', { name: 'Host this map here' })).toBeVisible()
  await expect(status(window)).toHaveText('Saved on this computer')
  const answer = await fetch(link).catch(() => 'nobody answers')
  expect(answer).toBe('nobody answers')
  expect(await isAwake(app)).toBe(false)
  // from a browser that has no server any more
  await cleo.getByRole('button', { name: 'File', exact: true }).click()
  const [copy] = await Promise.all([
    cleo.waitForEvent('download'),
    cleo.getByRole('menuitem', { name: 'Save in a file…' }).click(),
  ])
  expect(mapIn(await copy.path()).meta.get('title')).toBe('Workshop')
})

test('the link follows the computer into another network, and guests can come by it', async ({
  app,
  browser,
  window,
}) => {
  await openMap(window)
  const link = await host(window)
  await joinAs(browser, link, 'Ben')
  await expect(guest(window, 'Ben')).toBeVisible()
  await setNetwork(app, [])
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'))
  await expect(panel(window).getByText('This computer is in no network.')).toBeVisible()
  await setNetwork(app, [secondAddress])
  await expect(panel(window).getByText('This computer has a new address.')).toBeVisible()
  await expect(linkIn(window)).toHaveValue(at(link, secondAddress))
  await joinAs(browser, await linkIn(window).inputValue(), 'Cleo')
  await panel(window).getByRole('button', { name: 'They have it' }).click()
  await expect(panel(window).getByText('This computer has a new address.')).toHaveCount(0)
})

test('a guest who can’t reach the computer any more is told what to do', async ({
  app,
  browser,
  window,
}) => {
  await openMap(window)
  const link = await host(window)
  const ben = await joinAs(browser, link, 'Ben')
  await ben.context().setOffline(true)
  await expect(ben.getByText('The facilitator’s computer cannot be reached.')).toBeVisible()
  await offer(ben, 'Webinar').click()
  await expect(status(ben)).toHaveText('Offline, 1 change waiting')
  await ben.context().setOffline(false)
  await expect(status(ben)).toHaveText('Saved on the server')
  await expect(ben.getByText('The facilitator’s computer cannot be reached.')).toHaveCount(0)
  expect(app.windows()).toHaveLength(1)
})

test('on plain http, without a secure context, a guest can write, copy and reload', async ({
  window,
}) => {
  await openMap(window)
  const link = await host(window)
  const options = browserLaunchOptions()
  const plain = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), '--host-resolver-rules=MAP room.test 127.0.0.1'],
  })
  try {
    const ben = await joinAs(plain, link.replace('127.0.0.1', 'room.test'), 'Ben')
    expect(await ben.evaluate(() => isSecureContext)).toBe(false)
    await placeCard(ben, 'By Ben', await inCell(ben, 'Before purchase', 'Touchpoints'))
    await expect(card(window, 'By Ben')).toHaveCount(1)
    const before = await cards(ben).count()
    await card(ben, 'By Ben').click()
    await ben.keyboard.press('Control+c')
    await ben.keyboard.press('Control+v')
    await expect(cards(ben)).toHaveCount(before + 1)
    await rest(ben)
    await ben.reload()
    await expect(cards(ben)).toHaveCount(before + 1)
    await expect(cards(window)).toHaveCount(before + 1)
  } finally {
    await plain.close()
  }
})

test('the page asks only for what a session can be', async ({ window }) => {
  const answers = await window.evaluate(async () => {
    const { host } = globalThis.window.pathlane
    if (host === null) throw new Error('The desktop hosts maps')
    const wrong = [
      host.start('../other', 'editor'),
      host.start('a-map-of-this-test-00', 'facilitator' as 'editor'),
      host.changeRole('owner' as 'editor'),
      host.chooseAddress('evil.example'),
      host.remove('x'.repeat(65)),
    ]
    const results = await Promise.allSettled(wrong)
    return results.map(({ status }) => status)
  })
  expect(answers).toEqual(Array.from({ length: 5 }, () => 'rejected'))
})
