// The library: files in and out, the words of others, and two people in one library at once.
import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, openPerson, test } from './app.ts'
import {
  beginDraft,
  expectLine,
  openLibrary,
  publish,
  published,
  stageOnLine,
  toLibrary,
} from './framework-library.ts'

test('a framework goes out as a file and into another library, and a damaged file says where it is wrong', async ({
  browser,
  server,
}) => {
  const ana = await openLibrary(browser, server, 'Ana')
  await beginDraft(ana, 'Our way', 'B2B buying jobs')
  await publish(ana, 1, 'As it came')
  const downloading = ana.waitForEvent('download')
  await ana.getByRole('button', { name: 'Export as a file' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('Our way, version 1.pathlane-framework.json')
  const good = await readFile(await download.path(), 'utf8')

  const ben = await openLibrary(browser, server, 'Ben')
  const give = (name: string, content: string) =>
    ben.getByLabel('Framework file').setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    })
  const refusal = ben.getByRole('alert').filter({ hasText: 'was not imported' })
  await give('torn.json', good.slice(0, good.length / 2))
  await expect(refusal).toContainText('“torn.json” was not imported.')
  await expect(refusal).toContainText(/It is wrong here: line \d+/)
  await give('red.json', good.replace('"amber"', '"#ff0000"'))
  await expect(refusal).toContainText(/It is wrong here: .*colour/)
  await give('notes.json', '{"notes": "nothing of ours"}')
  await expect(refusal).toContainText('This is not a Pathlane framework.')
  await give('changed.json', good.replace('Problem identification', 'Prospecting'))
  await expect(refusal).toBeVisible()
  await expect(published(ben)).toHaveText(/Nothing is published here yet/)
  await give('good.json', good)
  await expect(published(ben).first()).toContainText('Our way')
  await expect(refusal).toHaveCount(0)
})

