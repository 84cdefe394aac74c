// Maps that people enter by links: who makes them, what each lets its holder do, and what they are told.
import type { Browser, Page } from '@playwright/test'
import path from 'node:path'
import { startServer, type RunningServer } from '../../server/start-server.ts'
import { expect, openPerson } from './app.ts'
import { card, cards, offer, placeCard, inCell, rest, startMap, status } from './board-page.ts'
import { enter, makeLink, openShare, test } from './role-links.ts'

const webFolder = path.resolve(import.meta.dirname, '../../out/renderer')
const during = 'During purchase'

/** Ana's map on a server of links, with one card of hers. */
async function startOwnMap(browser: Browser, server: RunningServer): Promise<Page> {
  const ana = await openPerson(browser, server, 'Ana')
  await startMap(ana, 'Onboarding')
  await placeCard(ana, 'Webinar', await inCell(ana, 'Before purchase', 'Touchpoints'))
  await rest(ana)
  await expect(status(ana)).toContainText('Saved on the server')
  return ana
}

test('a contributor comments on and attaches to a card that others made; a viewer reads it all', async ({
  browser,
  linkServer,
}) => {
  const ana = await startOwnMap(browser, linkServer)
  const ben = await enter(browser, linkServer, await makeLink(ana, 'Contributor', 'Ben'), 'Ben')
  const cleo = await enter(browser, linkServer, await makeLink(ana, 'Viewer', 'Cleo'), 'Cleo')
  await card(ben, 'Webinar').click()
  await ben.locator('.attachments input[type=file]').setInputFiles({
    name: 'Plan.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7'),
  })
  await ben.getByRole('button', { name: 'Comment on this' }).click()
  await ben.keyboard.type('Who speaks?')
  await ben.keyboard.press('ControlOrMeta+Enter')
  await ana.keyboard.press('Escape')
  await ana.getByRole('button', { name: 'Comments, 1 unread' }).click()
  const here = ana.getByRole('article', { name: '“Webinar”' })
  await here.getByRole('button', { name: 'Reply' }).click()
  await ana.keyboard.type('Ines.')
  await ana.keyboard.press('ControlOrMeta+Enter')
  const theirs = ben.getByRole('article', { name: '“Webinar”' })
  await expect(theirs).toContainText('Ines.')
  await expect(theirs.getByRole('button', { name: 'What to do with this comment' })).toHaveCount(1)
  await expect(theirs.getByRole('button', { name: 'Resolve' })).toBeVisible()

  await cleo.getByRole('button', { name: '1 comment thread' }).click()
  const read = cleo.getByRole('article', { name: '“Webinar”' })
  await expect(read).toContainText('Who speaks?')
  await expect(read.getByRole('button', { name: 'Reply' })).toHaveCount(0)
  await expect(cleo.getByRole('textbox', { name: 'Comment', exact: true })).toHaveCount(0)
  await cleo.getByRole('button', { name: 'Close comments' }).click()
  await expect(cleo.getByRole('button', { name: 'Save Plan.pdf' })).toBeVisible()
  await expect(cleo.getByRole('button', { name: 'Attach files' })).toHaveCount(0)
  await expect(status(ben)).toContainText('Saved on the server')
})

