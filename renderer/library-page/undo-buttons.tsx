import { Redo2, Undo2 } from 'lucide-react'
import { useText } from '../messages/use-text.ts'
import type { LibrarySession } from '../session/library-session.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { useReadable } from '../ui/use-readable.ts'

/** Takes back one's own changes of a library. */
export function UndoButtons({ session }: { readonly session: LibrarySession }) {
  const text = useText()
  const undo = useReadable(session.undo.state)
  return (
    <span className="editor-undo">
      <IconButton
        label={text('bar.undo')}
        icon={<Undo2 />}
        disabled={!undo.canUndo}
        onClick={() => session.undo.undo()}
      />
      <IconButton
        label={text('bar.redo')}
        icon={<Redo2 />}
        disabled={!undo.canRedo}
        onClick={() => session.undo.redo()}
      />
    </span>
  )
}
