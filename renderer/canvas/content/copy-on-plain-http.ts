// Copy and cut where the page has no clipboard API: on plain http, which is how guests join on a
// local network. tldraw would throw there. What is copied goes into the event itself.
import type { Editor } from 'tldraw'

export function copyOnPlainHttp(editor: Editor): () => void {
  const page = editor.getContainer().ownerDocument
  if ('clipboard' in navigator) return () => {}
  const listen = (event: ClipboardEvent) => {
    const isCut = event.type === 'cut'
    if (!isOfBoard(editor, event) || (isCut && editor.getIsReadonly())) return
    const ids = editor.getSelectedShapeIds()
    const content = editor.getContentFromCurrentPage(ids)
    if (content === undefined || event.clipboardData === null) return
    event.preventDefault()
    // reason: tldraw listens on the same document, after this
    event.stopImmediatePropagation()
    const words = content.shapes.map((shape) => editor.getShapeUtil(shape).getText(shape) ?? '')
    const copied = { type: 'application/tldraw', kind: 'content', version: 2, data: content }
    event.clipboardData.setData('text/html', `<div data-tldraw>${JSON.stringify(copied)}</div>`)
    event.clipboardData.setData('text/plain', words.filter((word) => word !== '').join('\n'))
    if (!isCut) return
    editor.markHistoryStoppingPoint('cut')
    editor.deleteShapes(ids)
  }
  for (const type of ['copy', 'cut'] as const)
    page.addEventListener(type, listen, { capture: true })
  return () => {
    for (const type of ['copy', 'cut'] as const)
      page.removeEventListener(type, listen, { capture: true })
  }
}

function isOfBoard(editor: Editor, { target }: ClipboardEvent): boolean {
  const isInField = target instanceof Element && target.closest(fields) !== null
  const isBusy = editor.getEditingShapeId() !== null || editor.menus.hasAnyOpenMenus()
  return !isInField && !isBusy && editor.getSelectedShapeIds().length > 0
}

const fields = 'input, textarea, select, [contenteditable=true]'
