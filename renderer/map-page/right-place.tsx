import type { RecordId } from '../../shared/document/record.ts'
import type { Readable } from '../../shared/document/readable.ts'
import type { Catalogue } from '../../shared/map/catalogue/catalogue.ts'
import type { Persona } from '../../shared/map/persona.ts'
import type { Board } from '../canvas/board.ts'
import { CommentsPanel } from '../features/comments/comments-panel.tsx'
import { Inspector } from '../features/inspector/inspector.tsx'
import { FilterPanel } from '../features/filter/filter-panel.tsx'
import { InsightPanel } from '../features/insight/insight-panel.tsx'
import { NeedsPanel } from '../features/needs/needs-panel.tsx'
import { StoryPanel } from '../features/story/story-panel.tsx'
import { PersonasPanel } from '../features/personas/personas-panel.tsx'
import type { MapHistory } from '../history/map-history.ts'
import type { Identity } from '../session/identity.ts'
import type { LibraryShelf } from '../session/library-shelf.ts'
import type { MapSession } from '../session/map-session.ts'
import { useReadable } from '../ui/use-readable.ts'
import { HistoryPlace } from './history-place.tsx'
import type { SidePanel } from './side-panel.ts'
import type { CommentsPlace } from './use-comments-view.ts'
import type { LookingBack } from './use-looking-back.ts'

export interface RightPlaceProps {
  /** On a phone: over the board, and only when a panel is asked for. */
  readonly isSheet: boolean
  readonly board: Board
  readonly session: MapSession
  readonly personas: ReadonlyMap<string, Persona>
  readonly libraries: LibraryShelf
  readonly catalogue: Catalogue
  readonly onUse: (kind: string | undefined) => void
  readonly retailShown: Readable<boolean>
  readonly panel: SidePanel | null
  readonly onPanel: (panel: SidePanel | null) => void
  /** The touchpoint by which the story is being read. */
  readonly door: RecordId | null
  readonly onDoor: (door: RecordId | null) => void
  readonly comments: CommentsPlace
  readonly identity: Readable<Identity>
  readonly history: MapHistory
  readonly back: LookingBack
}

/** Right of the board, only while something is selected or a panel is open. */
export function RightPlace(props: RightPlaceProps) {
  const { board, session, personas, libraries, catalogue, onUse, retailShown, panel, onPanel } =
    props
  const { door, onDoor } = props
  const { comments, identity, isSheet } = props
  const close = () => {
    onPanel(null)
    // reason: the button that had the focus is gone with the panel
    board.focus()
  }
  const withRetail = useReadable(retailShown)
  const pinned = useReadable(session.framework)
  const isSelecting = useReadable(board.selection).length > 0
  if (panel === null && (isSheet || !isSelecting)) return null
  const show = (id: string) => {
    board.show(id)
    if (isSheet) close()
  }
  return (
    <aside className="workspace-right" data-panel={panel}>
      {panel === 'personas' ? (
        <PersonasPanel
          session={session}
          personas={personas}
          libraries={libraries}
          onClose={close}
        />
      ) : null}
      {panel === 'needs' ? <NeedsPanel board={board} session={session} onClose={close} /> : null}
      {panel === 'filter' ? <FilterPanel session={session} board={board} onClose={close} /> : null}
      {panel === 'insight' && pinned !== null ? (
        <InsightPanel
          board={board}
          session={session}
          framework={pinned.framework}
          catalogue={catalogue}
          onUse={onUse}
          withRetail={withRetail}
          onClose={close}
        />
      ) : null}
      {panel === 'story' ? (
        <StoryPanel
          board={board}
          session={session}
          identity={identity}
          door={door}
          onDoor={onDoor}
          onClose={() => {
            onDoor(null)
            close()
          }}
        />
      ) : null}
      {panel === 'comments' ? (
        <CommentsPanel
          board={board}
          session={session}
          identity={identity}
          view={comments.view}
          onView={comments.setView}
          onShow={show}
          onClose={close}
        />
      ) : null}
      {panel === 'history' ? (
        <HistoryPlace
          session={session}
          history={props.history}
          back={props.back}
          catalogue={catalogue}
          onClose={close}
        />
      ) : null}
      {panel === null ? (
        <Inspector
          board={board}
          session={session}
          personas={personas}
          onEditPersonas={() => onPanel('personas')}
          onEditNeeds={() => onPanel('needs')}
          onEditStory={() => onPanel('story')}
          onComment={comments.take}
        />
      ) : null}
    </aside>
  )
}
