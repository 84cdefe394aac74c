import { useValue } from 'tldraw'
import { useBoardContext } from './board-context.ts'
import { BoardCorner } from './lanes/board-corner.tsx'
import { RowLabels } from './lanes/row-labels.tsx'
import { StageHeaders } from './lanes/stage-headers.tsx'
import { MetricDialog } from './rows/metric-dialog.tsx'
import { ZoomCorner } from './zoom-corner.tsx'

/** In front of the cards and fixed to the window. Keeps the bottom right free for tldraw's mark. */
export function BoardOverlays() {
  const { announcer, minimapShown } = useBoardContext()
  const announced = useValue('announced', () => announcer.sentence.get(), [announcer])
  return (
    <div className="board-overlays">
      <RowLabels />
      <StageHeaders />
      <BoardCorner />
      <ZoomCorner minimapShown={minimapShown} />
      <MetricDialog />
      <div className="visually-hidden" role="status" aria-live="polite">
        {announced}
      </div>
    </div>
  )
}
