import './filter.css'
import { Fullscreen, ListFilter, X } from 'lucide-react'
import {
  filterFields,
  isFiltering,
  noFilter,
  withField,
  type FilterField,
} from '../../../shared/map/filter/filter.ts'
import type { Board } from '../../canvas/board.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { MatchCount } from './match-count.tsx'
import { useFilterChoices } from './use-filter-choices.ts'
import { ViewsMenu } from './views-menu.tsx'
import { usePlainKey } from '../../ui/use-plain-key.ts'
import { usePutBack } from './use-put-back.ts'

export interface FilterStatusProps {
  readonly session: MapSession
  readonly board: Board
  readonly isPanelOpen: boolean
  readonly onPanel: () => void
}

/** What the board is filtered by, always in sight while it is, and the way into the panel. */
export function FilterStatus({ session, board, isPanelOpen, onPanel }: FilterStatusProps) {
  const text = useText()
  const filter = useReadable(session.filter)
  usePlainKey('f', onPanel)
  usePutBack(session)
  return (
    <div className="filter-status">
      {isFiltering(filter) ? <FilterChips session={session} board={board} /> : null}
      <Button
        look="quiet"
        icon={<ListFilter />}
        aria-pressed={isPanelOpen}
        aria-keyshortcuts="F"
        onClick={onPanel}
      >
        {text('filter.title')}
      </Button>
      <ViewsMenu session={session} board={board} onPanel={isPanelOpen ? () => {} : onPanel} />
    </div>
  )
}

function FilterChips({ session, board }: Pick<FilterStatusProps, 'session' | 'board'>) {
  const text = useText()
  const filter = useReadable(session.filter)
  const { wordFor } = useFilterChoices(session)
  const words = (field: FilterField) =>
    (filter[field] ?? []).map((value) => wordFor(field, value)).join(', ')
  return (
    <>
      <MatchCount session={session} />
      <ShowMatches session={session} board={board} />
      <ul className="filter-chips" aria-label={text('filter.chosen')}>
        {filterFields
          .filter((field) => filter[field] !== undefined)
          .map((field) => (
            <li key={field} className="filter-chip">
              <bdi className="filter-chip-words" title={words(field)}>
                {words(field)}
              </bdi>
              <button
                type="button"
                className="filter-chip-remove"
                aria-label={text('filter.dropField', { field: text(`filter.field.${field}`) })}
                onClick={() => session.filter.set(withField(filter, field, []))}
              >
                <X />
              </button>
            </li>
          ))}
      </ul>
      <Button look="quiet" onClick={() => session.filter.set(noFilter)}>
        {text('filter.clear')}
      </Button>
    </>
  )
}

/** What matches may lie anywhere on the board. */
function ShowMatches({ session, board }: Pick<FilterStatusProps, 'session' | 'board'>) {
  const text = useText()
  const matching = useReadable(session.matching)
  const ids = matching?.ids ?? nothing
  return (
    <IconButton
      label={text('filter.showMatches')}
      icon={<Fullscreen />}
      disabled={ids.size === 0}
      onClick={() => board.showAll(ids)}
    />
  )
}

const nothing: ReadonlySet<string> = new Set()
