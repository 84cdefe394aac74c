// A map of 5,000 cards and its file, the whole chain as a person has it: from choosing the file to a
// board with cards on it, and from Ctrl+S to the file on the disk.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import * as Y from 'yjs'
import { createPressWork } from '../../renderer/files/press-work.ts'
import { startServer } from '../../server/start-server.ts'
import { mapDocument } from '../../shared/document/layout.ts'
import { browserLaunchOptions } from '../helpers/browser.ts'
import buildBeforeE2e from '../helpers/build-before-e2e.ts'
import { fileOf, someFacts } from '../helpers/map-files.ts'
import { layOutCards } from './board-page/lay-out-cards.ts'
import { longestTask } from './longest-task.ts'
import type { Bench, Report } from './measurement.ts'
import { openMeter, settle } from './page-meter.ts'

declare global {
  interface Window {
    /** Answers the dialog. */
    chooseFile?(): void
  }
}

const cardCount = 5_000
const times = 5
const fileName = 'Many cards.pathlane'
const webFolder = path.resolve(import.meta.dirname, '../../out/renderer')
const named = { bench: 'files', system: 'pathlane', case: `${cardCount} cards` }

export const filesBench: Bench = {
  name: 'files',
  about:
    'Opens a file of 5,000 cards in Chromium until cards are on the board, and saves it after an edit: ' +
    'time by the clock, processor time of the page, and of the file worker. About a minute.',
  async run(report) {
    const map = mapDocument(new Y.Doc())
    layOutCards(map, cardCount)
    const file = fileOf(map)
    report({ ...named, metric: 'file', value: file.length / 1024, unit: 'KB' })
    measureWorker(file, report)
    buildBeforeE2e()
    const dataFolder = mkdtempSync(path.join(tmpdir(), 'pathlane-bench-'))
    const server = await startServer({ port: 0, host: '127.0.0.1', dataFolder, webFolder })
    const browser = await chromium.launch(browserLaunchOptions())
    try {
      await measurePage(browser, server.origin, file, report)
    } finally {
      await browser.close()
      await server.close()
      rmSync(dataFolder, { recursive: true })
    }
  },
}

/** The worker's own work, in this process: its processor time can be told apart here. */
function measureWorker(file: Uint8Array, report: Report): void {
  const work = createPressWork()
  const { update } = work.open(file)
  const say = (metric: string, run: () => void) =>
    report({ ...named, metric, value: middle(repeat(() => cpuOf(run))), unit: 'ms CPU' })
  say('open: file worker', () => work.open(file))
  say('save: file worker', () => {
    work.lay(update)
    work.pack({ assets: new Map(), thumbnail: null, facts: someFacts })
  })
}

async function measurePage(
  browser: Browser,
  address: string,
  file: Uint8Array,
  report: Report,
): Promise<void> {
  const opened: { clock: number; all: number }[] = []
  for (let time = 0; time < times; time++) {
    const page = await openHome(browser, address, file)
    opened.push(await openTheFile(page))
    if (time === times - 1) await measureSaving(browser, page, report)
    await page.context().close()
  }
  const say = (metric: string, unit: string, values: readonly number[]) =>
    report({ ...named, metric, unit, value: middle(values) })
  say(
    'open: until cards are on the board',
    'ms',
    opened.map(({ clock }) => clock),
  )
  say(
    'open: page',
    'ms CPU',
    opened.map(({ all }) => all),
  )
}

/** The dialog will be answered with a file of the browser's own disk. */
async function openHome(browser: Browser, address: string, file: Uint8Array): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.goto(address)
  await page.getByRole('heading', { name: 'Your maps' }).waitFor()
  await page.evaluate(
    async ({ name, bytes }) => {
      const folder = await navigator.storage.getDirectory()
      const handle = await folder.getFileHandle(name, { create: true })
      const writable = await handle.createWritable()
      await writable.write(new Uint8Array(bytes))
      await writable.close()
      const chosen = new Promise((resolve) => {
        window.chooseFile = () => resolve([handle])
      })
      Object.assign(window, { showOpenFilePicker: () => chosen })
    },
    { name: fileName, bytes: [...file] },
  )
  await settle(page)
  return page
}

/** The clock runs from the moment in which somebody has chosen the file. */
async function openTheFile(page: Page): Promise<{ clock: number; all: number }> {
  await page.keyboard.press('Control+o')
  await settle(page)
  const meter = await openMeter(page)
  let clock = 0
  const { all } = await meter.spend(async () => {
    clock = await page.evaluate(async () => {
      const started = performance.now()
      window.chooseFile?.()
      // two frames after the first card: it is painted then, and the page takes the next click
      while (document.querySelector('.card') === null) {
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
      await new Promise((resolve) => requestAnimationFrame(resolve))
      await new Promise((resolve) => setTimeout(resolve))
      return performance.now() - started
    })
  })
  return { clock, all }
}

async function measureSaving(browser: Browser, page: Page, report: Report): Promise<void> {
  const mark = page.locator('.file-mark')
  await mark.and(page.locator('[data-status="saved"]')).waitFor()
  await settle(page)
  const meter = await openMeter(page)
  const save = () =>
    page.evaluate(async () => {
      const started = performance.now()
      document
        .querySelector('body')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true }))
      const status = () => document.querySelector<HTMLElement>('.file-mark')?.dataset['status']
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      while (status() !== 'saving') await frame()
      while (status() === 'saving') await frame()
      return performance.now() - started
    })
  const clocks: number[] = []
  const spent: number[] = []
  for (let time = 0; time < times; time++) {
    const { all } = await meter.spend(async () => clocks.push(await save()))
    spent.push(all)
    await settle(page)
  }
  const { cpu } = await longestTask(browser, page, save)
  const say = (metric: string, value: number, unit: string) =>
    report({ ...named, metric, value, unit })
  say('save: until it is in the file', middle(clocks), 'ms')
  say('save: page', middle(spent), 'ms CPU')
  say('save: longest task of the page', cpu, 'ms CPU')
}

function cpuOf(work: () => void): number {
  const total = () => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1000
  }
  const before = total()
  work()
  return total() - before
}

function repeat(measure: () => number): readonly number[] {
  return Array.from({ length: times }, measure)
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
