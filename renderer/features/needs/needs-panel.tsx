import './needs.css'
import { ListFilter, Table2, X } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import type { Board } from '../../canvas/board.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { AddNeed } from './add-need.tsx'
import { CoverageDialog } from './coverage-dialog.tsx'
import { NeedFilterFields } from './need-filter.tsx'
import { isFiltering, matching, noFilter } from './need-groups.ts'
import { ShownNeeds } from './shown-needs.tsx'
import { useNeedVerbs } from './use-need-verbs.ts'
import { useNeeds, type NeedsOfMap } from './use-needs.ts'

export interface NeedsPanelProps {
  readonly board: Board
  readonly session: MapSession
  readonly onClose: () => void
}

/** The questions of buyers: noted, answered from the cards, and which of them are open. */
export function NeedsPanel({ board, session, onClose }: NeedsPanelProps) {
  const text = useText()
  const map = useNeeds(session)
  const state = useReadable(session.state)
  const isReadOnly = state.status !== 'open' || state.readOnly
  const [isCoverageOpen, setIsCoverageOpen] = useState(false)
  const [isFilterOpen, setIsFilterOpen] = useState(false)
  const [filter, setFilter] = useState(noFilter)
  const show = (id: string) => {
    setIsCoverageOpen(false)
    board.show(id)
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose()
  }
  const verbs = useNeedVerbs(board, session, map, show)
  const shown = matching(map.coverage.asked, filter)
  return (
    <Panel
      title={text('needs.title')}
      actions={
        <>
          <IconButton
            label={text('needs.filter')}
            icon={<ListFilter />}
            pressed={isFilterOpen || isFiltering(filter)}
            onClick={() => setIsFilterOpen(!isFilterOpen)}
          />
          <IconButton
            label={text('coverage.open')}
            icon={<Table2 />}
            onClick={() => setIsCoverageOpen(true)}
          />
          <IconButton label={text('needs.close')} icon={<X />} onClick={onClose} />
        </>
      }
    >
      <div className="needs" role="presentation" onKeyDown={leave}>
        {isReadOnly ? null : (
          <AddNeed stages={map.stages} personas={map.personas} onAdd={verbs.add} />
        )}
        {isFilterOpen ? (
          <NeedFilterFields filter={filter} personas={map.personas} onChange={setFilter} />
        ) : null}
        <NeedCount map={map} shown={shown.length} isReadOnly={isReadOnly} />
        {shown.length === 0 && map.coverage.asked.length > 0 ? (
          <div>
            <p className="needs-note">{text('needs.noneShown')}</p>
            <Button onClick={() => setFilter(noFilter)}>{text('needs.clearFilter')}</Button>
          </div>
        ) : null}
        <ShownNeeds board={board} session={session} map={map} verbs={verbs} shown={shown} />
      </div>
      <CoverageDialog
        open={isCoverageOpen}
        onOpenChange={setIsCoverageOpen}
        map={map}
        verbs={verbs}
        isReadOnly={isReadOnly}
        onShow={show}
      />
    </Panel>
  )
}

interface NeedCountProps {
  readonly map: NeedsOfMap
  readonly shown: number
  readonly isReadOnly: boolean
}

function NeedCount({ map: { coverage }, shown, isReadOnly }: NeedCountProps) {
  const text = useText()
  const n = coverage.asked.length
  if (n === 0) {
    return <p className="needs-note">{text(isReadOnly ? 'needs.readOnlyEmpty' : 'needs.empty')}</p>
  }
  return (
    <p className="needs-note" role="status">
      {text('needs.count', { n, open: coverage.holes.length })}
      {shown === n ? null : ` · ${text('needs.countShown', { shown, n })}`}
    </p>
  )
}
