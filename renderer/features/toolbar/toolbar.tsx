import './toolbar.css'
import { ImagePlus } from 'lucide-react'
import { Toolbar as RadixToolbar } from 'radix-ui'
import { useRef } from 'react'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import type { Board, BoardTool } from '../../canvas/board.ts'
import { ImagePicker } from './image-picker.tsx'
import { toolIcons } from './tool-icons.tsx'
import { keyOfTool } from './tool-keys.ts'

export interface ToolbarProps {
  readonly board: Board
  readonly session: MapSession
}

const moving: readonly BoardTool[] = ['select', 'hand']
const adding: readonly BoardTool[] = ['touchpoint', 'sticky', 'text', 'draw', 'link']
const passing: readonly BoardTool[] = ['eraser', 'laser']

/** The tools of the board. One stop for Tab; the arrow keys walk from tool to tool. */
export function Toolbar({ board, session }: ToolbarProps) {
  const text = useText()
  const chosen = useReadable(board.tool)
  const state = useReadable(session.state)
  const picker = useRef<HTMLInputElement>(null)
  const isReadOnly = state.status !== 'open' || state.readOnly
  const toolButton = (tool: BoardTool) => (
    <RadixToolbar.Button asChild key={tool}>
      <IconButton
        className="toolbar-tool"
        label={text(`toolbar.${tool}`)}
        keys={keyOfTool(tool)}
        icon={toolIcons[tool]}
        pressed={chosen === tool}
        side="top"
        onClick={() => {
          board.setTool(tool)
          board.focus()
        }}
      />
    </RadixToolbar.Button>
  )
  return (
    <RadixToolbar.Root className="toolbar" aria-label={text('toolbar.label')}>
      {moving.map(toolButton)}
      {isReadOnly ? null : (
        <>
          <RadixToolbar.Separator className="toolbar-separator" />
          {adding.map(toolButton)}
          <RadixToolbar.Button asChild>
            <IconButton
              className="toolbar-tool"
              label={text('toolbar.image')}
              icon={<ImagePlus />}
              side="top"
              onClick={() => picker.current?.click()}
            />
          </RadixToolbar.Button>
          <RadixToolbar.Separator className="toolbar-separator" />
        </>
      )}
      {(isReadOnly ? passing.filter((tool) => tool !== 'eraser') : passing).map(toolButton)}
      <ImagePicker ref={picker} board={board} />
    </RadixToolbar.Root>
  )
}
