import 'tldraw/tldraw.css'
import '../board.css'
import './presented.css'
import { useCallback, useLayoutEffect, useState } from 'react'
import { Tldraw, atom, type Editor } from 'tldraw'
import type { MapSession } from '../../session/map-session.ts'
import type { PresentedPart } from '../../session/presenting.ts'
import { boardBasics, licenceOf, useBoardOptions, useBoardParts } from '../board-basics.ts'
import { BoardContextOf, type BoardContext } from '../board-context.ts'
import type { BoardTheme } from '../board-user.ts'
import type { BoardParts } from '../create-board-parts.ts'
import { mountPresented } from './mount-presented.ts'
import { presentedParts } from './presented-parts.tsx'

export interface PresentedBoardProps {
  /** An open map. */
  readonly session: MapSession
  readonly theme: BoardTheme
  /** Of tldraw; empty where there is none. */
  readonly licenceKey: string
  readonly part: PresentedPart
}

/** The board of a map, to be looked at from afar. */
export function PresentedBoard(props: PresentedBoardProps) {
  const parts = useBoardParts(props.session, props.theme)
  return (
    <div className="board board-presented">
      {parts === null ? null : <Mounted {...props} parts={parts} />}
    </div>
  )
}

function Mounted(props: PresentedBoardProps & { readonly parts: BoardParts }) {
  const { session, theme, licenceKey, part, parts } = props
  const [context, setContext] = useState<BoardContext | null>(null)
  const [shown] = useState(() => atom('presented part', part))
  useLayoutEffect(() => {
    parts.user.setTheme(theme)
    shown.set(part)
  })
  const options = useBoardOptions()
  const onMount = useCallback(
    (editor: Editor) => {
      const mounted = mountPresented(editor, { session, parts, part: shown })
      setContext(mounted.context)
      return () => {
        setContext(null)
        mounted.dispose()
      }
    },
    [session, parts, shown],
  )
  return (
    <BoardContextOf value={context}>
      <Tldraw
        store={parts.store}
        user={parts.user.user}
        shapeUtils={parts.shapeUtils}
        bindingUtils={parts.bindingUtils}
        components={presentedParts}
        options={options}
        onMount={onMount}
        autoFocus={false}
        {...licenceOf(licenceKey)}
        {...boardBasics}
      />
    </BoardContextOf>
  )
}
