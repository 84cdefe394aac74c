import type { Page } from '@playwright/test'
import type { MenuItem } from 'electron'
import path from 'node:path'
import { infoArgument } from '../../electron/desktop-info.ts'
import { menuCommands } from '../../shared/desktop/bridge.ts'
import type { Bridge, MenuCommand } from '../../shared/desktop/bridge.ts'
import { appFolder, clickMenu, expect, sendFromMenu, test } from './desktop-app.ts'
import type { RunningApp } from '../helpers/electron-double.ts'

declare global {
  interface Window {
    pathlane: Bridge
    heard: MenuCommand[]
  }
}

test('the app opens one window, on Home', async ({ app, window }) => {
  await expect(window.getByRole('heading', { name: 'Your maps' })).toBeVisible()
  expect(app.windows()).toHaveLength(1)
})

test('a script inside the page does not run under the app’s policy', async ({ window }) => {
  const ran = await window.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.body.dataset.inline = "ran"'
    document.body.append(script)
    return document.body.dataset['inline'] ?? 'refused'
  })
  expect(ran).toBe('refused')
})

test('nothing outside the app can be fetched', async ({ window }) => {
  const reached = await window.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'reached',
      () => 'refused',
    ),
  )
  expect(reached).toBe('refused')
})

test('the page reads no file beside its own', async ({ window }) => {
  const answers = await window.evaluate(async () => {
    const paths = ['/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/nothing.js', '/%00']
    return Promise.all(paths.map(async (path) => (await fetch(path)).status))
  })
  expect(answers).toEqual([404, 404, 404, 404])
})

test('the page has the frozen bridge and nothing else of the desktop', async ({ window }) => {
  const seen = await window.evaluate(() => ({
    members: Object.keys(globalThis.window.pathlane).toSorted(),
    isFrozen: [
      globalThis.window.pathlane,
      globalThis.window.pathlane.info,
      globalThis.window.pathlane.files,
      globalThis.window.pathlane.host,
      globalThis.window.pathlane.presenter,
      globalThis.window.pathlane.settings,
      globalThis.window.pathlane.updates,
      globalThis.window.pathlane.servers,
    ].every(Object.isFrozen),
    node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
  }))
  expect(seen).toEqual({
    members: [
      'files',
      'host',
      'info',
      'offerCommands',
      'onLink',
      'onMenuCommand',
      'openExternal',
      'presenter',
      'servers',
      'setTitle',
      'settings',
      'updates',
    ],
    isFrozen: true,
    node: [],
  })
})

test('the page knows at once that it runs in the desktop app', async ({ window }) => {
  const info = await window.evaluate(() => globalThis.window.pathlane.info)
  expect(info).toEqual({
    edition: 'desktop',
    platform: expect.stringMatching(/^(mac|windows|linux)$/),
    appVersion: expect.stringMatching(/^\d+\.\d+\.\d+/),
    systemLocale: expect.stringMatching(/^[a-z]+/),
    serverUrl: expect.stringMatching(/^http:\/\/(127\.0\.0\.1|localhost):\d+$/),
  })
})

test('the server inside the app answers the page', async ({ window }) => {
  const status = await window.evaluate(async () => {
    const socket = new WebSocket(
      `${globalThis.window.pathlane.info.serverUrl?.replace('http', 'ws')}/sync/a-room-of-this-test-0`,
    )
    return new Promise((resolve) => {
      socket.addEventListener('open', () => resolve('open'))
      socket.addEventListener('error', () => resolve('refused'))
    })
  })
  expect(status).toBe('open')
})

test('every command of the menu reaches the page', async ({ app, window }) => {
  await listenToMenu(window)
  for (const command of menuCommands) await sendFromMenu(app, command)
  await expect.poll(() => window.evaluate(() => globalThis.window.heard)).toEqual(menuCommands)
})

test('New map in the menu asks for the new map', async ({ app, window }) => {
  await expect(window.getByRole('heading', { name: 'Your maps' })).toBeVisible()
  await clickMenu(app, 'new-map')
  await expect(window.getByRole('dialog')).toBeVisible()
})

test('a map is kept by the server inside the app and names the window', async ({ app, window }) => {
  await window.getByText('The wandering buyer').first().click()
  await expect(window.getByText('Saved on this computer')).toBeVisible()
  await expect.poll(() => titles(app)).toEqual(['The wandering buyer'])
})

test('a page that has stopped listening hears no more commands', async ({ app, window }) => {
  await window.evaluate(() => {
    globalThis.window.heard = []
    const bridge = globalThis.window.pathlane
    const stop = bridge.onMenuCommand((command) => globalThis.window.heard.push(command))
    bridge.onMenuCommand((command) => globalThis.window.heard.push(command))
    stop()
  })
  await sendFromMenu(app, 'show-keys')
  await sendFromMenu(app, 'go-home')
  await expect
    .poll(() => window.evaluate(() => globalThis.window.heard))
    .toEqual(['show-keys', 'go-home'])
})

