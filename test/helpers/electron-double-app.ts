import { EventEmitter } from 'node:events'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type * as Electron from 'electron'

interface Closable {
  close(): void
  readonly closed: Promise<unknown>
}

export type AppDouble = ReturnType<typeof createAppDouble>

/** Electron's order at the end: before-quit, the windows close, will-quit, quit. */
export function createAppDouble(
  appFolder: string,
  userDataFolder: string,
  windows: () => readonly Closable[],
  metrics: () => readonly Partial<Electron.ProcessMetric>[],
) {
  let becomeReady = () => {}
  const ready = new Promise<void>((resolve) => (becomeReady = resolve))
  let isQuitting = false

  async function closeEverything() {
    app.emit('before-quit', cancellable())
    const open = windows()
    for (const window of open) window.close()
    await Promise.all(open.map((window) => window.closed))
    const event = cancellable()
    app.emit('will-quit', event)
    isQuitting = false
    if (!event.defaultPrevented) app.emit('quit', {}, 0)
  }

  const members = {
    isPackaged: false,
    // reason: what a spec reads of it is there
    getAppMetrics: () => metrics() as Electron.ProcessMetric[],
    addRecentDocument(file: string) {
      app.recentDocuments.push(file)
    },
    exit(code = 0) {
      app.exitCode = code
    },
    enableSandbox() {},
    setAsDefaultProtocolClient: () => true,
    requestSingleInstanceLock: () => true,
    whenReady: () => ready,
    getAppPath: () => appFolder,
    getPath: (name: string) =>
      name === 'userData' ? userDataFolder : path.join(userDataFolder, name),
    getVersion: () => '0.0.0-double',
    getSystemLocale: () => 'en-US',
    quit() {
      if (isQuitting) return
      isQuitting = true
      void closeEverything()
    },
  } satisfies Partial<Electron.App>

  const app = Object.assign(new EventEmitter(), members, {
    /** What the app told the system that it has opened. */
    recentDocuments: [] as string[],
    /** Where the app ended at once. */
    exitCode: null as number | null,
    becomeReady: () => void nextTurn().then(() => becomeReady()),
    windowClosed() {
      if (!isQuitting && windows().length === 0) app.emit('window-all-closed')
    },
  })
  return app
}

/** An event as Electron hands it to listeners that may prevent what follows. */
export function cancellable(fields: Readonly<Record<string, unknown>> = {}) {
  return {
    ...fields,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
  }
}
