import { Bookmark } from 'lucide-react'
import { isSameFilter } from '../../../shared/map/filter/filter.ts'
import type { MapView } from '../../../shared/map/read-map.ts'
import type { Board } from '../../canvas/board.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { usePart } from '../../ui/use-part.ts'
import { applyView } from './apply-view.ts'

export interface ViewsMenuProps {
  readonly session: MapSession
  readonly board: Board
  /** Where views are saved and changed. */
  readonly onPanel: () => void
}

/** The saved views of the map, each one press away. */
export function ViewsMenu({ session, board, onPanel }: ViewsMenuProps) {
  const text = useText()
  const views = usePart(session.view, viewsOf)
  const filter = useReadable(session.filter)
  const entries: MenuEntry[] = views.map((view) => ({
    kind: 'choice',
    label: view.name || text('filter.view.unnamed'),
    chosen: isSameFilter(view.filter, filter),
    run: () => applyView(session, board, view),
  }))
  if (entries.length > 0) entries.push({ kind: 'separator' })
  entries.push({ kind: 'action', label: text('filter.view.edit'), run: onPanel })
  return (
    <Menu
      align="end"
      trigger={
        <Button look="quiet" icon={<Bookmark />}>
          {text('filter.views')}
        </Button>
      }
      entries={entries}
    />
  )
}

function viewsOf({ views }: MapView) {
  return views
}
