// What no designer draws: names of sixty letters, words without a space, scripts that run from right to
// left, nothing at all, and five hundred cards in one cell.
import type { Browser, Locator, Page } from '@playwright/test'
import type { StageId } from '../../shared/framework/framework.ts'
import { addComment } from '../../shared/map/edit-comments.ts'
import { addSticky, addTouchpoint } from '../../shared/map/edit-cards.ts'
import { addLink } from '../../shared/map/edit-links.ts'
import { addNeeds } from '../../shared/map/edit-needs.ts'
import { addPersona } from '../../shared/map/edit-personas.ts'
import { keepFramework } from '../../shared/framework/pinned-framework.ts'
import { cellIdOf } from '../../shared/map/lane.ts'
import type { MapDocument } from '../../shared/document/layout.ts'
import type { RowId } from '../../shared/map/row.ts'
import { frameworkOf, stageNamed } from '../helpers/made-up-framework.ts'
import { expect, openPerson, test, type AppServer } from './app.ts'
import { boxOf, card, cards, cardsInView } from './board-page.ts'
import { joinAsPeer } from './board-peer.ts'
import { openMapOn } from './framework-map.ts'
import { smallPicture } from './small-picture.ts'

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
const arabic = 'مكالمة مبيعات مع 3 أشخاص من ACME Corp. حول عرض 2026'
const family = '👩‍👩‍👧‍👦🏳️‍🌈👍🏽'
const names = [
  'Recognising that the current supplier no longer keeps its wo',
  longWord.slice(0, 60),
  'استكشاف الحلول المتاحة مع جميع الأقسام والفروع قبل طلب العروض',
  `${family} Consensus creation with all who have a say in it`,
  'Supplier selection, validation, contract and the first order',
  'Installing it, training people, and seeing the first results',
  'Using it every day, asking for help, and finding more to do.',
]
const framework = frameworkOf(
  names.map((name, at) => stageNamed(`s${at}`, name, { phase: at < 4 ? 'before' : 'after' })),
  { name: `Framework of the ${longWord} and all its subsidiaries` },
)
const cellOf = (stage: number, row = 'touchpoints') =>
  cellIdOf(`s${stage}` as StageId, row as RowId)

/** Hard words wherever people can write some. */
function layHardMap(map: MapDocument): void {
  map.meta.set('title', `${longWord} ${arabic}`)
  map.meta.set('scenario', `${arabic} ${longWord}`)
  const personas = [longWord, arabic, family].map((name) =>
    addPersona(map, { name: name.slice(0, 80), role: 'champion', goals: longWord.repeat(3) }),
  )
  const titles = [longWord.repeat(3).slice(0, 200), arabic, family, 'Call', 'Visit', 'Mail']
  const ids = titles.map((title, at) =>
    addTouchpoint(
      map,
      { parentId: cellOf(Math.floor(at / 3)), x: 24 + (at % 2) * 190, y: 56 + (at % 3) * 120 },
      { title, personas, message: arabic, notes: longWord.repeat(5), status: 'live' },
    ),
  )
  for (const [at, from] of ids.entries()) {
    for (const to of ids.slice(at + 1, at + 3)) {
      addLink(map, from, to, { kind: 'next-step', outcome: 'talked-internally', label: '' })
    }
  }
  addSticky(map, { parentId: cellOf(1, 'actions'), x: 16, y: 16 }, arabic, 'yellow')
  addNeeds(
    map,
    [longWord.repeat(2), arabic].map((text) => ({
      type: 'choose' as const,
      personaId: personas[0] ?? null,
      stageId: 's1' as StageId,
      text,
    })),
  )
  addComment(
    map,
    { kind: 'card', recordId: ids[1] ?? 'shape:none', title: arabic },
    { text: longWord.repeat(3), author: longWord, at: '2026-01-01T00:00:00Z', mentions: [] },
  )
}

const panels = ['Personas', 'Needs', 'Story', 'Insight', 'Filter'] as const

