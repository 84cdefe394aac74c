import { app, BrowserWindow, Menu } from 'electron'
import type { ContextMenuParams, WebContents } from 'electron'
import type { MenuText } from './messages/en.ts'
import { textMenuTemplate } from './text-menu-template.ts'

/** Must be called before the first window exists. */
export function offerTextMenus(text: MenuText) {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('context-menu', (_menuEvent, params) => show(contents, params, text))
  })
}

function show(contents: WebContents, params: ContextMenuParams, text: MenuText) {
  const template = textMenuTemplate(params, text, {
    replace: (word) => contents.replaceMisspelling(word),
    learn: (word) => contents.session.addWordToSpellCheckerDictionary(word),
  })
  const window = BrowserWindow.fromWebContents(contents)
  if (template.length > 0 && window !== null) Menu.buildFromTemplate(template).popup({ window })
}
