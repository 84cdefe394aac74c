import type { RecordId } from '../../shared/document/record.ts'
import type { Writable } from '../../shared/document/readable.ts'
import type { StageId } from '../../shared/framework/framework.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import { BoardView } from '../canvas/board-view.tsx'
import type { Board, CommentWish } from '../canvas/board.ts'
import type { Device } from '../device.ts'
import { FindPlace } from '../features/find/find-place.tsx'
import type { PlaceElsewhere } from '../features/find/use-found.ts'
import { Toolbar } from '../features/toolbar/toolbar.tsx'
import { useText } from '../messages/use-text.ts'
import type { MapSession } from '../session/map-session.ts'
import { classNames } from '../ui/class-names.ts'
import { useReadable } from '../ui/use-readable.ts'
import { PhoneTools } from './phone-tools.tsx'
import { StillPlace } from './still-place.tsx'
import type { LookingBack } from './use-looking-back.ts'

export interface BoardPlaceProps {
  readonly session: MapSession
  readonly board: Board | null
  readonly onBoard: (board: Board | null) => void
  readonly back: LookingBack
  readonly device: Device
  readonly minimapShown: Writable<boolean>
  readonly isPhone: boolean
  readonly readOnly: boolean
  /** The table stands over it. */
  readonly isBehind: boolean
  readonly onProblem: (code: ProblemCode) => void
  readonly onWantStageChange: (stageId: StageId) => void
  readonly onReadFrom: (cardId: RecordId) => void
  readonly onComment: (wish: CommentWish) => void
  readonly onComments: () => void
  readonly onElsewhere: (place: PlaceElsewhere | null) => void
}

/** The board with its tools, and over it the one that shows how the map was. */
export function BoardPlace(props: BoardPlaceProps) {
  const { session, board, back, device, minimapShown, isPhone, readOnly, isBehind } = props
  const theme = useReadable(device.theme)
  const licenceKey = device.preferences.licenceKey.get()
  const text = useText()
  const { isPast } = back.state
  return (
    <main
      className={classNames('workspace-board', isBehind && 'workspace-board-behind')}
      inert={isBehind}
      aria-label={text('map.board')}
    >
      <div className="workspace-live" inert={isPast}>
        <BoardView
          session={session}
          theme={theme}
          licenceKey={licenceKey}
          minimapShown={minimapShown}
          changeMarks={back.marks}
          onReady={props.onBoard}
          onProblem={props.onProblem}
          onWantStageChange={props.onWantStageChange}
          onReadFrom={props.onReadFrom}
          onComment={props.onComment}
        />
        {board === null || isPast || isBehind ? null : (
          <FindPlace
            session={session}
            board={board}
            commands={device.commands}
            onElsewhere={props.onElsewhere}
          />
        )}
        {board === null ? null : (
          <div className="workspace-tools">
            <div className="workspace-tools-row">
              {isPhone ? (
                <PhoneTools
                  board={board}
                  session={session}
                  readOnly={readOnly}
                  onFind={() => device.commands.run('find')}
                  onComments={props.onComments}
                />
              ) : (
                <Toolbar board={board} session={session} />
              )}
            </div>
          </div>
        )}
      </div>
      <StillPlace
        back={back}
        theme={theme}
        licenceKey={licenceKey}
        minimapShown={minimapShown}
        onProblem={props.onProblem}
      />
    </main>
  )
}
