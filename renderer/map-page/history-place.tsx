import type { Catalogue } from '../../shared/map/catalogue/catalogue.ts'
import { ComparisonView } from '../features/history/comparison-view.tsx'
import { HistoryPanel } from '../features/history/history-panel.tsx'
import type { MapHistory } from '../history/map-history.ts'
import type { MapSession } from '../session/map-session.ts'
import { useReadable } from '../ui/use-readable.ts'
import { useCompared } from './use-compared.ts'
import type { LookingBack } from './use-looking-back.ts'

export interface HistoryPlaceProps {
  readonly session: MapSession
  readonly history: MapHistory
  readonly back: LookingBack
  readonly catalogue: Catalogue
  readonly onClose: () => void
}

/** Beside the board: the list of versions, or what two of them differ by. */
export function HistoryPlace({ session, history, back, catalogue, onClose }: HistoryPlaceProps) {
  const { desk, state } = back
  const { looking } = state
  const listed = useReadable(history.state)
  const compared = useCompared(session, history, back, catalogue.entries)
  const compare = desk.compare.bind(desk)
  return (
    <HistoryPanel
      session={session}
      history={history}
      shownId={looking.kind === 'version' ? looking.entry.id : null}
      onLook={(entry) => desk.look(entry)}
      onCompare={compare}
      onClose={onClose}
      comparison={
        looking.kind === 'comparison' ? (
          <ComparisonView
            entries={listed.status === 'ready' ? listed.entries : []}
            earlier={looking.earlier}
            later={looking.later}
            onCompare={compare}
            onBack={() => desk.look(null)}
            compared={compared}
          />
        ) : null
      }
    />
  )
}
