import type { Writable } from '../../shared/document/readable.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import { BoardView } from '../canvas/board-view.tsx'
import type { ShownTheme } from '../show-theme.ts'
import { classNames } from '../ui/class-names.ts'
import type { LookingBack } from './use-looking-back.ts'

export interface StillPlaceProps {
  readonly back: LookingBack
  readonly theme: ShownTheme
  readonly licenceKey: string
  readonly minimapShown: Writable<boolean>
  readonly onProblem: (code: ProblemCode) => void
}

/** Over the board of now: how the map was, to look at. It stays there while one goes to and fro. */
export function StillPlace(props: StillPlaceProps) {
  const { back, theme, licenceKey, minimapShown, onProblem } = props
  const { desk, state, stillBoard, onStillBoard, marks } = back
  if (state.still === null) return null
  return (
    <div
      className={classNames('workspace-still', !state.isPast && 'workspace-still-behind')}
      role="presentation"
      inert={!state.isPast}
      onKeyDownCapture={(event) => {
        // the first Escape takes the selection away, as on every board
        const isSelecting = (stillBoard?.selection.get().length ?? 0) > 0
        if (event.key === 'Escape' && !isSelecting) desk.look(null)
      }}
    >
      <BoardView
        session={state.still}
        theme={theme}
        licenceKey={licenceKey}
        minimapShown={minimapShown}
        changeMarks={marks}
        takesFocus={false}
        onReady={onStillBoard}
        onProblem={onProblem}
        onWantStageChange={nothing}
        onReadFrom={nothing}
        onComment={nothing}
      />
    </div>
  )
}

/** There is nothing to work on here. */
function nothing(): void {}
