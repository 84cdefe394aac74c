import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Bridge } from '../../shared/desktop/bridge.ts'
import type { FileId } from '../../shared/desktop/files.ts'
import { cardsIn, changeMapFile, fileOf, mapIn, writeMapFile } from '../helpers/map-files.ts'
import { newMap } from '../helpers/random-map.ts'
import { card, offer, toast } from './board-page.ts'
import { clickMenu, expect, test } from './desktop-app.ts'
import { willChoose, willSaveAs } from './desktop-files.ts'

declare global {
  interface Window {
    pathlane: Bridge
  }
}

const fileMark = (page: Page) => page.locator('.file-mark')

test('a file opens from the menu, and what is edited is saved into it', async ({
  app,
  window,
}, info) => {
  const file = info.outputPath('Kitchen.pathlane')
  writeMapFile(file, 'Kitchen', 'Home page')
  await willChoose(app, file)
  await clickMenu(app, 'open-file')
  await expect(card(window, 'Home page')).toBeVisible()
  await expect(fileMark(window)).toHaveAccessibleName('Kitchen.pathlane: Saved')
  expect(await shownByWindow(app)).toEqual({ file, isEdited: false, title: 'Kitchen' })

  await offer(window, 'Microsite').click()
  await expect(fileMark(window)).toContainText('Edited')
  await expect.poll(() => cardsIn(file)).toEqual(['Home page', 'Microsite'])
  await expect(fileMark(window)).toHaveAccessibleName('Kitchen.pathlane: Saved')
  expect(cardsIn(file.replace('.pathlane', '.previous.pathlane'))).toEqual(['Home page'])
  expect(
    await app.evaluate(
      ({ app }) => (app as unknown as { recentDocuments?: string[] }).recentDocuments ?? [],
    ),
  ).toContain(file)
})

test('a new map is saved under a name, and from then on by itself', async ({
  app,
  window,
}, info) => {
  const file = info.outputPath('The wandering buyer.pathlane')
  await window.getByText('The wandering buyer').first().click()
  await expect(window.locator('.card').filter({ visible: true }).first()).toBeVisible()
  await expect(fileMark(window)).toHaveText('File')
  await willSaveAs(app, null)
  await window.keyboard.press('ControlOrMeta+s')
  await willSaveAs(app, file.replace('.pathlane', ''))
  await window.keyboard.press('ControlOrMeta+s')
  await expect(toast(window, 'The map is saved in The wandering buyer.pathlane.')).toBeVisible()
  expect(mapIn(file).meta.get('title')).toBe('The wandering buyer')
  const before = cardsIn(file).length
  await offer(window, 'Microsite').click()
  await expect.poll(() => cardsIn(file).length).toBe(before + 1)
})

test('a file that somebody else has saved meanwhile is merged, and that is said', async ({
  app,
  window,
}, info) => {
  const file = info.outputPath('Kitchen.pathlane')
  writeMapFile(file, 'Kitchen', 'Home page')
  await willChoose(app, file)
  await clickMenu(app, 'open-file')
  await expect(card(window, 'Home page')).toBeVisible()
  changeMapFile(file, 'Call by Ben')
  await offer(window, 'Microsite').click()
  await window.keyboard.press('ControlOrMeta+s')
  await expect(toast(window, 'Somebody else had saved Kitchen.pathlane meanwhile.')).toBeVisible()
  await expect(card(window, 'Call by Ben')).toBeVisible()
  await expect.poll(() => cardsIn(file)).toEqual(['Call by Ben', 'Home page', 'Microsite'])
})

test('what somebody else has saved is there when one comes back to the window', async ({
  app,
  window,
}, info) => {
  const file = info.outputPath('Kitchen.pathlane')
  writeMapFile(file, 'Kitchen', 'Home page')
  await willChoose(app, file)
  await clickMenu(app, 'open-file')
  await expect(card(window, 'Home page')).toBeVisible()
  changeMapFile(file, 'Call by Ben')
  await window.evaluate(() => globalThis.window.dispatchEvent(new Event('focus')))
  await expect(card(window, 'Call by Ben')).toBeVisible()
})

test('another map that has come into the file is not overwritten', async ({
  app,
  window,
}, info) => {
  const file = info.outputPath('Kitchen.pathlane')
  writeMapFile(file, 'Kitchen', 'Home page')
  await willChoose(app, file)
  await clickMenu(app, 'open-file')
  await expect(card(window, 'Home page')).toBeVisible()
  writeMapFile(file, 'Bathroom', 'Signage')
  await offer(window, 'Microsite').click()
  await window.keyboard.press('ControlOrMeta+s')
  await expect(window.getByRole('alert')).toContainText('There is another map in this file now.')
  expect(cardsIn(file)).toEqual(['Signage'])
  const other = info.outputPath('Kitchen 2.pathlane')
  await willSaveAs(app, other)
  await window.getByRole('alert').getByRole('button', { name: 'Save as…' }).click()
  await expect.poll(() => existsSync(other) && cardsIn(other)).toEqual(['Home page', 'Microsite'])
  await expect(window.getByRole('alert')).toBeHidden()
})

