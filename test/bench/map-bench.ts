// What one edited field of a card costs table and panels, in a real browser.
import { chromium, type Page } from '@playwright/test'
import { browserLaunchOptions } from '../helpers/browser.ts'
import { mapSize } from './map-case.ts'
import { shownParts, type ShownPart } from './map-page/shown-parts.ts'
import type { Bench } from './measurement.ts'
import { openMeter, settle } from './page-meter.ts'
import { servePage } from './serve-page.ts'

/** Each gets a frame of its own. */
const edits = 40

export const mapBench: Bench = {
  name: 'map',
  about:
    'One edited field of a card in a map of 5,000 cards, 300 needs, 500 links and 50 comments: script until ' +
    'table, panels and board show it (budget 16 ms). Name parts after it to measure only these. A minute.',
  async run(report, args) {
    const { cards, needs, links, comments } = mapSize
    const named = {
      bench: 'map',
      system: 'pathlane',
      case: `${cards} cards, ${needs} needs, ${links} links, ${comments} comments`,
      unit: 'ms CPU',
    }
    const served = await servePage('map-page')
    const browser = await chromium.launch(browserLaunchOptions())
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      page.setDefaultTimeout(120_000)
      await page.goto(served.address)
      await page.waitForFunction(() => window.editCard !== undefined)
      const meter = await openMeter(page)
      const wanted = args.filter((arg) => !arg.startsWith('--')).slice(1)
      for (const part of shownParts) {
        if (wanted.length > 0 && !wanted.includes(part.name)) continue
        await showPart(page, part)
        const edit = (at: number) => page.evaluate((each) => window.editCard?.(each), at)
        await meter.perFrame(10, edit)
        const spent = await meter.perFrame(edits, (at) => edit(at * 3))
        report({ ...named, metric: `${part.name}: script`, value: spent.script })
        report({ ...named, metric: `${part.name}: style and layout`, value: spent.style })
      }
    } finally {
      await browser.close()
      await served.close()
    }
  },
}

async function showPart(page: Page, { name, tab, panel, hasTable, hasBoard }: ShownPart) {
  await page.evaluate((shown) => window.showPart?.(shown), name)
  if (hasTable) await page.locator('.table-card').first().waitFor()
  if (hasBoard) await page.locator('.card').first().waitFor()
  if (panel !== null) await page.locator('.workspace-right .panel-body').waitFor()
  if (tab !== undefined) await page.getByRole('radio', { name: tab }).click()
  await settle(page)
}
