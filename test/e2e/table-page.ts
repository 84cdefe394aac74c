// What specs do in the table, in the words of its users.
import type { Locator, Page } from '@playwright/test'
import { expect } from './app.ts'

export async function showAs(page: Page, way: 'Board' | 'Table' | 'Board and table') {
  await page.getByRole('radio', { name: way, exact: true }).click()
}

export function grid(page: Page): Locator {
  return page.getByRole('grid', { name: 'Cards of the map' })
}

/** The row of a card by its title. */
export function rowOf(page: Page, title: string): Locator {
  return grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: title, exact: true }) })
}

/** A cell of a card, by the heading of its column. */
export async function cellOf(page: Page, title: string, column: string): Promise<Locator> {
  const head = grid(page).getByRole('columnheader', { name: column, exact: true })
  const at = await head.getAttribute('aria-colindex')
  return rowOf(page, title).locator(`[aria-colindex="${at}"]`)
}

export function focusedCell(page: Page): Locator {
  return grid(page).locator('.table-cell-active')
}

/** Pastes as a spreadsheet would hand it over, into what has the focus. */
export async function paste(page: Page, tsv: string): Promise<void> {
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    const event = new ClipboardEvent('paste', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    })
    document.activeElement?.dispatchEvent(event)
  }, tsv)
}

/** What copying hands over. */
export async function copied(page: Page): Promise<string> {
  return page.evaluate(() => {
    const data = new DataTransfer()
    const event = new ClipboardEvent('copy', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    })
    document.activeElement?.dispatchEvent(event)
    return data.getData('text/plain')
  })
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

export async function expectCell(page: Page, title: string, column: string, said: string) {
  await expect(await cellOf(page, title, column)).toHaveText(said)
}
