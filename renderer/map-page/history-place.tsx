import { createWritable } from '../../shared/document/readable.ts'
import type { Catalogue } from '../../shared/map/catalogue/catalogue.ts'
import { ComparisonView } from '../features/history/comparison-view.tsx'
import { HistoryPanel } from '../features/history/history-panel.tsx'
import { Inspector } from '../features/inspector/inspector.tsx'
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

const nothingSelected = createWritable<readonly unknown[]>([])

/** Beside the board: the list of versions, what is selected on one, or what two of them differ by. */
export function HistoryPlace({ session, history, back, catalogue, onClose }: HistoryPlaceProps) {
  const { desk, state } = back
  const { looking } = state
  const listed = useReadable(history.state)
  const compared = useCompared(session, history, back, catalogue.entries)
  const compare = desk.compare.bind(desk)
  const isSelecting = useReadable(back.stillBoard?.selection ?? nothingSelected).length > 0
  const { still, isPast } = state
  if (looking.kind === 'version' && isPast && isSelecting && still && back.stillBoard) {
    return (
      <Inspector
        board={back.stillBoard}
        session={still}
        personas={still.view.get().personas}
        onEditPersonas={nothing}
        onEditNeeds={nothing}
        onEditStory={nothing}
        onComment={nothing}
      />
    )
  }
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

/** There is nothing to work on in an earlier version. */
function nothing(): void {}
