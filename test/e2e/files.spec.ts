// The file of a map in a browser: in place where the browser can, else by file field and download.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { cardsIn, fileOf, withAnotherCard, writeMapFile } from '../helpers/map-files.ts'
import { newMap } from '../helpers/random-map.ts'
import { expect, openPerson, test } from './app.ts'
import { board, card, cards, offer, startMap, toast } from './board-page.ts'

const fileMark = (page: Page) => page.locator('.file-mark')

/** The browser's own files and handles, but no dialog in front of them, which nobody could answer here. */
async function answerPickers(page: Page, name: string): Promise<void> {
  await page.evaluate((name) => {
    const pick = async () => {
      const folder = await navigator.storage.getDirectory()
      return folder.getFileHandle(name, { create: true })
    }
    Object.assign(globalThis.window, {
      showSaveFilePicker: pick,
      showOpenFilePicker: async () => [await pick()],
    })
  }, name)
}

async function refusePickers(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(globalThis.window, {
      showSaveFilePicker: undefined,
      showOpenFilePicker: undefined,
    })
  })
}

/** What the browser has written, as a file on the disk of this test. */
async function bytesOf(page: Page, name: string): Promise<Buffer> {
  const bytes = await page.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory()
    const file = await (await folder.getFileHandle(name)).getFile()
    return [...new Uint8Array(await file.arrayBuffer())]
  }, name)
  return Buffer.from(bytes)
}

test('a map is saved in place, by itself after edits, and still after a reload', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Kitchen')
  await answerPickers(page, 'Kitchen.pathlane')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(fileMark(page)).toHaveAccessibleName('Kitchen.pathlane: Saved')
  await offer(page, 'Home page').click()
  await expect(fileMark(page)).toHaveAccessibleName('Kitchen.pathlane: Edited')
  await expect(page).toHaveTitle('• Kitchen')
  await expect(fileMark(page)).toHaveAccessibleName('Kitchen.pathlane: Saved')
  expect(cardsIn(await bytesOf(page, 'Kitchen.pathlane'))).toEqual(['Home page'])

  await page.reload()
  await expect(card(page, 'Home page')).toBeVisible()
  await expect(fileMark(page)).toHaveAccessibleName('Kitchen.pathlane: Saved')
  await offer(page, 'Microsite').click()
  await expect
    .poll(async () => cardsIn(await bytesOf(page, 'Kitchen.pathlane')))
    .toEqual(['Home page', 'Microsite'])
})

test('a file that somebody else has saved in between is merged', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Kitchen')
  await answerPickers(page, 'Kitchen.pathlane')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(fileMark(page)).toHaveAccessibleName('Kitchen.pathlane: Saved')
  const theirs = [...withAnotherCard(await bytesOf(page, 'Kitchen.pathlane'), 'Call by Ben')]
  await page.evaluate(async (bytes) => {
    const folder = await navigator.storage.getDirectory()
    const writable = await (await folder.getFileHandle('Kitchen.pathlane')).createWritable()
    await writable.write(new Uint8Array(bytes))
    await writable.close()
  }, theirs)
  await offer(page, 'Home page').click()
  await page.keyboard.press('ControlOrMeta+s')
  await expect(toast(page, 'Somebody else had saved Kitchen.pathlane')).toBeVisible()
  await expect(card(page, 'Call by Ben')).toBeVisible()
  await expect
    .poll(async () => cardsIn(await bytesOf(page, 'Kitchen.pathlane')))
    .toEqual(['Call by Ben', 'Home page'])
})

test('a browser without file access opens by file field and saves by download', async ({
  browser,
  server,
}, info) => {
  const file = info.outputPath('Kitchen.pathlane')
  writeMapFile(file, 'Kitchen', 'Home page')
  const page = await openPerson(browser, server, 'Ana')
  await refusePickers(page)
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open file' }).click()
  await (await choosing).setFiles(file)
  await expect(card(page, 'Home page')).toBeVisible()
  await expect(fileMark(page)).toHaveText('File')
  await offer(page, 'Microsite').click()
  await expect(cards(page)).toHaveCount(2)
  const downloading = page.waitForEvent('download')
  await page.keyboard.press('ControlOrMeta+s')
  const download = await downloading
  expect(download.suggestedFilename()).toBe('Kitchen.pathlane')
  await expect(toast(page, 'Kitchen.pathlane is in your downloads.')).toBeVisible()
  expect(cardsIn(readFileSync(await download.path()))).toEqual(['Home page', 'Microsite'])
})

test('a file dropped on Home opens as a map with its pictures', async ({ browser, server }) => {
  const page = await openPerson(browser, server, 'Ana')
  await drop(page, 'Old.pathlane', readFileSync('test/fixtures/format-1.pathlane'))
  await expect(page.getByRole('heading', { name: 'The wandering buyer' })).toBeVisible()
  await expect(card(page, 'An edited title')).toBeVisible()
  await expect(page.getByText('can’t be shown')).toHaveCount(0)
  await board(page).press('Shift+1')
  await expect(page.locator('[data-shape-type="image"] img')).toHaveAttribute('src', /^blob:/)
})

test('what is no map is refused with a sentence, and nothing is opened', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  const whole = fileOf(newMap('Kitchen'))
  for (const [bytes, sentence] of [
    [Buffer.from('%PDF-1.7'), 'This is not a Pathlane file.'],
    [whole.subarray(0, 900), 'This file ends too early.'],
    [whole.map((byte, at) => (at === 500 ? byte ^ 1 : byte)), 'This file is damaged.'],
  ] as const) {
    await drop(page, 'Kitchen.pathlane', bytes)
    await expect(page.getByRole('dialog')).toContainText(sentence)
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
  }
  await expect(page.getByRole('heading', { name: 'Your maps' })).toBeVisible()
})

test('another kind of file that is dropped on Home is refused, and the page stays', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await expect(page.getByRole('heading', { name: 'Your maps' })).toBeVisible()
  const isLetThrough = await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['%PDF-1.7'], 'Offer.pdf', { type: 'application/pdf' }))
    const tell = (type: string) =>
      document
        .querySelector('#root')
        ?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    return [tell('dragover'), tell('drop')]
  })
  expect(isLetThrough).toEqual([false, false])
  await expect(page.getByRole('dialog')).toContainText('Offer.pdf was not opened')
})

async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([name, bytes]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(bytes)], name))
      return transfer
    },
    [name, [...bytes]] as const,
  )
  await page.dispatchEvent('#root', 'dragover', { dataTransfer })
  await expect(page.getByText('Drop a .pathlane file to open it')).toBeVisible()
  await page.dispatchEvent('#root', 'drop', { dataTransfer })
}
