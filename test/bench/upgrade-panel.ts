// What it costs to open the upgrade panel over a large map, in a real browser: the preview and all of
// its drawing. Times are processor time of the page's main thread.
import { chromium, type Browser } from '@playwright/test'
import { browserLaunchOptions } from '../helpers/browser.ts'
import { cardCount, versionCount } from './framework-case.ts'
import type { Report } from './measurement.ts'
import { openMeter, settle, type Spent } from './page-meter.ts'
import { servePage } from './serve-page.ts'

/** Each on a new page; the middle one counts. */
const timesOpened = 3

/** Opens it, unfolds a stage, sends a stage elsewhere. */
export async function measureUpgradePanel(report: Report): Promise<void> {
  const page = await servePage('upgrade-page')
  const browser = await chromium.launch(browserLaunchOptions())
  try {
    const opened: Opened[] = []
    for (let time = 0; time < timesOpened; time++) opened.push(await open(browser, page.address))
    const all = (part: keyof Opened) => opened.map((each) => each[part])
    say(report, 'panel: open', all('open'))
    say(report, 'panel: unfold a stage', all('unfold'))
    say(report, 'panel: send a stage elsewhere', all('send'))
  } finally {
    await browser.close()
    await page.close()
  }
}

interface Opened {
  readonly open: Spent
  readonly unfold: Spent
  readonly send: Spent
}

async function open(browser: Browser, address: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    await page.goto(address)
    await page.waitForFunction(() => window.openPanel !== undefined)
    const meter = await openMeter(page)
    await settle(page)
    const spentOpening = await meter.spend(async () => {
      await page.evaluate(() => window.openPanel?.())
      await page.locator('.landing-group').first().waitFor()
    })
    await settle(page)
    const stage = page.locator('.landing-group-fold').first()
    const unfold = await meter.spend(async () => {
      await stage.evaluate((button: HTMLElement) => setTimeout(() => button.click()))
      await page.locator('.landing-card').first().waitFor()
    })
    await page.locator('.landing-group-head [role=combobox]').first().click()
    const option = page.getByRole('option').last()
    await option.waitFor()
    const send = await meter.spend(async () => {
      await option.click()
      await option.waitFor({ state: 'hidden' })
    })
    return { open: spentOpening, unfold, send }
  } finally {
    await context.close()
  }
}

function say(report: Report, metric: string, spent: readonly Spent[]): void {
  const named = {
    bench: 'framework',
    system: 'pathlane',
    case: `${cardCount} cards, ${versionCount} versions`,
    unit: 'ms CPU',
  }
  const middle = (values: readonly number[]) =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  report({
    ...named,
    metric: `${metric}: script`,
    value: middle(spent.map(({ script }) => script)),
  })
  report({
    ...named,
    metric: `${metric}: style and layout`,
    value: middle(spent.map(({ style }) => style)),
  })
}
