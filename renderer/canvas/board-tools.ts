import type { Editor } from 'tldraw'
import type { BoardTool } from './board.ts'

/** Names of the board's tools in tldraw's state chart. */
const stateByTool: Readonly<Record<BoardTool, string>> = {
  select: 'select',
  hand: 'hand',
  touchpoint: 'touchpoint',
  sticky: 'sticky',
  text: 'text',
  draw: 'draw',
  link: 'arrow',
  eraser: 'eraser',
  laser: 'laser',
}

export function pickTool(editor: Editor, tool: BoardTool): void {
  if (editor.getIsReadonly() && tool !== 'hand' && tool !== 'laser') editor.setCurrentTool('select')
  else editor.setCurrentTool(stateByTool[tool])
}

export function currentTool(editor: Editor): BoardTool {
  const state = editor.getCurrentToolId()
  const found = Object.entries(stateByTool).find(([, id]) => id === state)
  return (found?.[0] as BoardTool | undefined) ?? 'select'
}
