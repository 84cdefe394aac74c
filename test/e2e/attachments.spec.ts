// Files of cards: dialog, drop and paste, offline too, and out again.
import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { expect, openPerson, test } from './app.ts'
import { startLine } from '../helpers/line.ts'
import { board, card, cards, join, offer, select, startMap, toast } from './board-page.ts'
import { expectNothingSerious } from './expect-accessible.ts'
import { smallPicture } from './small-picture.ts'

const pdf = {
  name: 'Offer.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7 offer'),
}
const attachments = (page: Page) => page.getByRole('region', { name: 'Attachments' })
const picker = (page: Page) => attachments(page).locator('input[type=file]')

/** Lets go of files over something, or pastes them there, as a browser tells it. */
async function give(
  page: Page,
  kind: 'drop' | 'paste',
  selector: string,
  file: { readonly name: string; readonly type: string; readonly text: string },
): Promise<void> {
  await page
    .locator(selector)
    .first()
    .evaluate(
      (element, [how, { name, type, text }]) => {
        const data = new DataTransfer()
        data.items.add(new File([text], name, { type }))
        const { left, top, width, height } = element.getBoundingClientRect()
        const at = { clientX: left + width / 2, clientY: top + height / 2 }
        const usual = { bubbles: true, cancelable: true }
        if (how === 'paste') {
          element.dispatchEvent(new ClipboardEvent('paste', { ...usual, clipboardData: data }))
          return
        }
        for (const event of ['dragover', 'drop']) {
          element.dispatchEvent(new DragEvent(event, { ...usual, ...at, dataTransfer: data }))
        }
      },
      [kind, file] as const,
    )
}

