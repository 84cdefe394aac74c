// What specs do with the keyboard alone.
import type { Locator, Page } from '@playwright/test'
import { expect } from './app.ts'
import { card } from './board-page.ts'

/** A new map with the first framework, from Home. */
export async function makeMapByKeys(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'New map' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(page.locator('.stage-header').first()).toBeVisible()
}

/** Into the field of the card that was just placed. */
export async function typeCard(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Title of the touchpoint' })).toBeFocused()
  await page.keyboard.type(title)
  await page.keyboard.press('Escape')
  await expect(card(page, title)).toBeVisible()
}

/** Opens a list of choices with the keyboard and takes one by its first letters. */
export async function choose(page: Page, label: string, choice: string): Promise<void> {
  await tabTo(page, page.getByRole('combobox', { name: label }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toBeVisible()
  await page.keyboard.type(choice)
  await expect(page.getByRole('option', { name: choice, exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toBeHidden()
}

/** Tab, until what is meant has the focus. */
export async function tabTo(page: Page, goal: Locator, key = 'Tab'): Promise<void> {
  await expect(goal).toHaveCount(1)
  const isReached = () => goal.evaluate((element) => element === document.activeElement)
  for (let times = 0; times < 60 && !(await isReached()); times++) await page.keyboard.press(key)
  await expect(goal).toBeFocused()
}

export function inspector(page: Page, title = 'Touchpoint'): Locator {
  return page.getByRole('region', { name: title, exact: true })
}

/** What a screen reader hears from the board. */
export function heard(page: Page, words: string): Locator {
  return page.locator('.board').getByRole('status').filter({ hasText: words })
}
