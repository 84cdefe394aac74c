import type { Persona } from '../../shared/map/persona.ts'
import type { Board } from '../canvas/board.ts'
import { Inspector } from '../features/inspector/inspector.tsx'
import { PersonasPanel } from '../features/personas/personas-panel.tsx'
import type { MapSession } from '../session/map-session.ts'
import { useReadable } from '../ui/use-readable.ts'

export interface RightPlaceProps {
  readonly board: Board
  readonly session: MapSession
  readonly personas: ReadonlyMap<string, Persona>
  readonly arePersonasOpen: boolean
  readonly onPersonas: (areOpen: boolean) => void
}

/** Right of the board, only while something is selected or a panel is open. */
export function RightPlace(props: RightPlaceProps) {
  const { board, session, personas, arePersonasOpen, onPersonas } = props
  const closePersonas = () => {
    onPersonas(false)
    // reason: the button that had the focus is gone with the panel
    board.focus()
  }
  const isSelecting = useReadable(board.selection).length > 0
  if (!arePersonasOpen && !isSelecting) return null
  return (
    <aside className="workspace-right">
      {arePersonasOpen ? (
        <PersonasPanel session={session} personas={personas} onClose={closePersonas} />
      ) : (
        <Inspector
          board={board}
          session={session}
          personas={personas}
          onEditPersonas={() => onPersonas(true)}
        />
      )}
    </aside>
  )
}
