// What specs do on a board page, in the words of its users.
import type { Browser, Locator, Page } from '@playwright/test'
import { expect, openPerson } from './app.ts'

export async function startMap(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New map' }).click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Create map' }).click()
  await expect(page.locator('.tl-canvas')).toBeVisible()
}

/** Somebody opens the same map by its link, on a device of their own. */
export async function join(
  browser: Browser,
  server: { readonly origin: string; readonly port: number },
  host: Page,
  name: string,
): Promise<Page> {
  const page = await openPerson(browser, server, name)
  await page.goto(`${server.origin}/${new URL(host.url()).hash}`)
  await expect(page.locator('.tl-canvas')).toBeVisible()
  return page
}

/** An entry of the palette. */
export function offer(page: Page, kind: string): Locator {
  return page.locator('.palette').getByText(kind, { exact: true })
}

export function cards(page: Page): Locator {
  return page.locator('.card')
}

/** Those on screen: tldraw hides what lies outside the view. */
export function cardsInView(page: Page): Locator {
  return page.locator('.card:visible')
}

export function card(page: Page, title: string): Locator {
  return cards(page).filter({ hasText: title })
}

export function links(page: Page): Locator {
  return page.locator('[data-shape-type="arrow"]')
}

export function status(page: Page): Locator {
  return page.locator('.sync-status')
}

/** What is said for a moment at the bottom, also when more than one thing is. */
export function toast(page: Page, words: string): Locator {
  return page.locator('.toast-message').filter({ hasText: words })
}

export async function select(page: Page, title: string): Promise<void> {
  await card(page, title).click()
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(title)
}

export async function retitle(page: Page, title: string): Promise<void> {
  const field = page.getByLabel('Title', { exact: true })
  await field.fill(title)
  await field.press('Enter')
}

export async function setOwner(page: Page, owner: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Owner' }).click()
  await page.getByRole('option', { name: owner, exact: true }).click()
}

export interface Point {
  readonly x: number
  readonly y: number
}

export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('This is not on the screen.')
  return box
}

export async function middleOf(locator: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(locator)
  return { x: x + width / 2, y: y + height / 2 }
}

/** tldraw's own box, which takes the keys. */
export function board(page: Page): Locator {
  return page.getByRole('application', { name: 'Board' })
}

export function stageHeader(page: Page, stage: string): Locator {
  return page.locator('.stage-header').filter({ hasText: stage })
}

export function rowLabel(page: Page, row: string): Locator {
  return page.locator('.row-label').filter({ hasText: row })
}

/** The middle of a cell on the screen, moved by some pixels. */
export async function inCell(
  page: Page,
  stage: string,
  row: string,
  { x: dx, y: dy }: Point = { x: 0, y: 0 },
): Promise<Point> {
  const [{ x }, { y }] = await Promise.all([
    middleOf(stageHeader(page, stage)),
    middleOf(rowLabel(page, row)),
  ])
  return { x: x + dx, y: y + dy }
}

export function tool(page: Page, name: string): Locator {
  return page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name, exact: true })
}

export async function click(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.click(x, y)
}

/** Presses at one point, moves over to the other in steps as a hand does, and lets go. */
export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 6 })
  await page.mouse.move(to.x, to.y, { steps: 6 })
  await page.mouse.up()
}

/** Adds a touchpoint with the tool, as somebody who places and types. */
export async function placeCard(page: Page, title: string, at: Point): Promise<void> {
  await tool(page, 'Touchpoint').click()
  await click(page, at)
  await page.keyboard.type(title)
  await page.keyboard.press('Escape')
  await expect(card(page, title)).toBeVisible()
}

/** Takes selection and panel away. */
export async function rest(page: Page): Promise<void> {
  await board(page).press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.locator('.workspace-right')).toHaveCount(0)
}
