// What every spec of the web edition starts from: a real server of its own and people with their
// own browser storage.
import { test as base } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import path from 'node:path'
import { personColours } from '../../renderer/session/people.ts'
import { startServer } from '../../server/start-server.ts'

export { expect } from '@playwright/test'

export interface AppServer {
  readonly origin: string
  readonly port: number
}

const webFolder = path.resolve(import.meta.dirname, '../../out/renderer')

export const test = base.extend<{ server: AppServer }>({
  /** Serves the built renderer from a free port, with an empty data folder of this test. */
  server: async ({ browser }, run, testInfo) => {
    const dataFolder = testInfo.outputPath('server-data')
    const server = await startServer({ port: 0, host: '127.0.0.1', dataFolder, webFolder })
    await run(server)
    for (const context of browser.contexts()) await context.close()
    await server.close()
  },
})

/** A named person on a device of their own, on Home. `page.context()` is the device. */
export async function openPerson(browser: Browser, server: AppServer, name: string): Promise<Page> {
  const identity = { name, colour: personColours[browser.contexts().length % personColours.length] }
  const stored = [{ name: 'pathlane:identity', value: JSON.stringify(identity) }]
  const context = await browser.newContext({
    storageState: { cookies: [], origins: [{ origin: server.origin, localStorage: stored }] },
  })
  const page = await context.newPage()
  await page.goto(`${server.origin}/`)
  return page
}
