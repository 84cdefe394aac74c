// Runs the built main bundle and preload against a stand-in `electron` module, with real Chromium
// pages as its windows. It has the part of Playwright's ElectronApplication that the specs use.
// Whatever the double lacks throws, so that no spec passes by accident.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { EventEmitter, once } from 'node:events'
import path from 'node:path'
import vm from 'node:vm'
import type { BrowserContext, ElectronApplication, Page } from '@playwright/test'
import type * as Electron from 'electron'
import { createAppDouble } from './electron-double-app.ts'
import { createProcessesDouble } from './electron-double-processes.ts'
import { createPages } from './electron-double-pages.ts'
import { refuseMissing } from './electron-double-refusal.ts'
import { createShellDouble } from './electron-double-shell.ts'
import { createWindowClass } from './electron-double-window.ts'

export type RunningApp = Pick<ElectronApplication, 'evaluate' | 'firstWindow' | 'windows' | 'close'>

export interface DoubleOptions {
  /** The folder of package.json. */
  readonly appFolder: string
  readonly userDataFolder: string
  /** What the app is started with. */
  readonly args?: readonly string[]
}

export async function launchElectronDouble(
  context: BrowserContext,
  { appFolder, userDataFolder, args = [] }: DoubleOptions,
): Promise<RunningApp> {
  const opened = new EventEmitter<{ window: [Page] }>()
  const pages: Page[] = []
  const shell = createShellDouble()
  const processes = createProcessesDouble()
  const windows = () => BrowserWindow.getAllWindows()
  const app = createAppDouble(appFolder, userDataFolder, windows, processes.metrics)
  const openPage = await createPages(context, shell)
  const BrowserWindow = createWindowClass(app, openPage, (page) => {
    pages.push(page)
    page.once('close', () => pages.splice(pages.indexOf(page), 1))
    opened.emit('window', page)
  })
  // reason: the members beyond this list are refused at run time instead of by the compiler
  const electron = refuseMissing(
    { ...shell.members, ...processes.members, app: refuseMissing(app, 'app'), BrowserWindow },
    'electron',
  ) as unknown as typeof Electron
  runCommonJs(path.join(appFolder, mainOf(appFolder)), electron, ['electron', appFolder, ...args])
  app.becomeReady()

  const running = {
    evaluate: async (run: (module: typeof Electron, arg: unknown) => unknown, arg?: unknown) =>
      run(electron, structuredClone(arg)),
    firstWindow: async () => pages[0] ?? (await once(opened, 'window'))[0],
    windows: () => [...pages],
    async close() {
      const ended = once(app, 'quit')
      app.quit()
      await ended
      await context.close()
    },
  }
  return running
}

function mainOf(appFolder: string): string {
  const text = readFileSync(path.join(appFolder, 'package.json'), 'utf8')
  return (JSON.parse(text) as { main: string }).main
}

function runCommonJs(file: string, electron: unknown, argv: readonly string[]) {
  // Yjs warns of a second copy in one process; an app has a process of its own.
  Reflect.deleteProperty(globalThis, '__ $YJS$ __')
  const requireReal = createRequire(file)
  const inPlaceOf = new Map<string, unknown>([['electron', electron]])
  const require = (id: string): unknown => inPlaceOf.get(id) ?? requireReal(id)
  const module = { exports: {} }
  const run = vm.compileFunction(
    readFileSync(file, 'utf8'),
    ['require', 'module', 'exports', '__filename', '__dirname', 'process'],
    { filename: file },
  )
  // only its arguments are the app's own
  const appProcess = Object.create(process, { argv: { value: argv } }) as unknown
  run(require, module, module.exports, file, path.dirname(file), appProcess)
}
