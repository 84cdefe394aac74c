// Reads from Chromium what the page's main thread did. Processor time of that thread only, so other
// work on the machine does not count.
import type { CDPSession, Page } from '@playwright/test'

export interface Spent {
  readonly script: number
  readonly style: number
  /** Everything that ran, also parsing, collecting garbage and handing frames over. */
  readonly all: number
}

export interface Meter {
  spend(work: () => Promise<unknown>): Promise<Spent>
  /** Spent per frame, in so many steps of which each gets a frame. */
  perFrame(frames: number, step: (frame: number) => Promise<unknown>): Promise<Spent>
}

export async function openMeter(page: Page): Promise<Meter> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const spend: Meter['spend'] = async (work) => {
    const before = await readClock(cdp)
    await work()
    return subtract(await readClock(cdp), before)
  }
  return {
    spend,
    async perFrame(frames, step) {
      const { script, style, all } = await spend(async () => {
        for (let at = 0; at < frames; at++) {
          await step(at)
          await frame(page)
        }
      })
      return { script: script / frames, style: style / frames, all: all / frames }
    },
  }
}

export function frame(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
}

/** Lets animations and whatever waits for a pause run out, so that they are not counted. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const until = performance.now() + 400
    while (performance.now() < until) await new Promise((resolve) => requestAnimationFrame(resolve))
  })
  await frame(page)
}

function subtract(after: Spent, before: Spent): Spent {
  return {
    script: after.script - before.script,
    style: after.style - before.style,
    all: after.all - before.all,
  }
}

async function readClock(cdp: CDPSession): Promise<Spent> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  const ms = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000
  return {
    script: ms('ScriptDuration'),
    style: ms('LayoutDuration') + ms('RecalcStyleDuration'),
    all: ms('TaskDuration'),
  }
}