test('a file that ends too early is refused, and its previous version opens', async ({
  app,
  window,
}, info) => {
  const file = info.outputPath('Kitchen.pathlane')
  const previous = info.outputPath('Kitchen.previous.pathlane')
  writeMapFile(previous, 'Kitchen', 'Home page')
  copyFileSync(previous, file)
  truncateSync(file, 700)
  await willChoose(app, file)
  await clickMenu(app, 'open-file')
  const dialog = window.getByRole('dialog')
  await expect(dialog).toContainText('Kitchen.pathlane was not opened')
  await expect(dialog).toContainText('This file ends too early.')
  await dialog.getByRole('button', { name: 'Open the previous version' }).click()
  await expect(card(window, 'Home page')).toBeVisible()
  await expect(fileMark(window)).toHaveText('File')
})

test.describe('started with a file', () => {
  test.use({
    fileAtStart: 'Kitchen',
    args: ['--some-switch=of-chromium', '{folder}/Kitchen.pathlane'],
  })

  test('the app shows its map first', async ({ window }) => {
    await expect(card(window, 'Home page')).toBeVisible()
    await expect(fileMark(window)).toHaveAccessibleName('Kitchen.pathlane: Saved')
  })
})

test.describe('started to check a file', () => {
  test.use({ fileAtStart: 'Kitchen', args: ['check', '{folder}/Kitchen.pathlane'] })

  test('the app opens no window and ends', async ({ app }) => {
    await expect.poll(() => exitCode(app)).toBe(0)
    expect(app.windows()).toEqual([])
  })
})

test('a second start with a file opens a window for it, and a third shows that window', async ({
  app,
  window,
}, info) => {
  const file = info.outputPath('Kitchen.pathlane')
  writeMapFile(file, 'Kitchen', 'Home page')
  await expect(window.getByRole('heading', { name: 'Your maps' })).toBeVisible()
  const startAgain = () =>
    app.evaluate(
      ({ app }, file) => void app.emit('second-instance', {}, ['electron', '.', file], '/'),
      file,
    )
  await startAgain()
  await expect.poll(() => app.windows().length).toBe(2)
  const second = app.windows().find((page) => page !== window) ?? window
  await expect(card(second, 'Home page')).toBeVisible()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.focus())
  await startAgain()
  await expect.poll(() => focusedTitle(app)).toBe('Kitchen')
  expect(app.windows()).toHaveLength(2)
})

test('a Mac’s double click opens the file too', async ({ app, window }, info) => {
  const file = info.outputPath('Kitchen.pathlane')
  writeMapFile(file, 'Kitchen', 'Home page')
  await expect(window.getByRole('heading', { name: 'Your maps' })).toBeVisible()
  await app.evaluate(
    ({ app }, file) => void app.emit('open-file', { preventDefault() {} }, file),
    file,
  )
  await expect.poll(() => app.windows().length).toBe(2)
  await expect(card(app.windows().at(-1) ?? window, 'Home page')).toBeVisible()
})

test('a file that is dropped on the window opens and is saved where it lies', async ({
  app: _app,
  window,
}, info) => {
  const file = info.outputPath('Kitchen.pathlane')
  writeMapFile(file, 'Kitchen', 'Home page')
  await expect(window.getByRole('heading', { name: 'Your maps' })).toBeVisible()
  await dropFile(window, file)
  await expect(card(window, 'Home page')).toBeVisible()
  await offer(window, 'Microsite').click()
  await expect.poll(() => cardsIn(file)).toEqual(['Home page', 'Microsite'])
})

test('going back to what was last saved is one step that can be undone', async ({
  app,
  window,
}, info) => {
  const file = info.outputPath('Kitchen.pathlane')
  writeMapFile(file, 'Kitchen', 'Home page')
  await willChoose(app, file)
  await clickMenu(app, 'open-file')
  await expect(card(window, 'Home page')).toBeVisible()
  await offer(window, 'Microsite').click()
  await expect.poll(() => cardsIn(file)).toEqual(['Home page', 'Microsite'])
  await clickMenu(app, 'revert-file')
  await expect(card(window, 'Microsite')).toBeHidden()
  await window.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(card(window, 'Microsite')).toBeVisible()
})

