import 'tldraw/tldraw.css'
import '../board.css'
import './presented.css'
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { Tldraw, atom, type Editor } from 'tldraw'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import type { PresentedPart } from '../../session/presenting.ts'
import { BoardContextOf, type BoardContext } from '../board-context.ts'
import type { BoardTheme } from '../board-user.ts'
import { boardOptions, visibilityOf } from '../board-view.tsx'
import { createBoardParts, type BoardParts } from '../create-board-parts.ts'
import { mountPresented } from './mount-presented.ts'
import { presentedParts } from './presented-parts.tsx'

export interface PresentedBoardProps {
  /** An open map. */
  readonly session: MapSession
  readonly theme: BoardTheme
  readonly part: PresentedPart
}

const assetUrls = getAssetUrlsByImport()
const noEmbeds: [] = []

/** The board of a map, to be looked at from afar. */
export function PresentedBoard(props: PresentedBoardProps) {
  const { session, theme } = props
  const text = useText()
  const [parts, setParts] = useState<BoardParts | null>(null)
  useEffect(() => {
    const made = createBoardParts(session, theme, text)
    setParts(made)
    return () => {
      setParts(null)
      made.dispose()
    }
    // reason: theme and words are handed on below as they change
    // oxlint-disable-next-line react/exhaustive-deps
  }, [session])
  return (
    <div className="board board-presented">
      {parts === null ? null : <Mounted {...props} parts={parts} />}
    </div>
  )
}

function Mounted(props: PresentedBoardProps & { readonly parts: BoardParts }) {
  const { session, theme, part, parts } = props
  const text = useText()
  const [context, setContext] = useState<BoardContext | null>(null)
  const [shown] = useState(() => atom('presented part', part))
  useLayoutEffect(() => {
    parts.user.setTheme(theme)
    shown.set(part)
  })
  const options = useMemo(() => ({ ...boardOptions, branding: text('board.label') }), [text])
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
        components={presentedParts}
        options={options}
        assetUrls={assetUrls}
        embeds={noEmbeds}
        onMount={onMount}
        getShapeVisibility={visibilityOf}
        autoFocus={false}
      />
    </BoardContextOf>
  )
}
