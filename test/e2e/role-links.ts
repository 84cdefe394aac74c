// A server whose maps people enter by links, each with a role.
import type { Browser, Page } from '@playwright/test'
import path from 'node:path'
import { startServer, type RunningServer } from '../../server/start-server.ts'
import { expect, openPerson, test as base } from './app.ts'

const webFolder = path.resolve(import.meta.dirname, '../../out/renderer')

export const test = base.extend<{ linkServer: RunningServer }>({
  /** People enter by links, and anyone may make a map. */
  linkServer: async ({ browser }, run, testInfo) => {
    const server = await startServer({
      port: 0,
      host: '127.0.0.1',
      dataFolder: testInfo.outputPath('link-server-data'),
      webFolder,
      access: 'links',
      newMaps: 'anyone',
      log: () => {},
    })
    await run(server)
    for (const context of browser.contexts()) await context.close()
    await server.close()
  },
})

/** Makes a link in the Share panel and gives its address. */
export async function makeLink(page: Page, role: string, label: string): Promise<string> {
  await openShare(page)
  await page.getByRole('combobox', { name: 'Who has the link is' }).click()
  await page.getByRole('option', { name: role, exact: true }).click()
  await page.getByLabel('For whom').fill(label)
  await page.getByRole('button', { name: 'Make link' }).click()
  const address = page
    .getByRole('listitem', { name: label })
    .getByRole('textbox', { name: 'Join link' })
  await expect(address).toHaveValue(/\?k=pl1\./)
  return address.inputValue()
}

export async function openShare(page: Page): Promise<void> {
  const panel = page.getByRole('dialog', { name: 'Share this map' })
  if (!(await panel.isVisible()))
    await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(panel).toBeVisible()
}

export async function enter(
  browser: Browser,
  server: RunningServer,
  link: string,
  name: string,
): Promise<Page> {
  const page = await openPerson(browser, server, name)
  await page.goto(link)
  return page
}
