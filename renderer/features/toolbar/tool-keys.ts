import { boardKeys, type BoardAction } from '../../canvas/board-keys.ts'
import type { BoardTool } from '../../canvas/board.ts'

const actions: Readonly<Record<BoardTool, BoardAction>> = {
  select: 'tool-select',
  hand: 'tool-hand',
  touchpoint: 'add-touchpoint',
  sticky: 'add-sticky',
  text: 'tool-text',
  draw: 'tool-draw',
  link: 'add-link',
  eraser: 'tool-eraser',
  laser: 'tool-laser',
}

/** The key that picks a tool, as the board binds it. */
export function keyOfTool(tool: BoardTool): string {
  const bound = boardKeys.find((key) => key.action === actions[tool])
  return bound?.keys[0].join(' ') ?? ''
}