test('a contributor adds a card and is told why another one does not move; a viewer changes nothing', async ({
  browser,
  linkServer,
}) => {
  const ana = await startOwnMap(browser, linkServer)
  const ben = await enter(browser, linkServer, await makeLink(ana, 'Contributor', 'Ben'), 'Ben')
  await expect(card(ben, 'Webinar')).toBeVisible()
  await expect(ben).toHaveURL(/#\/map\/[\w-]+$/)
  await expect(ben.getByText('You add, and change your own')).toBeVisible()
  await offer(ben, 'Home page').click()
  await expect(cards(ana)).toHaveCount(2)
  await card(ben, 'Webinar').click()
  await expect(ben.getByText('Somebody else made this. You can read it')).toBeVisible()
  await expect(ben.getByLabel('Title', { exact: true })).not.toBeEditable()
  await ben.keyboard.press('Delete')
  await expect(ben.locator('.toast-message')).toContainText('Your link lets you add')
  await expect(card(ben, 'Webinar')).toBeVisible()
  await card(ben, 'Home page').click()
  await ben.keyboard.press('Delete')
  await expect(cards(ana)).toHaveCount(1)
  await expect(status(ben)).toContainText('Saved on the server')

  const vera = await enter(browser, linkServer, await makeLink(ana, 'Viewer', 'Vera'), 'Vera')
  await expect(card(vera, 'Webinar')).toBeVisible()
  await expect(vera.getByText('Read only')).toBeVisible()
  await expect(vera.locator('.palette')).toHaveCount(0)
  await card(vera, 'Webinar').click()
  await vera.keyboard.press('Delete')
  await expect(card(ana, 'Webinar')).toBeVisible()
  await vera.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(vera.getByText('Only a facilitator makes links')).toBeVisible()
})

test('revoking a link ends it at once with a sentence, and the map can still be read', async ({
  browser,
  linkServer,
}) => {
  const ana = await startOwnMap(browser, linkServer)
  const ben = await enter(browser, linkServer, await makeLink(ana, 'Editor', 'Ben'), 'Ben')
  await expect(card(ben, 'Webinar')).toBeVisible()
  await ana.getByRole('button', { name: 'Revoke link' }).click()
  await expect(ben.getByText('The facilitator has closed this link.')).toBeVisible()
  await ben.reload()
  await expect(ben.getByText('The facilitator has closed this link.')).toBeVisible()
  await expect(card(ben, 'Webinar')).toBeVisible()
  await expect(ben.getByText('Read only')).toBeVisible()
  const again = await makeLink(ana, 'Editor', 'Ben again')
  await ben.goto(again)
  await expect(ben.getByText('The facilitator has closed this link.')).toHaveCount(0)
  await expect(ben.getByText('Read only')).toHaveCount(0)
})

test('the Share panel counts who comes and goes by a link while it is open', async ({
  browser,
  linkServer,
}) => {
  const ana = await startOwnMap(browser, linkServer)
  const link = await makeLink(ana, 'Editor', 'The team')
  const line = ana.getByRole('listitem', { name: 'The team' })
  await expect(line).toContainText('nobody here')
  const ben = await enter(browser, linkServer, link, 'Ben')
  await expect(line).toContainText('1 here')
  // another window of the same person takes no other seat
  const again = await ben.context().newPage()
  await again.goto(link)
  await expect(card(again, 'Webinar')).toBeVisible()
  const cleo = await enter(browser, linkServer, link, 'Cleo')
  await expect(line).toContainText('2 here')
  for (const page of [ben, again, cleo]) await page.close()
  await expect(line).toContainText('nobody here')
})

test('a link that gets a lesser role takes the tools away while its holder looks on', async ({
  browser,
  linkServer,
}) => {
  const ana = await startOwnMap(browser, linkServer)
  const ben = await enter(browser, linkServer, await makeLink(ana, 'Editor', 'Ben'), 'Ben')
  await expect(ben.locator('.palette')).toBeVisible()
  await ana.getByRole('combobox', { name: 'Role', exact: true }).click()
  await ana.getByRole('option', { name: 'Viewer', exact: true }).click()
  await expect(ben.getByText('Read only')).toBeVisible()
  await expect(ben.locator('.palette')).toHaveCount(0)
})

test('who changed another’s card offline and may not any more can go on with the server’s version', async ({
  browser,
  linkServer,
}) => {
  const ana = await startOwnMap(browser, linkServer)
  const ben = await enter(browser, linkServer, await makeLink(ana, 'Editor', 'Ben'), 'Ben')
  await expect(card(ben, 'Webinar')).toBeVisible()
  await ben.context().setOffline(true)
  await card(ben, 'Webinar').click()
  await ben.keyboard.press('Delete')
  await expect(cards(ben)).toHaveCount(0)
  await ana.getByRole('combobox', { name: 'Role', exact: true }).click()
  await ana.getByRole('option', { name: 'Contributor', exact: true }).click()
  await expect(ana.getByRole('listitem', { name: 'Ben' })).toContainText('Contributor')
  await ben.context().setOffline(false)
  await expect(ben.getByText('This device holds changes of what others made')).toBeVisible()
  await ben.getByRole('button', { name: 'Take the server’s version' }).click()
  await expect(card(ben, 'Webinar')).toBeVisible()
  await expect(ben.getByText('You add, and change your own')).toBeVisible()
  await expect(card(ana, 'Webinar')).toBeVisible()
})

test('whoever has only the bare address of a map is told to ask for a link', async ({
  browser,
  linkServer,
}) => {
  const ana = await startOwnMap(browser, linkServer)
  const ben = await openPerson(browser, linkServer, 'Ben')
  await ben.goto(ana.url())
  await expect(ben.getByText('This link does not allow opening the map.')).toBeVisible()
})

test('only who is invited makes a map, where the server says so; the map stays on the device', async ({
  browser,
  linkServer,
}, testInfo) => {
  void linkServer
  const adminSecret = 'only administrators know'
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    dataFolder: testInfo.outputPath('invited-data'),
    webFolder,
    access: 'links',
    adminSecret,
    log: () => {},
  })
  try {
    const ana = await openPerson(browser, server, 'Ana')
    await startMap(ana, 'Onboarding')
    await expect(ana.getByText('On this server only invited people make new maps.')).toBeVisible()
    await placeCard(ana, 'Webinar', await inCell(ana, during, 'Touchpoints'))
    const map = ana.url()
    const answer = await fetch(`${server.origin}/admin/invitations`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${adminSecret}` },
      body: '{}',
    })
    const { path: invitation } = (await answer.json()) as { readonly path: string }
    await ana.goto(server.origin + invitation)
    await expect(ana).toHaveURL(/#\/$/)
    await expect(ana.getByText('You can now make maps on this server.')).toBeVisible()
    await ana.goto(map)
    await expect(status(ana)).toContainText('Saved on the server')
    await openShare(ana)
    await expect(ana.getByRole('button', { name: 'Make link' })).toBeVisible()
  } finally {
    for (const context of browser.contexts()) await context.close()
    await server.close()
  }
})