test('files are attached by dialog, drop and paste, seen by others, saved and taken off', async ({
  browser,
  server,
}) => {
  const ana = await openPerson(browser, server, 'Ana')
  await startMap(ana, 'Kitchen')
  await offer(ana, 'Home page').click()
  await picker(ana).setInputFiles([pdf, { ...smallPicture, name: 'Wall.png' }])
  await expect(attachments(ana).getByRole('button', { name: 'Save Offer.pdf' })).toBeVisible()
  const picture = attachments(ana).getByRole('button', { name: 'Open Wall.png' })
  await expect(picture.locator('img')).toBeVisible()

  await board(ana).press('Escape')
  await give(ana, 'drop', '.card', { name: 'visits.csv', type: 'text/csv', text: 'page,visits' })
  await expect(attachments(ana).getByRole('button', { name: 'Save visits.csv' })).toBeVisible()
  await give(ana, 'paste', '.attachments', { name: 'notes.txt', type: 'text/plain', text: 'Notes' })
  await expect(attachments(ana).getByRole('button', { name: 'Save notes.txt' })).toBeVisible()
  await expect(ana.getByRole('button', { name: '4 attachments' })).toBeVisible()
  await expectNothingSerious(ana, '.inspector')

  const ben = await join(browser, server, ana, 'Ben')
  await ben.getByRole('button', { name: '4 attachments' }).click()
  const download = ben.waitForEvent('download')
  await attachments(ben).getByRole('button', { name: 'Save Offer.pdf' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toBe('Offer.pdf')
  expect(await readFile(await saved.path(), 'utf8')).toBe('%PDF-1.7 offer')
  await attachments(ben).getByRole('button', { name: 'Open Wall.png' }).press('Enter')
  const shown = ben.getByRole('dialog', { name: 'Wall.png' })
  await expect(shown.getByRole('img', { name: 'Wall.png' })).toBeVisible()
  await expectNothingSerious(ben, '[role=dialog]')
  await ben.keyboard.press('Escape')
  await attachments(ben).getByRole('button', { name: 'Remove notes.txt' }).press('Enter')
  await expect(attachments(ana).getByText('notes.txt')).toHaveCount(0)
  await ben.getByRole('button', { name: 'Undo' }).last().click()
  await expect(attachments(ana).getByText('notes.txt')).toBeVisible()
})

test('what can’t be attached says why, and the others are attached all the same', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Kitchen')
  await offer(page, 'Home page').click()
  const program = { name: 'setup.exe', mimeType: 'text/plain', buffer: Buffer.from('MZ\0\0') }
  await picker(page).setInputFiles([program, pdf])
  await expect(toast(page, 'This kind of file can’t be attached.')).toBeVisible()
  await expect(attachments(page).getByText('Offer.pdf')).toBeVisible()
  await picker(page).setInputFiles({
    name: 'Film.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.concat([pdf.buffer, Buffer.alloc(10 * 1024 * 1024)]),
  })
  await expect(toast(page, 'This file is larger than 10 MB.')).toBeVisible()
  await board(page).press('Escape')
  await give(page, 'drop', '.tl-canvas', { name: 'a.pdf', type: 'application/pdf', text: '%PDF-1' })
  await expect(toast(page, 'drop the file onto a card to attach it there')).toBeVisible()
})

test('a file attached offline waits, says so, and reaches others later; it goes and comes with its card', async ({
  browser,
  server,
}) => {
  const line = await startLine(() => server.port)
  const ana = await openPerson(browser, line, 'Ana')
  await startMap(ana, 'Kitchen')
  await offer(ana, 'Home page').click()
  const ben = await join(browser, server, ana, 'Ben')
  await expect(card(ben, 'Home page')).toBeVisible()
  line.cut()
  await picker(ana).setInputFiles(pdf)
  await expect(attachments(ana).getByText('waits to be sent')).toBeVisible()
  line.mend()
  await expect(attachments(ana).getByText('waits to be sent')).toHaveCount(0, { timeout: 30_000 })
  await select(ben, 'Home page')
  const download = ben.waitForEvent('download')
  await attachments(ben).getByRole('button', { name: 'Save Offer.pdf' }).click()
  expect(await readFile(await (await download).path(), 'utf8')).toBe('%PDF-1.7 offer')
  await board(ana).press('Delete')
  await expect(ana.locator('.card-mark')).toHaveCount(0)
  await board(ana).press('ControlOrMeta+z')
  await expect(ana.getByRole('button', { name: '1 attachment' })).toBeVisible()
  await line.close()
})

test('a card takes its files along when it is duplicated, cut, and pasted into another map', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const clipboardHoldsCards = () =>
    page.evaluate(async () => (await navigator.clipboard.read())[0]?.types.includes('text/html'))
  const onBoard = (keys: string) => board(page).press(keys)
  await startMap(page, 'Bids')
  await offer(page, 'Proposal').click()
  await picker(page).setInputFiles(pdf)
  await page.getByRole('button', { name: 'Comment on this' }).click()
  await page.keyboard.type('Who writes it?')
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.getByRole('button', { name: 'Close comments' }).click()
  await expect(page.getByRole('button', { name: '1 comment thread' })).toBeVisible()

  await onBoard('ControlOrMeta+d')
  await expect(cards(page)).toHaveCount(2)
  await expect(attachments(page)).toContainText('Offer.pdf')
  await expect(page.getByRole('button', { name: 'Comment on this' })).toBeVisible()
  await onBoard('ControlOrMeta+z')
  await expect(cards(page)).toHaveCount(1)

  await select(page, 'Proposal')
  await onBoard('ControlOrMeta+x')
  await expect(cards(page)).toHaveCount(0)
  await expect.poll(clipboardHoldsCards).toBe(true)
  await onBoard('ControlOrMeta+v')
  await expect(attachments(page)).toContainText('Offer.pdf')
  await expect(page.getByRole('button', { name: '1 comment thread' })).toBeVisible()

  await page.goto(`${server.origin}/`)
  await startMap(page, 'Another client')
  await onBoard('ControlOrMeta+v')
  await expect(attachments(page)).toContainText('Offer.pdf')
  await expect(page.getByRole('button', { name: 'Comment on this' })).toBeVisible()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save Offer.pdf' }).click()
  expect(await readFile(await (await saved).path(), 'utf8')).toBe('%PDF-1.7 offer')
})
