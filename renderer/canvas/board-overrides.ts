// tldraw's actions and tools as a board has them: what could break lanes, leave the origin or needs
// pages is gone, and the keys are those of board-keys.ts.
import type { TLUiActionsContextType, TLUiOverrides, TLUiToolsContextType } from 'tldraw'

const actionsGone = [
  'change-page-next',
  'change-page-prev',
  'convert-to-bookmark',
  'convert-to-embed',
  'copy-as-png',
  'copy-as-svg',
  'download-original',
  'edit-link',
  'exit-pen-mode',
  'export-all-as-png',
  'export-all-as-svg',
  'export-as-png',
  'export-as-svg',
  'fit-frame-to-content',
  'flatten-to-image',
  'image-replace',
  'insert-embed',
  'insert-media',
  'move-to-new-page',
  'open-cursor-chat',
  'open-embed-link',
  'open-kbd-shortcuts',
  'print',
  'remove-frame',
  'select-fill-fill',
  'select-geo-tool',
  'select-white-color',
  'toggle-dark-mode',
  'toggle-debug-mode',
  'toggle-focus-mode',
  'toggle-grid',
  'toggle-keyboard-shortcuts',
  'toggle-lock',
  'toggle-tool-lock',
  'toggle-transparent',
  'toggle-wrap-mode',
  'unlock-all',
  'video-replace',
] as const

/** Kept for menus, without the keys that nobody is told of. */
const actionsWithoutKeys = [
  'align-bottom',
  'align-center-horizontal',
  'align-center-vertical',
  'align-left',
  'align-right',
  'align-top',
  'bring-forward',
  'distribute-horizontal',
  'distribute-vertical',
  'enlarge-shapes',
  'flip-horizontal',
  'flip-vertical',
  'pack',
  'rotate-ccw',
  'rotate-cw',
  'send-backward',
  'shrink-shapes',
  'stack-horizontal',
  'stack-vertical',
  'stretch-horizontal',
  'stretch-vertical',
  'toggle-auto-size',
] as const

const toolKeys: Readonly<Record<string, string>> = {
  select: 'v',
  hand: 'h',
  eraser: 'e',
  draw: 'd',
  laser: 'k',
  text: 'x',
}

export const boardOverrides: TLUiOverrides = {
  actions(_editor, actions) {
    const kept: TLUiActionsContextType = { ...actions }
    for (const id of actionsGone) delete kept[id]
    for (const id of actionsWithoutKeys) {
      const action = kept[id]
      if (action === undefined) continue
      const { kbd: _unused, ...keyless } = action
      kept[id] = keyless
    }
    const redo = kept['redo']
    if (redo !== undefined) kept['redo'] = { ...redo, kbd: 'cmd+shift+z,ctrl+shift+z,cmd+y,ctrl+y' }
    return kept
  },
  tools(_editor, tools) {
    const kept: TLUiToolsContextType = {}
    for (const [id, kbd] of Object.entries(toolKeys)) {
      const tool = tools[id]
      if (tool !== undefined) kept[id] = { ...tool, kbd }
    }
    return kept
  },
}
