import { Bookmark, Ellipsis, MapPin } from 'lucide-react'
import { useState } from 'react'
import { removeView, renameView, replaceView } from '../../../shared/map/edit-views.ts'
import { isSameFilter } from '../../../shared/map/filter/filter.ts'
import type { SavedView } from '../../../shared/map/view.ts'
import type { Board } from '../../canvas/board.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { applyView } from './apply-view.ts'
import { ViewNameField } from './view-name-field.tsx'

export interface ViewLineProps {
  readonly session: MapSession
  readonly board: Board
  readonly view: SavedView
  readonly isReadOnly: boolean
}

/** One saved view: a press applies it; its menu renames, replaces and removes it. */
export function ViewLine(props: ViewLineProps) {
  const { session, board, view, isReadOnly } = props
  const text = useText()
  const [isRenaming, setIsRenaming] = useState(false)
  const filter = useReadable(session.filter)
  const name = view.name || text('filter.view.unnamed')
  const entries = useEntries(props, () => setIsRenaming(true))
  if (isRenaming) {
    return (
      <li>
        <ViewNameField
          session={session}
          name={view.name}
          onName={(next) => session.edit((map) => renameView(map, view.id, next))}
          onEnd={() => setIsRenaming(false)}
        />
      </li>
    )
  }
  return (
    <li className="filter-view">
      <button
        type="button"
        className="filter-view-apply"
        aria-pressed={isSameFilter(view.filter, filter)}
        onClick={() => applyView(session, board, view)}
      >
        <Bookmark aria-hidden />
        <bdi className="filter-view-name">{name}</bdi>
        {view.sight === null ? null : <MapPin role="img" aria-label={text('filter.view.goes')} />}
      </button>
      {isReadOnly ? null : (
        <Menu
          align="end"
          trigger={<IconButton label={text('filter.view.more', { name })} icon={<Ellipsis />} />}
          entries={entries}
        />
      )}
    </li>
  )
}

function useEntries(
  { session, board, view }: ViewLineProps,
  onRename: () => void,
): readonly MenuEntry[] {
  const text = useText()
  const replace = (withSight: boolean) => {
    const seen = { filter: session.filter.get(), sight: withSight ? board.sight() : null }
    session.edit((map) => replaceView(map, view.id, seen))
  }
  return [
    { kind: 'action', label: text('filter.view.rename'), run: onRename },
    { kind: 'action', label: text('filter.view.replace'), run: () => replace(false) },
    { kind: 'action', label: text('filter.view.replaceWithSight'), run: () => replace(true) },
    { kind: 'separator' },
    {
      kind: 'action',
      label: text('filter.view.remove'),
      danger: true,
      run: () => session.edit((map) => removeView(map, view.id)),
    },
  ]
}
