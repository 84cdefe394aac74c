// What every spec of the desktop starts from: the built app with a profile of its own. It runs on
// the double of Electron, or on the real one with ELECTRON_E2E=1; the specs cannot tell.
import { _electron, test as base } from '@playwright/test'
import type { Page } from '@playwright/test'
import path from 'node:path'
import { launchElectronDouble } from '../helpers/electron-double.ts'
import type { RunningApp } from '../helpers/electron-double.ts'

export { expect } from '@playwright/test'

export const appFolder = path.resolve(import.meta.dirname, '../..')

const isReal = process.env['ELECTRON_E2E'] === '1'

export const test = base.extend<{ app: RunningApp; window: Page }>({
  // In the double service workers are blocked: app:// is registered without them.
  app: async ({ browser }, run, testInfo) => {
    const userDataFolder = testInfo.outputPath('user-data')
    const app = isReal
      ? await _electron.launch({ args: [appFolder, `--user-data-dir=${userDataFolder}`] })
      : await launchElectronDouble(await browser.newContext({ serviceWorkers: 'block' }), {
          appFolder,
          userDataFolder,
        })
    await run(app)
    await app.close()
  },
  /** The window that the app opens by itself. */
  window: async ({ app }, run) => {
    await run(await app.firstWindow())
  },
})
