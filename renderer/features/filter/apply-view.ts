import type { SavedView } from '../../../shared/map/view.ts'
import type { Board } from '../../canvas/board.ts'
import type { MapSession } from '../../session/map-session.ts'

/** Filters as a view does and goes where it goes; for this window only. */
export function applyView({ filter }: MapSession, board: Board, view: SavedView): void {
  filter.set(view.filter)
  if (view.sight !== null) board.lookAt(view.sight)
}
