import { useText } from '../../messages/use-text.ts'
import type { MapView } from '../../../shared/map/read-map.ts'
import type { Board } from '../../canvas/board.ts'
import type { MapSession } from '../../session/map-session.ts'
import { usePart } from '../../ui/use-part.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { SaveView } from './save-view.tsx'
import { ViewLine } from './view-line.tsx'

export interface SavedViewsProps {
  readonly session: MapSession
  readonly board: Board
}

/** The views that the people of this map saved: applied here, changed for everybody. */
export function SavedViews({ session, board }: SavedViewsProps) {
  const text = useText()
  const views = usePart(session.view, ({ views: all }: MapView) => all)
  const state = useReadable(session.state)
  const role = useReadable(session.role)
  const isReadOnly = state.status !== 'open' || state.readOnly || role === 'contributor'
  return (
    <section className="filter-views" aria-label={text('filter.views')}>
      <h3 className="filter-views-title">{text('filter.views')}</h3>
      {views.length === 0 ? (
        <p className="filter-note">{text('filter.views.empty')}</p>
      ) : (
        <ul className="filter-views-list">
          {views.map((view) => (
            <ViewLine
              key={view.id}
              session={session}
              board={board}
              view={view}
              isReadOnly={isReadOnly}
            />
          ))}
        </ul>
      )}
      {isReadOnly ? null : <SaveView session={session} board={board} />}
    </section>
  )
}