test('hard words stay within bar, board and every panel', async ({ browser, server }) => {
  const { page } = await openMapOn(browser, server, framework, layHardMap)
  await expect(cardsInView(page).first()).toBeVisible()
  await expectNothingWiderThan(page.locator('.map-bar'))
  await expectNothingWiderThan(page.locator('.face-strip'))
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeInViewport({
    ratio: 1,
  })
  for (const panel of panels) {
    await page.getByRole('button', { name: panel, exact: true }).click()
    await expect(page.getByRole('region', { name: panel, exact: true })).toBeVisible()
    await expectNothingWiderThan(page.locator('.workspace-right .panel-body'))
  }
  await page.getByRole('button', { name: /^Comments, / }).click()
  await expect(page.locator('.thread')).toBeVisible()
  await expectNothingWiderThan(page.locator('.workspace-right .panel-body'))
  await page.getByRole('button', { name: 'Personas', exact: true }).click()
  await page.locator('.persona-card-open').first().click()
  await expect(page.getByRole('dialog').getByLabel('Goals')).toBeVisible()
  await expectNothingWiderThan(page.locator('.dialog-body'))
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNothingWiderThan(page.getByRole('dialog'))
  for (const name of ['Close', 'Previous persona', 'Done']) {
    const button = page.getByRole('dialog').getByRole('button', { name, exact: true })
    await expect(button).toBeInViewport({ ratio: 1 })
  }
})

test('with a full room and a newer framework the bar still shows its last button', async ({
  browser,
  server,
}) => {
  const { page } = await openMapOn(browser, server, framework, (map) => {
    layHardMap(map)
    map.doc.transact(() => keepFramework(map, { ...framework, version: 2 }))
  })
  const guests = await Promise.all(
    [longWord, arabic, family, 'Dan', 'Eve'].map(async (name) => {
      const guest = await joinAsPeer(server, page.url())
      guest.appear(name)
      return guest
    }),
  )
  await expect(page.getByRole('button', { name: '2 more' })).toBeVisible()
  for (const width of [1440, 1200, 1024, 720]) {
    await page.setViewportSize({ width, height: 700 })
    await expectNothingWiderThan(page.locator('.map-bar'))
    await expect(page.getByRole('button', { name: 'Share' })).toBeInViewport({ ratio: 1 })
  }
  for (const guest of guests) guest.leave()
})

test('two versions with long names stand side by side, and each part in its column', async ({
  browser,
  server,
}) => {
  const next = { ...framework, version: 2, notes: `${longWord}\n${arabic}` }
  const { page } = await openMapOn(browser, server, framework, (map) =>
    map.doc.transact(() => keepFramework(map, next)),
  )
  const mark = page.getByRole('button', { name: /^Framework of the/ })
  await mark.click()
  await page.getByRole('button', { name: 'See what would change' }).click()
  for (const width of [1024, 720]) {
    await page.setViewportSize({ width, height: 700 })
    await expectNothingWiderThan(page.getByRole('dialog'))
  }
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await mark.click()
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.locator('.comparison-table')).toBeVisible()
  await expectNothingWiderThan(page.getByRole('dialog').locator('.dialog-body'))
  await expectNothingWiderThan(page.locator('.comparison-scroll'))
})

test('a picture with a long name keeps Save and Close within its dialog', async ({
  browser,
  server,
}) => {
  const { page } = await openMapOn(browser, server, framework, layHardMap)
  await card(page, 'Call').click()
  const attachments = page.getByRole('region', { name: 'Attachments' })
  await attachments
    .locator('input[type=file]')
    .setInputFiles({ ...smallPicture, name: `${longWord}${arabic}.png` })
  await attachments.getByRole('button', { name: /^Open / }).click()
  const shown = page.getByRole('dialog')
  await expect(shown.getByRole('button', { name: /^Save / })).toHaveText('Save')
  await expectNothingWiderThan(shown)
})

test('stage names of sixty letters take two lines, and a stage’s card has them whole', async ({
  browser,
  server,
}) => {
  const { page } = await openMapOn(browser, server, framework)
  const headers = page.locator('.stage-header')
  await expect(headers).toHaveCount(names.length)
  for (const at of [0, 1, 2]) {
    const header = await boxOf(headers.nth(at))
    const name = await boxOf(headers.nth(at).locator('.stage-header-title'))
    expect(name.height, 'two lines').toBeGreaterThan(30)
    expect(name.y).toBeGreaterThanOrEqual(header.y)
    expect(name.y + name.height).toBeLessThanOrEqual(header.y + header.height)
    expect(name.x + name.width).toBeLessThanOrEqual(header.x + header.width)
  }
  await headers.nth(1).getByRole('button').focus()
  await expect(page.locator('.stage-card')).toContainText(names[1] ?? '')
})

