import 'tldraw/tldraw.css'
import './board.css'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Tldraw, type Editor, type TLUiOverrides } from 'tldraw'
import type { RecordId } from '../../shared/document/record.ts'
import { createWritable, type Readable, type Writable } from '../../shared/document/readable.ts'
import type { StageId } from '../../shared/framework/framework.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import { useText } from '../messages/use-text.ts'
import type { MapSession } from '../session/map-session.ts'
import { useReadable } from '../ui/use-readable.ts'
import type { Board, CommentWish } from './board.ts'
import { boardBasics, licenceOf, useBoardOptions, useBoardParts } from './board-basics.ts'
import { BoardContextOf, type BoardContext } from './board-context.ts'
import { boardOverrides } from './board-overrides.ts'
import { boardParts } from './board-parts.tsx'
import type { BoardTheme } from './board-user.ts'
import { announcerWords } from './board-words.ts'
import type { BoardParts } from './create-board-parts.ts'
import { noChangeMarks, type ChangeMarks } from './marks/change-mark.ts'
import { mountBoard } from './mount-board.ts'
import { cardTools } from './tools/card-tools.ts'

export interface BoardViewProps {
  /** An open map. */
  readonly session: MapSession
  readonly theme: BoardTheme
  /** Of tldraw; empty where there is none. */
  readonly licenceKey: string
  readonly minimapShown: Writable<boolean>
  /** What to mark as different from another state of the map. */
  readonly changeMarks?: Readable<ChangeMarks>
  /** Whether the board takes the keyboard when it is there. */
  readonly takesFocus?: boolean
  /** Gets the board once it can be used, and null when it goes away. */
  readonly onReady: (board: Board | null) => void
  readonly onProblem: (code: ProblemCode) => void
  /** Somebody wants to change a lane, which can't be done in a map. */
  readonly onWantStageChange: (stageId: StageId) => void
  /** Somebody wants to read the story from a touchpoint on. */
  readonly onReadFrom: (cardId: RecordId) => void
  readonly onComment: (wish: CommentWish) => void
}

const restful = { autoFocus: false } as const
const noMarks = createWritable(noChangeMarks)

/** The board of one map. */
export function BoardView(props: BoardViewProps) {
  const parts = useBoardParts(props.session, props.theme)
  return (
    <div className="board">{parts === null ? null : <MountedBoard {...props} parts={parts} />}</div>
  )
}

function MountedBoard(props: BoardViewProps & { readonly parts: BoardParts }) {
  const { session, theme, licenceKey, parts } = props
  const text = useText()
  const [context, setContext] = useState<BoardContext | null>(null)
  const state = useReadable(session.state)
  const role = useReadable(session.role)
  const isReadOnly = state.status !== 'open' || state.readOnly || role === 'viewer'
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
    parts.text.set(text)
    parts.isReadOnly.set(isReadOnly)
    parts.user.setTheme(theme)
  })
  const overrides = useMemo(
    (): TLUiOverrides => ({ ...boardOverrides, translations: announcerWords(text) }),
    [text],
  )
  const options = useBoardOptions()
  const onMount = useCallback(
    (editor: Editor) => {
      const { onProblem, minimapShown, changeMarks = noMarks } = latest.current
      const mounted = mountBoard(editor, {
        ...parts,
        session,
        minimapShown,
        changeMarks,
        onProblem,
        onWantStageChange: (stageId) => latest.current.onWantStageChange(stageId),
        onReadFrom: (cardId) => latest.current.onReadFrom(cardId),
        onComment: (wish) => latest.current.onComment(wish),
      })
      setContext(mounted.context)
      latest.current.onReady(mounted.board)
      return () => {
        latest.current.onReady(null)
        setContext(null)
        mounted.dispose()
      }
    },
    [parts, session],
  )
  return (
    <BoardContextOf value={context}>
      <Tldraw
        store={parts.store}
        user={parts.user.user}
        shapeUtils={parts.shapeUtils}
        bindingUtils={parts.bindingUtils}
        tools={cardTools}
        components={boardParts}
        overrides={overrides}
        options={options}
        onMount={onMount}
        {...licenceOf(licenceKey)}
        {...(props.takesFocus === false ? restful : {})}
        {...boardBasics}
      />
    </BoardContextOf>
  )
}