test('words come in from a pasted table, are mapped, and a clash shows both meanings', async ({
  browser,
  server,
}) => {
  const page = await openLibrary(browser, server)
  await beginDraft(page, 'Ours', 'Realisation · Search · Decision · Purchase')
  await page.getByRole('tab', { name: 'Terms' }).click()
  await page.getByRole('button', { name: 'Paste or import words' }).click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByLabel('Table', { exact: true })
    .fill(
      'Source\tTheirs\tStage\tMeaning\n' +
        'Sales CRM\tDiscovery\tSearch\tA first call was held\n' +
        'Agency\tDiscovery\tRealisation\tThey feel the problem\n' +
        'Agency\tConsideration\tPonders\t',
    )
  await expect(dialog.getByText('Choose the column that holds the words.')).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Column 2 is' }).click()
  await page.getByRole('option', { name: 'Word', exact: true }).click()
  await expect(dialog.getByText('3 words to import')).toBeVisible()
  await expect(dialog.getByText('there is no stage “Ponders”')).toBeVisible()
  await dialog.getByRole('button', { name: 'Import these words' }).click()
  const side = page.getByRole('complementary')
  await expect(side).toContainText('They feel the problem')
  await expect(side).toContainText('A first call was held')
  await page.getByRole('button', { name: 'Consideration, Agency, not mapped yet' }).click()
  await page.getByRole('combobox', { name: 'Means the stage' }).click()
  await page.getByRole('option', { name: 'Decision' }).click()
  await page.getByRole('radio', { name: /^Wider/ }).click()
  const word = page.getByRole('button', { name: 'Consideration, Agency: Wider' })
  await expect(word).toBeVisible()
  const target = page.getByRole('row', { name: /^Purchase/ })
  await word.hover()
  await page.mouse.down()
  await target.hover()
  await page.mouse.up()
  await expect(target.getByRole('button', { name: 'Consideration, Agency: Wider' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo your last change' }).click()
  await expect(
    page.getByRole('row', { name: /^Decision/ }).getByRole('button', { name: /^Consideration/ }),
  ).toBeVisible()
})

test('the steps of a funnel are aligned by box and by drag, and misaligned ones are listed', async ({
  browser,
  server,
}) => {
  const page = await openLibrary(browser, server)
  await beginDraft(page, 'Ours', 'Before · During · After purchase')
  await page.getByRole('tab', { name: 'Funnels' }).click()
  await page.getByRole('button', { name: 'Add a funnel' }).click()
  await page.getByRole('button', { name: 'Sales CRM', exact: true }).click()
  await page.getByRole('button', { name: 'Add step' }).click()
  await page.getByLabel('Name of the step').fill('SQL')
  await page.getByLabel('Name of the step').press('Enter')
  const misaligned = page.getByRole('region', { name: 'Misaligned steps' })
  await expect(misaligned).toContainText('“SQL” of Sales CRM is aligned to no stage.')
  await page.getByRole('checkbox', { name: 'Before purchase' }).check()
  await page.getByRole('checkbox', { name: 'During purchase' }).check()
  await expect(misaligned).toContainText('“SQL” of Sales CRM is aligned to 2 stages.')
  await page.getByRole('button', { name: 'SQL', exact: true }).hover()
  await page.mouse.down()
  await page.locator('[data-drop=after-purchase]').hover()
  await page.mouse.up()
  await expect(page.getByRole('checkbox', { name: 'After purchase' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Before purchase' })).not.toBeChecked()
  await expect(misaligned).toContainText('None. Every step stands under one stage.')
})

test('two people write one draft of a shared library at once, and both see what is published', async ({
  browser,
  server,
}) => {
  const ana = await openLibrary(browser, server, 'Ana')
  await ana.getByLabel('Organisation').fill('Halden Pumps')
  await ana.getByLabel('Organisation').press('Enter')
  await ana.getByRole('button', { name: 'Share this library' }).click()
  const link = await ana.getByRole('textbox', { name: 'Join link' }).inputValue()
  await ana.keyboard.press('Escape')
  await beginDraft(ana, 'How pumps are bought', 'Before · During · After purchase')

  const ben = await openPerson(browser, server, 'Ben')
  await ben.goto(link)
  await expect(ben.getByRole('heading', { name: 'How pumps are bought' })).toBeVisible()
  await expect(ben.getByText('Ana', { exact: true })).toBeVisible()
  await ben.getByRole('button', { name: 'Continue the draft' }).click()
  const anas = ana.getByLabel('Definition', { exact: true })
  const bens = ben.getByLabel('Definition', { exact: true })
  await anas.focus()
  await expect(ben.locator('.draft-text').filter({ hasText: 'Ana' })).toBeVisible()
  await anas.press('Home')
  await anas.press('Control+Home')
  await anas.pressSequentially('At home: ')
  await bens.focus()
  await bens.press('Control+End')
  await bens.pressSequentially(' And then?')
  for (const field of [anas, bens]) await expect(field).toHaveValue(/^At home: .* And then\?$/s)
  await stageOnLine(ben, 'After purchase').click()
  await ben.getByLabel('Name', { exact: true }).fill('Lives with it')
  await expectLine(ana, 'Before purchase', 'During purchase', 'Lives with it')

  await publish(ana, 1, 'Agreed by all of us')
  await expect(ben.getByText('This draft is no longer there')).toBeVisible()
  await ben.getByRole('button', { name: 'Go to the library' }).click()
  await expect(published(ben).first()).toContainText('Agreed by all of us')
  await ben.getByRole('button', { name: 'Home', exact: true }).click()
  await ben.getByRole('button', { name: 'New map' }).click()
  await expect(ben.getByRole('radio', { name: 'How pumps are bought' })).toBeChecked()
})

test('a library is kept on the device and is there again without its server', async ({
  browser,
  server,
}) => {
  const page = await openLibrary(browser, server)
  await beginDraft(page, 'Ours', 'Before · During · After purchase')
  await publish(page, 1, 'Agreed')
  await toLibrary(page)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Edit the next version' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Wonders')
  await expectLine(page, 'Wonders', 'During purchase', 'After purchase')
  await publish(page, 2, 'In the train')
  await toLibrary(page)
  await expect(published(page).first()).toContainText('In the train')
  await page.context().setOffline(false)
  await expect(page.getByText('Saved on the server')).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on the library, the editor and their dialogs in ${theme}`, async ({
    browser,
    server,
  }) => {
    const page = await openLibrary(browser, server)
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await expectNothingSerious(page)
    await page.getByRole('button', { name: 'New framework' }).click()
    await expectNothingSerious(page)
    await page.keyboard.press('Escape')
    await beginDraft(page, 'Ours', 'Realisation · Search · Decision · Purchase')
    await page.getByLabel('Name', { exact: true }).fill('Qualify')
    await expect(page.getByText('What does the customer do').first()).toBeVisible()
    await expectNothingSerious(page)
    await page.getByRole('radio', { name: 'All stages' }).click()
    await expectNothingSerious(page)
    await page.getByRole('tab', { name: 'Terms' }).click()
    await page.getByRole('button', { name: 'Add a source' }).click()
    await page.getByRole('button', { name: 'Agency', exact: true }).click()
    await page.getByRole('button', { name: 'Add a word of Agency to Search' }).click()
    await page.getByLabel('Word', { exact: true }).fill('Discovery')
    await expectNothingSerious(page)
    await page.getByRole('button', { name: 'Paste or import words' }).click()
    await page.getByLabel('Table', { exact: true }).fill('Word;Stage\nLooks;Search')
    await expectNothingSerious(page)
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: 'Funnels' }).click()
    await page.getByRole('button', { name: 'Add a funnel' }).click()
    await page.getByRole('button', { name: 'Sales CRM', exact: true }).click()
    await page.getByRole('button', { name: 'Add step' }).click()
    await expectNothingSerious(page)
    await page.getByRole('button', { name: 'Publish version 1' }).click()
    await expectNothingSerious(page)
    await page.keyboard.press('Escape')
    await publish(page, 1, 'Agreed')
    await expectNothingSerious(page)
  })
}

async function expectNothingSerious(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}
