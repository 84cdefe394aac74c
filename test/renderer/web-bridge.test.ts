import { afterEach, expect, test, vi } from 'vitest'
import type { Bridge } from '../../shared/desktop/bridge.ts'
import { installWebBridge } from '../../renderer/web-bridge.ts'

afterEach(() => void vi.unstubAllGlobals())

function openPage(address: string, preloaded?: Bridge) {
  const opened: unknown[][] = []
  const page: EventTarget & { pathlane?: Bridge } = Object.assign(new EventTarget(), {
    open: (...args: unknown[]) => void opened.push(args),
    ...(preloaded === undefined ? {} : { pathlane: preloaded }),
  })
  const { protocol, origin } = new URL(address)
  const tab = { title: '' }
  vi.stubGlobal('window', page)
  vi.stubGlobal('document', tab)
  vi.stubGlobal('location', { protocol, origin })
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64)' })
  installWebBridge('1.2.3')
  return { bridge: page.pathlane, tab, opened }
}

test('the server of a page is where it came from', () => {
  expect(openPage('http://localhost:4321/').bridge?.info).toEqual({
    edition: 'web',
    platform: 'linux',
    appVersion: '1.2.3',
    serverUrl: 'http://localhost:4321',
  })
  expect(openPage('file:///tmp/index.html').bridge?.info.serverUrl).toBeNull()
})

test('only web and mail links open, in a tab that knows nothing of this one', async () => {
  const { bridge, opened } = openPage('http://localhost/')
  for (const url of ['https://example.com', 'mailto:a@example.com']) await bridge?.openExternal(url)
  for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'nonsense']) {
    await bridge?.openExternal(url)
  }
  expect(opened).toEqual([
    ['https://example.com', '_blank', 'noopener,noreferrer'],
    ['mailto:a@example.com', '_blank', 'noopener,noreferrer'],
  ])
})

test('the title is the tab’s', async () => {
  const { bridge, tab } = openPage('http://localhost/')
  await bridge?.setTitle('Pumps')
  expect(tab.title).toBe('Pumps')
})

test('a desktop that was there first keeps its bridge', () => {
  const desktop = { info: { edition: 'desktop' } } as Bridge
  expect(openPage('http://localhost/', desktop).bridge).toBe(desktop)
})
