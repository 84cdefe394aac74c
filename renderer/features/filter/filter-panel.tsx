import './filter.css'
import { X } from 'lucide-react'
import { isFiltering, noFilter } from '../../../shared/map/filter/filter.ts'
import type { Board } from '../../canvas/board.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { FilterField } from './filter-field.tsx'
import { FilterText } from './filter-text.tsx'
import type { ChoiceField } from './filter-words.tsx'
import { MatchCount } from './match-count.tsx'
import { SavedViews } from './saved-views.tsx'
import { useFilterChoices } from './use-filter-choices.ts'

export interface FilterPanelProps {
  readonly session: MapSession
  readonly board: Board
  readonly onClose: () => void
}

/** In the order in which a workshop asks. */
const fields: readonly ChoiceField[] = [
  'personas',
  'owner',
  'stage',
  'row',
  'channel',
  'visibility',
  'emotion',
  'evidence',
  'status',
  'message',
  'needs',
  'kind',
]

/** Everything that the board can be filtered by. What does not match is dimmed, in this window only. */
export function FilterPanel({ session, board, onClose }: FilterPanelProps) {
  const text = useText()
  const filter = useReadable(session.filter)
  const { choices, facets } = useFilterChoices(session)
  return (
    <Panel
      title={text('filter.title')}
      actions={<IconButton label={text('filter.close')} icon={<X />} onClick={onClose} />}
    >
      <div
        className="filter"
        role="presentation"
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) onClose()
        }}
      >
        <div className="filter-sum">
          <MatchCount session={session} />
          <Button
            look="quiet"
            disabled={!isFiltering(filter)}
            onClick={() => session.filter.set(noFilter)}
          >
            {text('filter.clear')}
          </Button>
        </div>
        <SavedViews session={session} board={board} />
        <FilterText filter={filter} onChange={(next) => session.filter.set(next)} />
        {fields.map((field) =>
          choices[field].length === 0 ? null : (
            <FilterField
              key={field}
              field={field}
              choices={choices[field]}
              counts={facets.get(field) ?? new Map<string, number>()}
              filter={filter}
              onChange={(next) => session.filter.set(next)}
            />
          ),
        )}
      </div>
    </Panel>
  )
}