test('Arabic stands at the right of its card, and turns no sentence around', async ({
  browser,
  server,
}) => {
  const { page } = await openMapOn(browser, server, framework, layHardMap)
  const title = card(page, 'مكالمة').locator('.card-title')
  await expect(title).toHaveCSS('direction', 'rtl')
  await expect(page.locator('.sticky-text', { hasText: 'مكالمة' })).toHaveCSS('direction', 'rtl')
  await page.getByRole('button', { name: /^Comments, / }).click()
  const place = page.locator('.thread-place')
  await expect(place).toHaveText(`“\u2068${arabic}\u2069”`)
  const [opening, closing] = await place.evaluate((element) => {
    const text = element.firstChild
    const length = (text?.textContent ?? '').length
    return [0, length - 1].map((at) => {
      const range = document.createRange()
      range.setStart(text as Node, at)
      range.setEnd(text as Node, at + 1)
      const { left, top } = range.getBoundingClientRect()
      return { left, top }
    })
  })
  const left = (await boxOf(place)).x
  expect(opening?.left, 'the opening quote is where the sentence begins').toBeLessThan(left + 12)
  expect(closing?.left, 'the closing one is not').toBeGreaterThan(left + 12)
})

test('words of neighbouring links do not lie on each other', async ({ browser, server }) => {
  const { page } = await openMapOn(browser, server, framework, layHardMap)
  const pills = page.locator('.link-pill')
  await expect(pills).toHaveCount(9)
  const boxes = await Promise.all((await pills.all()).map(boxOf))
  const covered = boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 - 1)
      .filter((b) => Math.abs(a.y - b.y) < (a.height + b.height) / 2 - 1),
  )
  expect(covered).toEqual([])
})

test('a link along the upper edge keeps its words below the stage headers', async ({
  browser,
  server,
}) => {
  const { page } = await openMapOn(browser, server, framework, (map) => {
    const place = (stage: number) =>
      addTouchpoint(map, { parentId: cellOf(stage), x: 16, y: 8 }, { title: `At ${stage}` })
    const from = place(0)
    place(1)
    addLink(map, place(2), from, { kind: 'loop', outcome: 'recalled', label: '' })
  })
  const pill = page.locator('.link-pill')
  await expect(pill).toBeVisible()
  const header = await boxOf(page.locator('.stage-header').first())
  expect((await boxOf(pill)).y).toBeGreaterThanOrEqual(header.y + header.height - 1)
})

test('a card in the corner of the wall is shown with the map around it, not with a blank', async ({
  browser,
  server,
}) => {
  const { page } = await openMapOn(browser, server, framework, (map) => {
    addTouchpoint(map, { parentId: cellOf(0), x: 16, y: 16 }, { title: 'Corner' })
  })
  await page.keyboard.press('ControlOrMeta+f')
  await page.getByRole('searchbox', { name: 'Find text on the map' }).fill('Corner')
  await page.getByRole('button', { name: 'Next place' }).click()
  await expect(page.locator('.zoom-percent')).toHaveText('60%')
  const label = await boxOf(page.locator('.row-label').first())
  const header = await boxOf(page.locator('.stage-header').first())
  expect(header.x).toBeLessThanOrEqual(label.x + label.width + 1)
  await expect(card(page, 'Corner')).toBeInViewport({ ratio: 1 })
})

test('under a system’s own colours what is chosen and what colours mean can still be seen', async ({
  browser,
  server,
}) => {
  const { page } = await openMapOn(browser, server, framework, layHardMap)
  await page.emulateMedia({ forcedColors: 'active' })
  const colourOf = (place: Locator) =>
    place.evaluate((element) => getComputedStyle(element).backgroundColor)
  const radio = (name: string) => page.getByRole('radio', { name, exact: true })
  expect(await colourOf(radio('Board'))).not.toBe(await colourOf(radio('Table')))
  const tools = page.getByRole('toolbar', { name: 'Tools' }).getByRole('button')
  expect(await colourOf(tools.nth(0))).not.toBe(await colourOf(tools.nth(1)))
  await expect(page.locator('.stage-header').first()).toHaveCSS('forced-color-adjust', 'none')
})

