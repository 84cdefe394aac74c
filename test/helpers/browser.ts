import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import type { LaunchOptions } from '@playwright/test'

const root = path.resolve(import.meta.dirname, '../..')

const quietFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** How tests start Chromium: an installed browser, else the one that Playwright has fetched. */
export function browserLaunchOptions(): LaunchOptions {
  const isRoot = process.getuid?.() === 0
  return {
    executablePath: browserPath(),
    args: isRoot ? ['--no-sandbox', ...quietFlags] : quietFlags,
  }
}

/** Remembered in the environment, so that Playwright's workers need not search again. */
function browserPath() {
  process.env['PATHLANE_BROWSER'] ||= installedBrowser() || fetchedBrowser()
  return process.env['PATHLANE_BROWSER']
}

function installedBrowser() {
  const script = path.join(root, 'scripts/find-browser.ts')
  return execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim()
}

function fetchedBrowser() {
  const fetched = chromium.executablePath()
  if (existsSync(fetched)) return fetched
  throw new Error(
    'No browser for the tests: install Chromium, Chrome or Edge, run "npx playwright install chromium", or set PATHLANE_BROWSER to the path of one.',
  )
}
