// Opens a window's page in Chromium. The app's own protocol handler answers its requests, so the
// real policy is enforced; loopback passes through, and everything else is refused.
import { readFileSync } from 'node:fs'
import type { BrowserContext, Frame, Page, Request as PageRequest, Route } from '@playwright/test'
import type * as Electron from 'electron'
import { cancellable } from './electron-double-app.ts'
import { appOrigin, pageOrigin, passAsApp, toAppUrl, toPageUrl } from './electron-double-origin.ts'
import { installElectronInPage } from './electron-double-preload.ts'
import type { ShellDouble } from './electron-double-shell.ts'
import type { ContentsDouble } from './electron-double-window.ts'

export type OpenPage = (
  url: string,
  preferences: Electron.WebPreferences,
  contents: ContentsDouble,
) => Promise<Page>

export async function createPages(context: BrowserContext, shell: ShellDouble): Promise<OpenPage> {
  /** Null while the window loads the address that it was opened with. */
  const contentsByPage = new Map<Page, ContentsDouble | null>()

  await context.route('**/*', async (route, request) => {
    const url = toAppUrl(request.url())
    const page = pageOf(request)
    const contents = page === null ? undefined : contentsByPage.get(page)
    if (contents === undefined) return route.abort('blockedbyclient')
    if (contents !== null && isRefused(contents, request, url)) return route.abort('aborted')
    return answer(route, request, url, shell)
  })

  return async (url, preferences, contents) => {
    const page = await context.newPage()
    contents.state.page = page
    await connect(page, preferences, contents, shell)
    await grantPermissions(context, contents, shell)
    contentsByPage.set(page, null)
    await page.goto(toPageUrl(url))
    contentsByPage.set(page, contents)
    page.once('close', () => contentsByPage.delete(page))
    return page
  }
}

async function connect(
  page: Page,
  preferences: Electron.WebPreferences,
  contents: ContentsDouble,
  shell: ShellDouble,
) {
  await page.exposeBinding('electronDoubleInvoke', ({ frame }, channel: string, args: unknown[]) =>
    invoke(shell, contents, frame, channel, args),
  )
  if (preferences.preload !== undefined) {
    const argv = JSON.stringify(preferences.additionalArguments ?? [])
    const preload = readFileSync(preferences.preload, 'utf8')
    await page.addInitScript({
      content: `(${String(installElectronInPage)})(${argv}, (require, process) => {\n${preload}\n})`,
    })
  }
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('Page.enable')
  protocol.on('Page.windowOpen', ({ url }) => {
    contents.state.windowOpenHandler?.({ url: toAppUrl(url) })
  })
  page.on('popup', (popup) => void popup.close())
}

/** Electron passes a rejection on as its message only. */
async function invoke(
  { invokeHandlers }: ShellDouble,
  sender: ContentsDouble,
  frame: Frame,
  channel: string,
  args: unknown[],
) {
  const handler = invokeHandlers.get(channel)
  if (handler === undefined) return { error: `Error: No handler registered for '${channel}'` }
  const senderFrame = { url: toAppUrl(frame.url()), parent: frame.parentFrame() }
  try {
    return { value: structuredClone(await handler({ sender, senderFrame }, ...args)) }
  } catch (error) {
    return { error: String(error) }
  }
}

/** Playwright throws for a page that is only just being opened: a popup. */
function pageOf(request: PageRequest): Page | null {
  try {
    return request.frame().page()
  } catch {
    return null
  }
}

/** What a page starts itself; the address that a window was opened with is not asked about. */
function isRefused(contents: ContentsDouble, request: PageRequest, url: string) {
  if (!request.isNavigationRequest()) return false
  const isMainFrame = request.frame().parentFrame() === null
  const event = cancellable({ url, isMainFrame })
  contents.emit('will-frame-navigate', event)
  if (isMainFrame) contents.emit('will-navigate', event)
  return event.defaultPrevented
}

async function answer(route: Route, request: PageRequest, url: string, shell: ShellDouble) {
  const { protocol, hostname } = new URL(url)
  const handler = shell.schemeHandlers.get(protocol.slice(0, -1))
  if (handler === undefined) {
    return hostname === '127.0.0.1' ? passAsApp(route) : route.abort('internetdisconnected')
  }
  const response = await handler(new Request(url, { method: request.method() }))
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

const chromiumNames = {
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write',
  geolocation: 'geolocation',
  'local-network-access': 'local-network-access',
  notifications: 'notifications',
} as const

/** Chromium then refuses whatever the app's handler does not grant. */
async function grantPermissions(
  context: BrowserContext,
  contents: ContentsDouble,
  { permissions }: ShellDouble,
) {
  const granted: string[] = []
  for (const [name, chromiumName] of Object.entries(chromiumNames)) {
    // reason: the handler reads no more of the page than this
    const page = contents as unknown as Electron.WebContents
    const details = { requestingUrl: `${appOrigin}/index.html`, isMainFrame: true }
    const decide = (isGranted: boolean) => void (isGranted && granted.push(chromiumName))
    if (permissions.request === null) decide(true)
    else permissions.request(page, name as 'geolocation', decide, details)
  }
  await context.grantPermissions(granted, { origin: pageOrigin })
}
