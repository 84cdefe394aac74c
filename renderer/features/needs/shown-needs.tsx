import { useState } from 'react'
import type { AskedNeed } from '../../../shared/map/insight/coverage.ts'
import type { Board } from '../../canvas/board.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { groupsByPersona, groupsByStage } from './need-groups.ts'
import { NeedList } from './need-list.tsx'
import type { NeedVerbs } from './use-need-verbs.ts'
import type { NeedsOfMap } from './use-needs.ts'

export interface ShownNeedsProps {
  readonly board: Board
  readonly session: MapSession
  readonly map: NeedsOfMap
  readonly verbs: NeedVerbs
  readonly shown: readonly AskedNeed[]
}

/** The needs that the filter leaves, and what the selected touchpoints have to do with them. */
export function ShownNeeds({ board, session, map, verbs, shown }: ShownNeedsProps) {
  const text = useText()
  const [by, setBy] = useState<'stage' | 'persona'>('stage')
  const state = useReadable(session.state)
  const isForeign = useReadable(board.isSelectionForeign)
  const selected = useReadable(board.selection).filter((each) => each.kind === 'touchpoint')
  const isReadOnly = state.status !== 'open' || state.readOnly
  if (shown.length === 0) return null
  return (
    <>
      <Segmented
        label={text('needs.groupBy')}
        hideLabel
        value={by}
        options={[
          { value: 'stage', label: text('needs.byStage') },
          { value: 'persona', label: text('needs.byPersona') },
        ]}
        onChange={setBy}
      />
      {selected.length === 0 || isReadOnly || isForeign ? null : (
        <p className="needs-selected">{text('needs.selected', { count: selected.length })}</p>
      )}
      <NeedList
        board={board}
        session={session}
        map={map}
        verbs={verbs}
        groups={
          by === 'stage' ? groupsByStage(shown, map.stages) : groupsByPersona(shown, map.personas)
        }
        selected={isForeign ? [] : selected}
        isReadOnly={isReadOnly}
      />
    </>
  )
}
