import { beforeEach, expect, it, vi } from 'vitest'
import { openPresenterWindow, openWindow, type WindowParts } from '../../../electron/windows.ts'
import { BrowserWindow } from '../../helpers/electron-module.ts'

vi.mock('electron', () => import('../../helpers/electron-module.ts'))

// reason: of its parts a window here needs no more than this
const parts = {
  info: { edition: 'desktop', platform: 'linux', appVersion: '0.0.0', serverUrl: null },
  appearance: { backgroundColor: () => '#fff', zoomFactor: () => 1, loaded() {} },
  places: { next: () => ({ isMaximized: false, width: 800, height: 600 }), remember() {} },
} as unknown as WindowParts

beforeEach(() => {
  BrowserWindow.opened.splice(0)
})

const open = {
  'the window one works in': () => openWindow(parts),
  'the presenter window': async () => void openPresenterWindow(parts, 'a-map-of-this-test-0'),
}

for (const [name, openIt] of Object.entries(open)) {
  it(`${name} is sandboxed, isolated, without Node, and shows our own page`, async () => {
    await openIt()
    const [window] = BrowserWindow.opened
    const preferences = window?.options.webPreferences ?? {}
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      preload: expect.stringMatching(/preload\.cjs$/),
    })
    for (const opening of [
      'webviewTag',
      'nodeIntegrationInSubFrames',
      'nodeIntegrationInWorker',
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'enableBlinkFeatures',
      'navigateOnDragDrop',
    ]) {
      expect(preferences).not.toHaveProperty(opening)
    }
    expect(preferences.webSecurity).not.toBe(false)
    expect(window?.address).toMatch(/^app:\/\/pathlane\/index\.html/)
  })
}

it('a page that has crashed is shown again, but one that crashes at once is left alone', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const clock = vi.spyOn(performance, 'now').mockReturnValue(1_000)
  await openWindow(parts)
  const [window] = BrowserWindow.opened
  const end = (reason: string) => window?.webContents.emit('render-process-gone', {}, { reason })
  end('clean-exit')
  expect(window?.reloads).toBe(0)
  end('crashed')
  expect(window?.reloads).toBe(1)
  clock.mockReturnValue(2_000)
  end('oom')
  expect(window?.reloads).toBe(1)
  clock.mockReturnValue(60_000)
  end('crashed')
  expect(window?.reloads).toBe(2)
  vi.restoreAllMocks()
})
