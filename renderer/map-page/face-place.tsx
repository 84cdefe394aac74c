import type { MapSummary } from '../../shared/map/read-summary.ts'
import { writeMapFace } from '../../shared/map/edit-map.ts'
import type { Board } from '../canvas/board.ts'
import { FilterStatus } from '../features/filter/filter-status.tsx'
import { FaceStrip } from '../features/map-bar/face-strip.tsx'
import type { MapSession } from '../session/map-session.ts'
import { useReadable } from '../ui/use-readable.ts'
import type { SidePanel } from './side-panel.ts'

export interface FacePlaceProps {
  readonly session: MapSession
  readonly board: Board | null
  readonly summary: MapSummary
  readonly readOnly: boolean
  readonly panel: SidePanel | null
  readonly onPanel: (panel: SidePanel | null) => void
}

/** The strip over the board: what the map is about, and how this window looks at it. */
export function FacePlace(props: FacePlaceProps) {
  const { session, board, summary, readOnly, panel, onPanel } = props
  const isContributor = useReadable(session.role) === 'contributor'
  const pinned = useReadable(session.framework)
  const isOpen = panel === 'filter'
  const toggle = () => {
    onPanel(isOpen ? null : 'filter')
    if (isOpen) board?.focus()
  }
  return (
    <FaceStrip
      session={session}
      summary={summary}
      framework={pinned?.framework ?? null}
      readOnly={readOnly || isContributor}
      onWrite={(field, value) => session.edit((map) => writeMapFace(map, field, value))}
    >
      {board === null ? null : (
        <FilterStatus session={session} board={board} isPanelOpen={isOpen} onPanel={toggle} />
      )}
    </FaceStrip>
  )
}
