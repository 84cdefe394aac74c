// What a map says about the framework that it is pinned to, and where one gets from there.
import { importFramework } from '../../shared/framework/library/edit-library.ts'
import { readLibrary } from '../../shared/framework/library/read-library.ts'
import { frameworkOf, stageNamed } from '../helpers/made-up-framework.ts'
import { expect, openPerson, test } from './app.ts'
import { cards, join } from './board-page.ts'
import { expectNothingSerious } from './expect-accessible.ts'
import { openMapOn } from './framework-map.ts'
import { knowLibrary, shareLibrary } from './library-peer.ts'
import {
  expectLanes,
  layCardsOfVersionOne,
  openUpgrade,
  versionOne,
  versionTwo,
} from './upgrade-frameworks.ts'

const lanesOfOne = ['Search', 'Decide', 'Buy', 'Renew']

test('a version that the library publishes shows on open maps, and guests without the library see it', async ({
  browser,
  server,
}) => {
  const owner = await shareLibrary(server, versionOne)
  const { page } = await openMapOn(browser, server, versionOne)
  const guest = await join(browser, server, page, 'Guest')
  await knowLibrary(page, owner)
  const mark = page.getByRole('button', { name: /Acme stages/ })
  await expect(mark).toContainText('v1')
  await expect(mark).not.toContainText('behind')
  importFramework(owner.library, versionTwo)
  await expect(mark).toContainText('1 behind')
  await mark.click()
  await expect(page.getByText('Newer versions come from the library of Acme.')).toBeVisible()
  await page.keyboard.press('Escape')
  await guest.getByRole('button', { name: /Acme stages/ }).click()
  await expect(guest.getByText(/which this device does not know/)).toBeVisible()
  await openUpgrade(page)
  await page.getByRole('button', { name: 'Move to version 2' }).click()
  await expectLanes(guest, ['Search', 'Compare', 'Purchase'])
  owner.leave()
})

test('a false framework under a published version is ignored, and the status says so', async ({
  browser,
  server,
}) => {
  const { page, map } = await openMapOn(browser, server, versionOne, layCardsOfVersionOne)
  await expect(cards(page)).toHaveCount(8)
  const trap = frameworkOf([stageNamed('trap', 'Trap')])
  map.framework.set('acme-stages@1', trap)
  const mark = page.getByRole('button', { name: 'False framework ignored' })
  await mark.hover()
  await expect(page.getByRole('tooltip')).toContainText('A published version never changes')
  await expectLanes(page, lanesOfOne)
  await page.reload()
  await expectLanes(page, lanesOfOne)
  await expect(mark).toBeVisible()
  await expect(cards(page)).toHaveCount(8)
})

test('wanting to change a lane leads to a draft in the library, with the map as its context', async ({
  browser,
  server,
}) => {
  const owner = await shareLibrary(server, versionOne)
  const { page, mapId } = await openMapOn(browser, server, versionOne)
  await knowLibrary(page, owner)
  await page.locator('.stage-header-name').nth(1).dblclick()
  const dialog = page.getByRole('dialog', { name: 'Propose a change of the framework' })
  await expect(dialog.getByRole('combobox', { name: 'What it is about' })).toHaveText('Decide')
  await expectNothingSerious(page, '[role=dialog]')
  await dialog.getByLabel('What would you change, and why?').fill('It is part of buying.')
  await dialog.getByRole('button', { name: 'Open the draft' }).click()
  await expect.poll(() => readLibrary(owner.library).drafts.length).toBe(1)
  const [draft] = owner.library.drafts.values()
  expect(draft?.get('$')).toMatchObject({
    proposal: { mapId, mapTitle: 'Pumps', stageId: 'decide', note: 'It is part of buying.' },
    basedOn: { version: 1 },
  })
  owner.leave()
})

test('two versions stand side by side in a map, with what meets what', async ({
  browser,
  server,
}) => {
  const { page } = await openMapOn(browser, server, versionOne, layCardsOfVersionOne)
  await page.getByRole('button', { name: /Acme stages/ }).click()
  await page.getByRole('button', { name: 'Compare' }).click()
  const table = page.getByRole('table', {
    name: 'Acme stages, version 1 beside Acme stages, version 2',
  })
  await expect(table.getByRole('row')).toHaveCount(6)
  await expect(table.getByRole('row').nth(2)).toContainText('Compare')
  await expect(table.getByRole('row').nth(4)).toContainText('Purchase')
  await expect(table.getByRole('row').nth(5)).toContainText('No counterpart')
  await expectNothingSerious(page, '[role=dialog]')
})

test('any two frameworks are compared on a page of their own that can be printed', async ({
  browser,
  server,
}) => {
  const page = await openPerson(browser, server, 'Ana')
  await page.goto(`${server.origin}/#/compare/before-during-after@1`)
  await page.getByRole('combobox', { name: 'With' }).click()
  await page.getByRole('option', { name: 'B2B buying jobs, version 1' }).click()
  const table = page.getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveText([
    /Before · During · After purchase, version 1/,
    'How they meet',
    'B2B buying jobs, version 1',
  ])
  await expectNothingSerious(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(table).toBeVisible()
})