test('the window’s title is what the page says', async ({ app, window }) => {
  const say = () => window.evaluate(() => globalThis.window.pathlane.setTitle('The greener office'))
  // the page says a title of its own when it has come up
  await expect(window.getByRole('heading', { name: 'Your maps' })).toBeVisible()
  await expect.poll(() => say().then(() => titles(app))).toEqual(['The greener office'])
})

test('a link to a website opens outside and the window stays', async ({ app, window }) => {
  await collectExternalLinks(app)
  const address = window.url()
  await clickLink(window, 'https://example.com/page')
  await expect.poll(() => externalLinks(app)).toEqual(['https://example.com/page'])
  expect(window.url()).toBe(address)
})

test('a new window for a website opens outside instead', async ({ app, window }) => {
  await collectExternalLinks(app)
  await clickLink(window, 'https://example.com/other', '_blank')
  await expect.poll(() => externalLinks(app)).toEqual(['https://example.com/other'])
  await expect.poll(() => window.context().pages().length).toBe(1)
})

test('only web and mail links are handed to the system', async ({ app, window }) => {
  await collectExternalLinks(app)
  await window.evaluate(async () => {
    const links = ['file:///etc/passwd', 'smb://server/share', 'nonsense', 'mailto:ana@example.com']
    for (const link of links) await globalThis.window.pathlane.openExternal(link)
  })
  expect(await externalLinks(app)).toEqual(['mailto:ana@example.com'])
})

test('a payload of the wrong shape is refused', async ({ window }) => {
  const answer = await window.evaluate(() =>
    globalThis.window.pathlane.setTitle(12 as unknown as string).then(
      () => 'taken',
      (error: Error) => error.message,
    ),
  )
  expect(answer).toContain('Expected string')
})

test('a page from elsewhere is refused even with the preload in it', async ({ app, window }) => {
  const preload = path.join(appFolder, 'out/electron/preload.cjs')
  const additionalArguments = [`${infoArgument}{}`]
  await app.evaluate(
    async ({ BrowserWindow }, webPreferences) => {
      const stranger = new BrowserWindow({ show: false, webPreferences })
      await stranger.loadURL('data:text/html,<title>Elsewhere</title>')
    },
    { preload, additionalArguments },
  )
  await expect.poll(() => app.windows().length).toBe(2)
  const stranger = app.windows().find((page) => page !== window)
  const answer = await stranger?.evaluate(() =>
    globalThis.window.pathlane.setTitle('Spoofed').then(
      () => 'taken',
      (error: Error) => error.message,
    ),
  )
  expect(answer).toContain('Refused a message from data:')
})

test('the page may not know where the person is', async ({ window }) => {
  const code = await window.evaluate(
    () =>
      new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('told'),
          (error) => resolve(error.code),
        ),
      ),
  )
  const permissionDenied = 1
  expect(code).toBe(permissionDenied)
})

test('a second window opens from the menu and hears only its own commands', async ({
  app,
  window,
}) => {
  await clickMenu(app, 'new-window')
  await expect.poll(() => app.windows().length).toBe(2)
  const second = app.windows().find((page) => page !== window)
  await expect(second?.locator('#root') ?? window.locator('nothing')).not.toBeEmpty()
  for (const page of app.windows()) await listenToMenu(page)
  await app.evaluate(({ BrowserWindow, Menu }) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById('zoom-in') as MenuItem
    const focused = BrowserWindow.getAllWindows().at(-1)
    item.click(item, focused, {})
  })
  const heard = () =>
    Promise.all(app.windows().map((page) => page.evaluate(() => globalThis.window.heard)))
  await expect.poll(heard).toEqual([[], ['zoom-in']])
})

test('a window whose page has crashed shows the app again', async ({ app, window }) => {
  await window.evaluate(() => {
    document.body.dataset['before'] = 'the crash'
  })
  await app.evaluate(({ BrowserWindow }) => {
    const [first] = BrowserWindow.getAllWindows()
    first?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
  })
  await expect(window.locator('body')).not.toHaveAttribute('data-before')
  await expect(window.locator('#root')).not.toBeEmpty()
})

async function listenToMenu(page: Page) {
  await page.evaluate(() => {
    const { window } = globalThis
    window.heard = []
    window.pathlane.onMenuCommand((command) => window.heard.push(command))
  })
}

async function clickLink(page: Page, address: string, target = '_self') {
  await page.evaluate(
    ([href, target]) => {
      const link = document.createElement('a')
      Object.assign(link, { href, target, textContent: 'Outside', id: 'outside' })
      document.body.prepend(link)
      link.click()
    },
    [address, target] as const,
  )
}

async function collectExternalLinks(app: RunningApp) {
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(shell, { opened, openExternal: async (url: string) => void opened.push(url) })
  })
}

function externalLinks(app: RunningApp) {
  return app.evaluate(({ shell }) => (shell as unknown as { opened: string[] }).opened)
}

function titles(app: RunningApp) {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  )
}
