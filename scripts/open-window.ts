// Shows the web edition: in a window without browser furniture where Chromium, Chrome or Edge is
// installed, else in the default browser.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { findBrowser } from './find-browser.ts'
import { hasScreen } from './has-screen.ts'

export interface WindowOptions {
  readonly address: string
  readonly dataFolder: string
  /** Closes the app window. */
  readonly end: AbortSignal
  /** A browser that ends well sooner than this has left the window to one that runs already. */
  readonly handsOverWithinMs?: number
}

const usuallyHandsOverWithinMs = 3_000

/**
 * Resolves when the app window is closed. Where that cannot be known (default browser, a browser
 * that runs already) it never resolves.
 */
export async function openWindow(options: WindowOptions): Promise<void> {
  if (!hasScreen()) {
    console.error('There is no screen here: open the address in a browser.')
    return never()
  }
  const browser = findBrowser()
  const outcome = browser === null ? 'did not run' : await runAppWindow(browser, options)
  if (outcome === 'closed') return
  if (outcome === 'handed over') {
    console.error('The window is in a browser that was open already: end Pathlane with Ctrl+C.')
  } else openDefaultBrowser(options.address)
  return never()
}

type WindowOutcome = 'closed' | 'handed over' | 'did not run'

/**
 * A profile of its own keeps the maps on this device apart from the person's browsing, and makes
 * the browser's process end with its window.
 */
async function runAppWindow(browser: string, options: WindowOptions): Promise<WindowOutcome> {
  const { address, dataFolder, end, handsOverWithinMs = usuallyHandsOverWithinMs } = options
  const profile = path.join(dataFolder, 'browser-profile')
  const flags = [`--app=${address}`, `--user-data-dir=${profile}`, '--no-first-run']
  // Chromium refuses to run its sandbox as root.
  if (process.platform === 'linux' && process.getuid?.() === 0) flags.push('--no-sandbox')
  const started = performance.now()
  const child = spawn(browser, flags, { stdio: 'ignore', signal: end })
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null))
    child.once('exit', resolve)
  })
  if (end.aborted) return 'closed'
  if (code !== 0) return 'did not run'
  return performance.now() - started < handsOverWithinMs ? 'handed over' : 'closed'
}

function openDefaultBrowser(address: string) {
  const [program, ...args] = defaultOpener(address)
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  child.once('error', () => console.error('No browser could be opened: open the address yourself.'))
  child.unref()
}

function defaultOpener(address: string): readonly [program: string, ...args: string[]] {
  if (process.platform === 'darwin') return ['open', address]
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '', address]
  return ['xdg-open', address]
}

function never(): Promise<void> {
  return new Promise(() => {})
}
