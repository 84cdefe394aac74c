// What every board gives to tldraw, whether one works on it or only looks at it.
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { TLShape } from 'tldraw'
import { useText } from '../messages/use-text.ts'
import type { MapSession } from '../session/map-session.ts'
import type { BoardTheme } from './board-user.ts'
import { createBoardParts, type BoardParts } from './create-board-parts.ts'
import { isEmptyParking } from './lanes/lane-shapes.ts'

const noEmbeds: [] = []
const visibilityOf = (shape: TLShape) => (isEmptyParking(shape) ? 'hidden' : 'inherit')

export const boardBasics = {
  assetUrls: getAssetUrlsByImport(),
  embeds: noEmbeds,
  getShapeVisibility: visibilityOf,
} as const

const optionsOfEveryBoard = {
  maxShapesPerPage: 6000,
  maxPages: 1,
  createTextOnCanvasDoubleClick: false,
  enableToolbarKeyboardShortcuts: false,
} as const

/** tldraw's own prop, for those who have a key; without one nothing is asked of it. */
export function licenceOf(licenceKey: string) {
  return licenceKey === '' ? {} : { licenseKey: licenceKey }
}

export function useBoardOptions() {
  const text = useText()
  // reason: without it screen readers are told that they are in "tldraw"
  return useMemo(() => ({ ...optionsOfEveryBoard, branding: text('board.label') }), [text])
}

/** Null for the first moment of a session. Theme and words are for the board to follow as they change. */
export function useBoardParts(session: MapSession, theme: BoardTheme): BoardParts | null {
  const text = useText()
  const [parts, setParts] = useState<BoardParts | null>(null)
  const latest = useRef({ text, theme })
  useLayoutEffect(() => {
    latest.current = { text, theme }
  })
  useEffect(() => {
    const made = createBoardParts(session, latest.current.theme, latest.current.text)
    setParts(made)
    return () => {
      setParts(null)
      made.dispose()
    }
  }, [session])
  return parts
}
