// Boards in one real browser, one after the other. Times are processor time of the page's main
// thread, so other work on the machine does not count; painting is left out.
import { chromium, type Browser, type Page } from '@playwright/test'
import { browserLaunchOptions } from '../helpers/browser.ts'
import { cardSelector, systemNames, type SystemName } from './board-page/board-under-test.ts'
import { driveBoard, type Say } from './drive-board.ts'
import { longestTask } from './longest-task.ts'
import type { Bench, Report } from './measurement.ts'
import { openMeter, settle, type Meter } from './page-meter.ts'
import { servePage } from './serve-page.ts'

const cardCounts = [500, 2_000, 5_000]
/** Each case on a new page; the middle one counts. */
const timesOpened = 3
/** A map on which links run everywhere, and the same without them. */
const linked = { count: 4_000, links: [0, 500] } as const
/** How many cards a map has while fifty people edit it. */
const editedCounts: readonly number[] = [500, 2_000]

export const boardBench: Bench = {
  name: 'board',
  about:
    'The board in Chromium: open, pan, zoom, select all, edit one, drag 1 and 100 at 500, 2,000 and 5,000 cards, ' +
    'beside the same board in plain tldraw and as many of tldraw’s own notes; 4,000 cards with and without ' +
    '500 links; and the longest task while 50 people edit. Ten minutes or more. Name numbers of cards after it to ' +
    'measure only boards of that size, without links and crowd.',
  async run(report, args) {
    const wanted = args.map(Number).filter((count) => count > 0)
    const pages = await servePage('board-page')
    const browser = await chromium.launch(browserLaunchOptions())
    try {
      for (const count of wanted.length > 0 ? wanted : cardCounts) {
        await measureOpening(browser, pages.address, count, report)
        for (const system of ['pathlane', 'tldraw notes'] as const)
          await measureGestures(browser, pages.address, { system, count, links: 0 }, report)
      }
      if (wanted.length > 0) return
      for (const links of linked.links) {
        const board = { system: 'pathlane', count: linked.count, links } as const
        await measureGestures(browser, pages.address, board, report)
      }
      for (const count of editedCounts) await measureCrowd(browser, pages.address, count, report)
    } finally {
      await browser.close()
      await pages.close()
    }
  },
}

/** In turns, so that a machine that slows down slows all of them. */
async function measureOpening(
  browser: Browser,
  address: string,
  count: number,
  report: Report,
): Promise<void> {
  const opened = new Map<SystemName, Opened[]>(systemNames.map((system) => [system, []]))
  for (let time = 0; time < timesOpened; time++) {
    for (const system of systemNames) {
      await onNewPage(browser, address, system, async (page) => {
        opened.get(system)?.push(await open(page, await openMeter(page), count))
      })
    }
  }
  for (const [system, times] of opened) {
    const named = { bench: 'board', system, case: `${count} cards` }
    const say = (metric: string, unit: string, of: (opened: Opened) => number) =>
      report({ ...named, metric: `open: ${metric}`, unit, value: middle(times.map(of)) })
    say('main thread', 'ms CPU', ({ all }) => all)
    say('script', 'ms CPU', ({ script }) => script)
    say('style and layout', 'ms CPU', ({ style }) => style)
    say('first frame with all cards', 'ms', ({ clock }) => clock)
  }
}

type Opened = Awaited<ReturnType<typeof open>>

async function open(page: Page, meter: Meter, count: number, links = 0) {
  await page.evaluate(([cards, links]) => window.boardUnderTest?.prepare(cards, links), [
    count,
    links,
  ] as const)
  await settle(page)
  let clock = 0
  const spent = await meter.spend(async () => {
    clock = await page.evaluate(async () => {
      const started = performance.now()
      await window.boardUnderTest?.open()
      return performance.now() - started
    })
  })
  return { ...spent, clock }
}

interface DrivenBoard {
  readonly system: SystemName
  readonly count: number
  readonly links: number
}

async function measureGestures(
  browser: Browser,
  address: string,
  { system, count, links }: DrivenBoard,
  report: Report,
): Promise<void> {
  const size = links === 0 ? `${count} cards` : `${count} cards, ${links} links`
  const say: Say = (metric, { script, style }) => {
    const named = { bench: 'board', system, case: size, unit: 'ms CPU' }
    report({ ...named, metric: `${metric}: script`, value: script })
    report({ ...named, metric: `${metric}: style and layout`, value: style })
  }
  await onNewPage(browser, address, system, async (page) => {
    const meter = await openMeter(page)
    say('open, once', await open(page, meter, count, links))
    await driveBoard(page, meter, cardSelector[system], say)
  })
}

async function measureCrowd(
  browser: Browser,
  address: string,
  count: number,
  report: Report,
): Promise<void> {
  const system = 'pathlane'
  await onNewPage(browser, address, system, async (page) => {
    await open(page, await openMeter(page), count)
    await page.evaluate(() => window.boardUnderTest?.inviteOthers?.())
    await settle(page)
    const { cpu, clock } = await longestTask(browser, page, () =>
      page.evaluate(() => window.boardUnderTest?.letOthersEdit?.()),
    )
    const named = { bench: 'board', system, case: `50 people edit ${count} cards` }
    report({ ...named, metric: 'longest task', value: cpu, unit: 'ms CPU' })
    report({ ...named, metric: 'longest task by the clock', value: clock, unit: 'ms' })
  })
}

async function onNewPage(
  browser: Browser,
  address: string,
  system: SystemName,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(180_000)
    await page.goto(`${address}?system=${encodeURIComponent(system)}`)
    await page.waitForFunction(() => window.boardUnderTest !== undefined)
    await work(page)
  } finally {
    await context.close()
  }
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