test('an empty map says what goes where, in every panel', async ({ browser, server }) => {
  const { page } = await openMapOn(browser, server, framework)
  await expect(cards(page)).toHaveCount(0)
  await expect(page.locator('.empty-hint')).toContainText('press T')
  for (const [panel, words] of [
    ['Needs', 'Which questions must a buyer get answered'],
    ['Insight', 'We don’t know: there are no touchpoints on this map yet.'],
    ['Story', 'Not told yet.'],
    ['Comments', 'Nobody has said anything yet.'],
    ['Filter', 'Nothing is dimmed'],
  ] as const) {
    await page.getByRole('button', { name: panel, exact: true }).click()
    await expect(page.getByRole('region', { name: panel, exact: true })).toContainText(words)
  }
})

test('five hundred cards of one cell stay within its lane, and are counted in the table', async ({
  browser,
  server,
}) => {
  const { page } = await openMapOn(browser, server, framework, (map) =>
    map.doc.transact(() => {
      for (let at = 0; at < 500; at++) {
        const place = { x: 16 + (at % 2) * 190, y: 16 + Math.floor(at / 2) * 100 }
        addTouchpoint(map, { parentId: cellOf(1), ...place }, { title: `Touchpoint ${at + 1}` })
      }
    }),
  )
  await expect(cards(page)).toHaveCount(500)
  const headers = await Promise.all((await page.locator('.stage-header').all()).map(boxOf))
  const inView = await Promise.all((await cardsInView(page).all()).map(boxOf))
  const lane = headers[1]
  expect(inView.length).toBeGreaterThan(8)
  for (const box of inView) {
    expect(box.x).toBeGreaterThanOrEqual(lane?.x ?? Infinity)
    expect(box.x + box.width).toBeLessThanOrEqual((lane?.x ?? 0) + (lane?.width ?? 0))
  }
  await page.getByRole('radio', { name: 'Table', exact: true }).click()
  await expect(page.getByText('500 of 500 cards')).toBeVisible()
  await expect(page.locator('.table-group-stage').nth(1)).toContainText('500 cards')
})

test('on a phone a guest looks, finds, and takes part in comments', async ({ browser, server }) => {
  const made = await openMapOn(browser, server, framework, layHardMap)
  const page = await openPhone(browser, server, made.page.url())
  await expect(cardsInView(page).first()).toBeVisible()
  await expectNothingWiderThan(page.locator('.map-bar'))
  for (const name of ['Home', 'Share', 'Add card', 'Find on the map', 'Sticky note']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 })
  }
  await page.getByRole('button', { name: /^Comments, / }).click()
  await page.getByRole('textbox', { name: 'Comment' }).fill('From the last row')
  await page.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(page.locator('.thread', { hasText: 'From the last row' })).toBeVisible()
  await page.locator('.thread-link').click()
  await expect(page.getByRole('region', { name: 'Comments' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Find on the map' }).click()
  await page.getByRole('searchbox', { name: 'Find text on the map' }).fill('Visit')
  await expect(page.getByText('1 place')).toBeVisible()
  await page.getByRole('button', { name: 'Next place' }).click()
  await expect(card(page, 'Visit')).toBeInViewport({ ratio: 1 })
  await expectNothingWiderThan(page.locator('body'))
})

async function openPhone(browser: Browser, server: AppServer, address: string): Promise<Page> {
  const ben = await openPerson(browser, server, 'Ben')
  const context = await browser.newContext({
    storageState: await ben.context().storageState(),
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const page = await context.newPage()
  await page.goto(`${server.origin}/${new URL(address).hash}`)
  return page
}

/** Nothing in it reaches out at its side, and it cannot be scrolled sideways. */
async function expectNothingWiderThan(place: Locator): Promise<void> {
  await expect
    .poll(() => place.evaluate((element) => element.scrollWidth - element.clientWidth))
    .toBeLessThanOrEqual(0)
}
