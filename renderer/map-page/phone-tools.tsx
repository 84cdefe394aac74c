import { Search } from 'lucide-react'
import type { Board } from '../canvas/board.ts'
import { CommentsButton } from '../features/comments/comments-button.tsx'
import { toolIcons } from '../features/toolbar/tool-icons.tsx'
import { useText } from '../messages/use-text.ts'
import type { MapSession } from '../session/map-session.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { useReadable } from '../ui/use-readable.ts'
import { QuickAdd } from './quick-add.tsx'

export interface PhoneToolsProps {
  readonly board: Board
  readonly session: MapSession
  readonly readOnly: boolean
  readonly onFind: () => void
  readonly onComments: () => void
}

/** On a phone: what a guest needs beside looking at the board, within reach of a thumb. */
export function PhoneTools({ board, session, readOnly, onFind, onComments }: PhoneToolsProps) {
  const text = useText()
  const tool = useReadable(board.tool)
  return (
    <div className="phone-tools" role="group" aria-label={text('toolbar.label')}>
      <IconButton label={text('find.title')} icon={<Search />} side="top" onClick={onFind} />
      <CommentsButton session={session} isOpen={false} onToggle={onComments} />
      {readOnly ? null : (
        <>
          <IconButton
            label={text('toolbar.sticky')}
            icon={toolIcons.sticky}
            pressed={tool === 'sticky'}
            side="top"
            onClick={() => board.setTool(tool === 'sticky' ? 'select' : 'sticky')}
          />
          <QuickAdd board={board} />
        </>
      )}
    </div>
  )
}
