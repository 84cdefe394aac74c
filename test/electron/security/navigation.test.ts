import { expect, it, vi } from 'vitest'
import { lockNavigation } from '../../../electron/navigation.ts'
import { app, createContents, openedOutside } from '../../helpers/electron-module.ts'

vi.mock('electron', () => import('../../helpers/electron-module.ts'))

lockNavigation()

const own = 'app://pathlane/index.html#/map/one'
const foreign = [
  'https://example.com/',
  'http://127.0.0.1:4460/',
  'app://elsewhere/index.html',
  'app://pathlane.example.com/',
  'file:///etc/passwd',
  'data:text/html,hello',
  'javascript:alert(1)',
  'about:blank',
]

for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
  it(`${event} stays within the app`, () => {
    const contents = openContents()
    expect(isPrevented(contents, event, own)).toBe(false)
    for (const url of foreign) expect([url, isPrevented(contents, event, url)]).toEqual([url, true])
  })
}

it('no page is embedded', () => {
  expect(isPrevented(openContents(), 'will-attach-webview', own)).toBe(true)
})

it('no page opens a window of its own', () => {
  const { openHandler } = openContents()
  for (const url of [own, ...foreign]) expect(openHandler?.({ url })).toEqual({ action: 'deny' })
})

it('of what a page would go to only web and mail links open outside', () => {
  const contents = openContents()
  openedOutside.splice(0)
  for (const url of [...foreign, 'mailto:ana@example.com']) contents.openHandler?.({ url })
  expect(openedOutside).toEqual([
    'https://example.com/',
    'http://127.0.0.1:4460/',
    'mailto:ana@example.com',
  ])
})

function openContents() {
  const contents = createContents()
  app.emit('web-contents-created', {}, contents)
  return contents
}

function isPrevented(contents: ReturnType<typeof openContents>, name: string, url: string) {
  let isPrevented = false
  const preventDefault = () => void (isPrevented = true)
  contents.emit(name, { url, isMainFrame: false, preventDefault })
  return isPrevented
}
