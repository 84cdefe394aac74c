// What specs do in a library of frameworks, in the words of its users.
import type { Browser, Locator, Page } from '@playwright/test'
import { expect, openPerson, type AppServer } from './app.ts'

/** Somebody on their own library. */
export async function openLibrary(browser: Browser, server: AppServer, name = 'Ana') {
  const page = await openPerson(browser, server, name)
  await page.getByRole('button', { name: 'Frameworks', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Come with Pathlane' })).toBeVisible()
  return page
}

export async function beginDraft(page: Page, name: string, from = 'An empty line'): Promise<void> {
  await page.getByRole('button', { name: 'New framework' }).click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('radio', { name: from }).click()
  await page.getByRole('button', { name: 'Begin the draft' }).click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
}

export function line(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Stages' })
}

export function stageOnLine(page: Page, name: string): Locator {
  return line(page).getByRole('option', { name })
}

/** The names on the line, in their order. */
export async function expectLine(page: Page, ...names: readonly string[]): Promise<void> {
  await expect(line(page).locator('.line-chip-name')).toHaveText([...names])
}

export async function publish(page: Page, version: number, note: string): Promise<void> {
  const name = `Publish version ${version}`
  await page.getByRole('button', { name }).click()
  await page.getByLabel('What changed, and why?').fill(note)
  await page.getByRole('dialog').getByRole('button', { name }).click()
  await expect(page.getByText('This version is published: it never changes')).toBeVisible()
}

export async function toLibrary(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Frameworks', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Come with Pathlane' })).toBeVisible()
}

export function published(page: Page): Locator {
  return page.getByRole('region', { name: 'Published' }).getByRole('listitem')
}
