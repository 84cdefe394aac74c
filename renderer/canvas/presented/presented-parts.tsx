import { useContext } from 'react'
import type { TLComponents } from 'tldraw'
import { BoardContextOf } from '../board-context.ts'
import { boardParts } from '../board-parts.tsx'
import { BoardCorner } from '../lanes/board-corner.tsx'
import { RowLabels } from '../lanes/row-labels.tsx'
import { StageHeaders } from '../lanes/stage-headers.tsx'
import { PeopleOnBoard } from '../presence/people-on-board.tsx'

/** The board alone: its lanes, its cards and who works on them, and tldraw's mark as on every board. */
export const presentedParts: TLComponents = {
  ...boardParts,
  ContextMenu: null,
  InFrontOfTheCanvas: PresentedFront,
  Overlays: PresentedOverlays,
  ShapeIndicators: null,
}

function PresentedFront() {
  if (useContext(BoardContextOf) === null) return null
  return (
    <div className="board-overlays">
      <RowLabels />
      <StageHeaders />
      <BoardCorner />
    </div>
  )
}

function PresentedOverlays() {
  return useContext(BoardContextOf) === null ? null : <PeopleOnBoard />
}
