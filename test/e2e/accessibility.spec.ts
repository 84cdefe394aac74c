// Pathlane for those who don't see it, see it enlarged, or see it in the dark.
import type { Browser, Page } from '@playwright/test'
import { expect, openPerson, test, type AppServer } from './app.ts'
import { cards, cardsInView, join, offer, startMap, status } from './board-page.ts'
import { expectNothingSerious } from './expect-accessible.ts'

/** Whatever may stand open on a board, how to open it, and how one knows that it is. */
const boardStates: readonly {
  readonly name: string
  readonly open: (page: Page) => Promise<void>
  /** Where only a part is looked at: axe knows of no list that keeps the focus in itself. */
  readonly within?: string
}[] = [
  { name: 'an empty board', open: (page) => expect(cards(page)).toHaveCount(0) },
  {
    name: 'a board with the inspector',
    open: async (page) => {
      await offer(page, 'Webinar').click()
      await expect(page.locator('.inspector')).toBeVisible()
    },
  },
  {
    name: 'a list of choices in the inspector',
    within: '[role=listbox]',
    open: async (page) => {
      await offer(page, 'Webinar').click()
      await page.getByRole('combobox', { name: 'Owner' }).click()
      await expect(page.getByRole('listbox')).toBeVisible()
    },
  },
  {
    name: 'the inspector of several cards',
    open: async (page) => {
      for (const kind of ['Webinar', 'Microsite']) await offer(page, kind).click()
      await page.keyboard.press('Escape')
      await page.keyboard.press('ControlOrMeta+a')
      await expect(page.getByRole('region', { name: '2 touchpoints' })).toBeVisible()
    },
  },
  {
    name: 'the personas',
    open: async (page) => {
      await page.getByRole('button', { name: 'Personas', exact: true }).click()
      await page.getByLabel('Name of the new persona').fill('Ines')
      await page.getByLabel('Name of the new persona').press('Enter')
      await expect(page.locator('.persona-card')).toContainText('Ines')
    },
  },
  {
    name: 'the sheet of a persona',
    open: async (page) => {
      await page.getByRole('button', { name: 'Personas', exact: true }).click()
      await page.getByLabel('Name of the new persona').fill('Ines')
      await page.getByLabel('Name of the new persona').press('Enter')
      await page.locator('.persona-card-open').click()
      await expect(page.getByRole('dialog').getByLabel('Goals')).toBeVisible()
    },
  },
  {
    name: 'the filter of the board',
    open: async (page) => {
      await page.getByRole('button', { name: 'Filter', exact: true }).click()
      await page.locator('.filter-choice').filter({ hasText: 'Nobody' }).click()
      await expect(page.locator('.filter-chip')).toBeVisible()
    },
  },
  {
    name: 'the history',
    open: async (page) => {
      await keepVersion(page, 'Agreed')
      await page.getByRole('button', { name: /Agreed.*Kept on purpose/ }).click()
      await expect(page.locator('.workspace-still .stage-header').first()).toBeVisible()
    },
  },
  {
    name: 'a comparison of two versions',
    open: async (page) => {
      await keepVersion(page, 'Agreed')
      await offer(page, 'Webinar').click()
      await page.getByRole('button', { name: /Agreed.*Kept on purpose/ }).click()
      await page.getByRole('button', { name: 'Compare with now' }).click()
      await expect(page.locator('.change-mark')).toBeVisible()
    },
  },
  {
    name: 'the list of keys',
    open: async (page) => {
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    },
  },
  {
    name: 'the share panel',
    open: async (page) => {
      await page.getByRole('button', { name: 'Share', exact: true }).click()
      await expect(page.getByRole('textbox', { name: 'Join link' })).toBeVisible()
    },
  },
  {
    name: 'one’s own name and colour',
    open: async (page) => {
      await page.getByRole('button', { name: 'Ana (you)' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'the definition of a stage',
    open: async (page) => {
      await page.getByRole('button', { name: 'Before purchase' }).focus()
      await expect(page.locator('.stage-card')).toBeVisible()
    },
  },
]

async function keepVersion(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'History' }).click()
  await page.getByRole('button', { name: 'Keep this version…' }).click()
  await page.getByLabel('Name of the version').fill(name)
  await page.getByLabel('Name of the version').press('Enter')
}

for (const { name, open, within } of boardStates) {
  test(`axe finds nothing serious on ${name}, in light and in dark`, async ({
    browser,
    server,
  }) => {
    const page = await openStill(browser, server, 'light')
    await startMap(page, 'For everybody')
    await open(page)
    await expectNothingSerious(page, within)
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expectNothingSerious(page, within)
  })
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on home, its dialogs and menus in ${theme}`, async ({
    browser,
    server,
  }) => {
    const page = await openStill(browser, server, theme)
    await expectNothingSerious(page)
    for (const dialog of ['New map', 'Join by link', 'About Pathlane']) {
      await page.getByRole('button', { name: dialog }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectNothingSerious(page)
      await page.keyboard.press('Escape')
    }
    await startMap(page, 'For everybody')
    await page.getByRole('button', { name: 'Home', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Your maps' })).toBeVisible()
    await expectNothingSerious(page)
    await page.getByRole('button', { name: 'What to do with For everybody' }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await expectNothingSerious(page)
  })

  test(`axe finds nothing serious on a sample with two people in ${theme}`, async ({
    browser,
    server,
  }) => {
    const page = await openStill(browser, server, theme)
    await page.getByRole('button', { name: /^The wandering buyer/ }).click()
    await expect(cardsInView(page).first()).toBeVisible()
    await join(browser, server, page, 'Ben')
    await expect(page.getByRole('button', { name: 'Follow Ben' })).toBeVisible()
    await expectNothingSerious(page)
  })
}

test('everything stays within reach at 200 % zoom', async ({ browser, server }) => {
  const made = await openPerson(browser, server, 'Ana')
  const context = await browser.newContext({
    storageState: await made.context().storageState(),
    viewport: { width: 720, height: 450 },
    deviceScaleFactor: 2,
  })
  const page = await context.newPage()
  await page.goto(server.origin)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'New map' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Enlarged')
  await page.getByRole('button', { name: 'Create map' }).click()
  await expect(page.locator('.tl-canvas')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await page.keyboard.press('/')
  await page.keyboard.type('webinar')
  await page.keyboard.press('Enter')
  await expect(cards(page)).toHaveCount(1)
  const notes = page.locator('.inspector').getByLabel('Notes')
  await notes.fill('Reached')
  await expect(notes).toBeInViewport()
  for (const name of ['Home', 'Share', 'Saved on the server', 'Ana (you)']) {
    await expect(page.getByRole('button', { name, exact: true }), name).toBeInViewport({ ratio: 1 })
  }
  const room = (await page.locator('.workspace-board').boundingBox())?.width ?? 0
  expect(room, 'room for the board beside the panels').toBeGreaterThan(300)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeInViewport({ ratio: 1 })
  await expectNoSidewaysScroll(page)
})

test('whoever listens hears a card’s title, stage, row and facts when it is selected', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Heard')
  await offer(page, 'Home page').click()
  await offer(page, 'Webinar').click()
  await page.getByRole('combobox', { name: 'Owner' }).click()
  await page.getByRole('option', { name: 'Sales', exact: true }).click()
  await page.getByRole('radio', { name: 'Very bad' }).click()
  await page.locator('.tl-container').press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+ArrowDown')
  await expectHeard(page, 'Before purchase, Touchpoints. 2 cards')
  await page.keyboard.press('Tab')
  await expectHeard(page, 'Home page, Before purchase, Touchpoints, ', 'owner: Nobody')
  await page.keyboard.press('Tab')
  await expectHeard(page, 'Webinar, Before purchase, Touchpoints', 'owner: Sales', 'Very bad')
  await page.keyboard.press('ControlOrMeta+a')
  await expectHeard(page, '2 shapes selected')
})

test('stages, rows and the ways to resize them have names, and the status is announced', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await startMap(page, 'Named')
  const stages = page.getByRole('group', { name: 'Stages' })
  const rows = page.getByRole('group', { name: 'Rows' })
  for (const stage of ['Before purchase', 'During purchase', 'After purchase']) {
    await expect(stages.getByRole('button', { name: stage })).toBeVisible()
    await expect(stages.getByRole('separator', { name: `Width of ${stage}` })).toHaveCount(1)
  }
  for (const row of ['Touchpoints', 'Thoughts and questions', 'Owners']) {
    await expect(rows.getByText(row, { exact: true })).toBeVisible()
    await expect(rows.getByRole('separator', { name: `Height of ${row}` })).toHaveCount(1)
  }
  await expect(status(page)).toHaveText('Saved on the server')
  await expect(page.getByRole('status').filter({ hasText: 'Connected to the server' })).toHaveCount(
    1,
  )
})

/** A person whose page does not move while it is looked at. */
async function openStill(
  browser: Browser,
  server: AppServer,
  colorScheme: 'light' | 'dark',
): Promise<Page> {
  const page = await openPerson(browser, server, 'Ana')
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
  return page
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
}

/** What the board's live regions say, all of these words in one of them. */
async function expectHeard(page: Page, ...words: readonly string[]): Promise<void> {
  let regions = page.locator('.board').getByRole('status')
  for (const word of words) regions = regions.filter({ hasText: word })
  await expect(regions, words.join()).toHaveCount(1)
}