test('the previous version can be looked up and brought back', async ({ app, window }, info) => {
  const file = info.outputPath('Kitchen.pathlane')
  writeMapFile(file, 'Kitchen', 'Home page')
  await willChoose(app, file)
  await clickMenu(app, 'open-file')
  await expect(card(window, 'Home page')).toBeVisible()
  await offer(window, 'Microsite').click()
  await window.keyboard.press('ControlOrMeta+s')
  await expect.poll(() => cardsIn(file)).toEqual(['Home page', 'Microsite'])
  await fileMark(window).click()
  await window.getByRole('menuitem', { name: 'Versions…' }).click()
  const history = window.getByRole('region', { name: 'History', exact: true })
  await history.getByRole('button', { name: 'In the file before that' }).click()
  await window.getByRole('button', { name: 'Restore this version' }).click()
  await window.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(card(window, 'Microsite')).toHaveCount(0)
})

test('a window that is closed right after an edit saves it first', async ({
  app,
  window,
}, info) => {
  const file = info.outputPath('Kitchen.pathlane')
  writeMapFile(file, 'Kitchen', 'Home page')
  await willChoose(app, file)
  await clickMenu(app, 'open-file')
  await expect(card(window, 'Home page')).toBeVisible()
  await clickMenu(app, 'new-window')
  await expect.poll(() => app.windows().length).toBe(2)
  await offer(window, 'Microsite').click()
  await expect(fileMark(window)).toContainText('Edited')
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((each) => each.getTitle().includes('Kitchen'))
      ?.close()
  })
  await expect.poll(() => app.windows().length).toBe(1)
  expect(cardsIn(file)).toEqual(['Home page', 'Microsite'])
})

test('a copy of a map that is here already may be merged or kept apart', async ({
  app,
  window,
}, info) => {
  const file = info.outputPath('Kitchen.pathlane')
  const mailed = info.outputPath('Kitchen from Ben.pathlane')
  writeMapFile(file, 'Kitchen', 'Home page')
  copyFileSync(file, mailed)
  changeMapFile(mailed, 'Call by Ben')
  await willChoose(app, file)
  await clickMenu(app, 'open-file')
  await expect(card(window, 'Home page')).toBeVisible()
  const address = window.url()

  await willChoose(app, mailed)
  await clickMenu(app, 'open-file')
  await window.getByRole('dialog').getByRole('button', { name: 'Open it apart' }).click()
  await expect(card(window, 'Call by Ben')).toBeVisible()
  expect(window.url()).not.toBe(address)
  await expect(fileMark(window)).toHaveAccessibleName('Kitchen from Ben.pathlane: Saved')

  const second = info.outputPath('Kitchen from Cai.pathlane')
  copyFileSync(file, second)
  changeMapFile(second, 'Note by Cai')
  await willChoose(app, file)
  await clickMenu(app, 'open-file')
  await expect.poll(() => window.url()).toBe(address)
  await willChoose(app, second)
  await clickMenu(app, 'open-file')
  await expect(window.getByRole('dialog')).toContainText('is on this device already')
})

test('the page can reach no file that it was not given', async ({ window }, info) => {
  const file = info.outputPath('Secret.pathlane')
  writeFileSync(file, fileOf(newMap('Secret')))
  const answers = await window.evaluate(async (path) => {
    const { files } = globalThis.window.pathlane
    const ask = (id: string) =>
      files.read(id as FileId).then(
        (read) => (read.status === 'failed' ? read.problem : 'read'),
        (error: Error) => error.message,
      )
    return [await ask('A'.repeat(21)), await ask(path), await ask('../../etc/passwd')]
  }, file)
  expect(answers[0]).toBe('file-gone')
  expect(answers[1]).toContain('Expected the id of a file')
  expect(answers[2]).toContain('Expected the id of a file')
  expect(readFileSync(file).length).toBeGreaterThan(0)
})

type App = Parameters<typeof clickMenu>[0]

function shownByWindow(app: App) {
  return app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return {
      file: window?.getRepresentedFilename(),
      isEdited: window?.isDocumentEdited(),
      title: window?.getTitle(),
    }
  })
}

function exitCode(app: App) {
  return app.evaluate(({ app }) => (app as unknown as { exitCode: number | null }).exitCode)
}

function focusedTitle(app: App) {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle())
}

/** As from the file manager. Only the desktop knows where the file lies. */
async function dropFile(page: Page, file: string) {
  const name = file.split('/').at(-1) ?? ''
  const transfer = await page.evaluateHandle(
    ({ name, file, bytes }) => {
      globalThis.droppedPaths = { [name]: file }
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(bytes)], name))
      return transfer
    },
    { name, file, bytes: [...readFileSync(file)] },
  )
  await page.dispatchEvent('#root', 'drop', { dataTransfer: transfer })
}
