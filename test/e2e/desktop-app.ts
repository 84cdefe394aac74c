// What every spec of the desktop starts from: the built app with a profile of its own. It runs on
// the double of Electron, or on the real one with ELECTRON_E2E=1; the specs cannot tell.
import { _electron, expect, test as base } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { MenuItem } from 'electron'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeMapFile } from '../helpers/map-files.ts'
import { launchElectronDouble } from '../helpers/electron-double.ts'
import type { RunningApp } from '../helpers/electron-double.ts'

export { expect } from '@playwright/test'

export const appFolder = path.resolve(import.meta.dirname, '../..')

const isReal = process.env['ELECTRON_E2E'] === '1'

export const test = base.extend<{
  /** What the app is started with; `{folder}` stands for the test's own folder. */
  args: readonly string[]
  /** The title of a map that lies in the test's own folder before the app starts. */
  fileAtStart: string | null
  /** Files of the profile from an earlier start, by name. */
  kept: Readonly<Record<string, string>>
  app: RunningApp
  window: Page
}>({
  args: [[], { option: true }],
  fileAtStart: [null, { option: true }],
  kept: [{}, { option: true }],
  // In the double service workers are blocked: app:// is registered without them.
  app: async ({ browser, args, fileAtStart, kept }, run, testInfo) => {
    if (fileAtStart !== null) {
      writeMapFile(testInfo.outputPath(`${fileAtStart}.pathlane`), fileAtStart, 'Home page')
    }
    const userDataFolder = testInfo.outputPath('user-data')
    mkdirSync(userDataFolder, { recursive: true })
    for (const [name, text] of Object.entries(kept)) {
      writeFileSync(path.join(userDataFolder, name), text)
    }
    const given = args.map((arg) => arg.replace('{folder}', testInfo.outputPath()))
    const app = isReal
      ? await _electron.launch({ args: [appFolder, `--user-data-dir=${userDataFolder}`, ...given] })
      : await launchElectronDouble(await browser.newContext({ serviceWorkers: 'block' }), {
          appFolder,
          userDataFolder,
          args: given,
        })
    await run(app)
    await app.close()
  },
  /** The window that the app opens by itself. */
  window: async ({ app }, run) => {
    await run(await app.firstWindow())
  },
})

/** Chooses something in the menu, as of the window in front, once it can be chosen. */
export async function clickMenu(app: RunningApp, id: string) {
  const canChoose = () =>
    app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled, id)
  await expect.poll(canChoose).not.toBe(false)
  await sendFromMenu(app, id)
}

/** The same without a look at whether it is greyed out. */
export async function sendFromMenu(app: RunningApp, id: string) {
  await app.evaluate(({ BrowserWindow, Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id) as MenuItem
    item.click(item, BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0], {})
  }, id)
}
