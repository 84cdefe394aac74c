// Takes the README's pictures from the running app: npm run pictures
import { chromium, type Browser, type Page } from '@playwright/test'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { startServer } from '../server/start-server.ts'
import { buildWhenStale } from './build-when-stale.ts'
import { findBrowser } from './find-browser.ts'

const root = path.resolve(import.meta.dirname, '..')
const folder = path.join(root, 'docs/pictures')
const screenSize = { width: 1440, height: 900 }

const samples = ['The wandering buyer', 'Remarketing loop', 'In the store', 'The greener office']

const termTable = [
  'Source;Word;Stage;Fit;Meaning',
  'Sales CRM;Discovery;Solution exploration;narrower;A first call was held',
  'Agency;Discovery;Problem identification;same;They feel that something is wrong',
  'Marketing automation;Lead;Problem identification;wider;Somebody left an address',
  'Marketing automation;MQL;Solution exploration;clash;Clicked three times',
  'Sales CRM;Proposal;Supplier selection;same;An offer is out',
  'Sales CRM;Commit;;same;Will be signed this quarter',
].join('\n')

await buildWhenStale(['renderer'], () => process.stdout.write('Building Pathlane…\n'))
await mkdir(folder, { recursive: true })
const server = await startServer({
  port: 0,
  host: '127.0.0.1',
  dataFolder: null,
  webFolder: path.join(root, 'out/renderer'),
})
const executablePath = findBrowser()
if (executablePath === null) throw new Error('Install Chromium, Chrome or Edge to take pictures.')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  for (const title of samples) await takeSample(browser, title, 'light')
  await takeSample(browser, 'The wandering buyer', 'dark')
  await takeHome(browser)
  await takeTogether(browser)
  await takeFrameworks(browser)
} finally {
  await browser.close()
  await server.close()
}

async function takeHome(browser: Browser): Promise<void> {
  const page = await openPage(browser, 'Ana', 'light')
  for (const title of samples.slice(0, 3)) {
    await openSample(page, title)
    // a map's picture is drawn once it has come to rest
    await page.waitForTimeout(3000)
    await page.getByRole('button', { name: 'Home', exact: true }).click()
    await page.getByRole('button', { name: 'New map' }).waitFor()
  }
  await take(page, 'home')
}

async function takeSample(browser: Browser, title: string, theme: 'light' | 'dark'): Promise<void> {
  const page = await openPage(browser, 'Ana', theme)
  await openSample(page, title)
  await take(page, `${title.toLowerCase().replaceAll(' ', '-')}${theme === 'dark' ? '-dark' : ''}`)
}

async function takeTogether(browser: Browser): Promise<void> {
  const ana = await openPage(browser, 'Ana', 'light')
  await openSample(ana, 'The wandering buyer')
  const ben = await openPage(browser, 'Ben', 'light')
  await ben.goto(ana.url())
  await ben.locator('.card:visible').first().waitFor()
  await ana.locator('.card', { hasText: 'Social ad' }).click()
  const card = ben.locator('.card', { hasText: 'Former colleague' })
  await card.click()
  const box = await card.boundingBox()
  if (box === null) throw new Error('The card that Ben points at is not in view.')
  await ben.mouse.move(box.x + box.width, box.y + box.height + 40, { steps: 5 })
  await ana.getByRole('button', { name: 'Follow Ben' }).waitFor()
  await take(ana, 'together')
}

/** A framework on its way to a second version: its line, its words, and the library. */
async function takeFrameworks(browser: Browser): Promise<void> {
  const page = await openPage(browser, 'Ana', 'light')
  await page.getByRole('button', { name: 'Frameworks', exact: true }).click()
  await page.getByLabel('Organisation').fill('Halden Pumps')
  await page.getByRole('button', { name: 'New framework' }).click()
  await page.getByLabel('Name', { exact: true }).fill('How pumps are bought')
  await page.getByRole('radio', { name: 'B2B buying jobs' }).click()
  await page.getByRole('button', { name: 'Begin the draft' }).click()
  await page.getByRole('tab', { name: 'Terms' }).click()
  await page.getByRole('button', { name: 'Paste or import words' }).click()
  await page.getByLabel('Table', { exact: true }).fill(termTable)
  await page.getByRole('button', { name: 'Import these words' }).click()
  await page.getByRole('button', { name: /^Discovery, Sales CRM/ }).click()
  await shoot(page, 'framework-terms')
  await page.getByRole('button', { name: 'Publish version 1' }).click()
  await page
    .getByLabel('What changed, and why?')
    .fill('The line that sales and marketing agreed on')
  await page.getByRole('dialog').getByRole('button', { name: 'Publish version 1' }).click()
  await page.getByRole('button', { name: 'Edit the next version' }).click()
  await page.getByRole('option', { name: 'Solution exploration' }).click()
  await page.getByRole('button', { name: /^Split/ }).click()
  await page.getByLabel('Name', { exact: true }).fill('Nurture the short list')
  await page.getByText('What does the customer do').first().waitFor()
  await shoot(page, 'framework-editor')
  await page.getByRole('button', { name: 'Frameworks', exact: true }).click()
  await take(page, 'framework-library')
}

async function openPage(
  browser: Browser,
  name: string,
  colorScheme: 'light' | 'dark',
): Promise<Page> {
  const colour = name === 'Ana' ? 'person-1' : 'person-6'
  const localStorage = [
    { name: 'pathlane:identity', value: JSON.stringify({ name, colour }) },
    { name: 'pathlane:name-asked', value: 'true' },
  ]
  const context = await browser.newContext({
    viewport: screenSize,
    colorScheme,
    storageState: { cookies: [], origins: [{ origin: server.origin, localStorage }] },
  })
  const page = await context.newPage()
  await page.goto(`${server.origin}/`)
  return page
}

async function openSample(page: Page, title: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^${title}`) })
    .last()
    .click()
  await page.locator('.card:visible').first().waitFor()
  await page.getByText('Saved on the server').first().waitFor()
}

async function take(page: Page, name: string): Promise<void> {
  await shoot(page, name)
  await page.context().close()
}

async function shoot(page: Page, name: string): Promise<void> {
  // fonts and the camera come to rest in a frame or two after the last change
  await page.evaluate('document.fonts.ready.then(() => true)')
  await page.waitForTimeout(800)
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
  process.stdout.write(`docs/pictures/${name}.png\n`)
}
