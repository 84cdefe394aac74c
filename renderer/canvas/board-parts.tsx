import { useContext } from 'react'
import type { TLComponents } from 'tldraw'
import { BoardContextOf } from './board-context.ts'
import { BoardCrash, NoOutline, ShapeCrash } from './board-crash.tsx'
import { BoardMenu } from './board-menu.tsx'
import { BoardOverlays } from './board-overlays.tsx'
import { PeopleOnBoard } from './presence/people-on-board.tsx'
import { EmptyHint } from './empty-hint.tsx'
import { CurrentCellRing } from './lanes/current-cell-ring.tsx'
import { ForeignLocks } from './foreign-locks.tsx'
import { MetricCells } from './rows/metric-cells.tsx'
import { CardMarks } from './marks/card-marks.tsx'
import { ChangeMarksOnBoard } from './marks/change-marks.tsx'
import { LinkingRings } from './linking-rings.tsx'
import { SelectionOutlines } from './shapes/selection-outlines.tsx'

/**
 * Which of tldraw's own parts a board has. Each is left out by name: `hideUi` would also take
 * shortcuts, clipboard, dialogs and the announcer away. The mark "made with tldraw" stays as it is.
 */
export const boardParts: TLComponents = {
  ActionsMenu: null,
  ContextMenu: BoardMenu,
  CursorChatBubble: null,
  DebugMenu: null,
  DebugPanel: null,
  HelperButtons: null,
  HelpMenu: null,
  ImageToolbar: null,
  KeyboardShortcutsDialog: null,
  MainMenu: null,
  MenuPanel: null,
  Minimap: null,
  NavigationPanel: null,
  PageMenu: null,
  QuickActions: null,
  ShapeIndicators: SelectionOutlines,
  SharePanel: null,
  StylePanel: null,
  Toolbar: null,
  TopPanel: null,
  VideoToolbar: null,
  ZoomMenu: null,
  Grid: null,
  ErrorFallback: BoardCrash,
  ShapeErrorFallback: ShapeCrash,
  ShapeIndicatorErrorFallback: NoOutline,
  InFrontOfTheCanvas: FrontOfBoard,
  OnTheCanvas: null,
  Overlays: OverlaysOfBoard,
}

function FrontOfBoard() {
  return useContext(BoardContextOf) === null ? null : <BoardOverlays />
}

/** Moves and scales with the camera, above the cards. */
function OverlaysOfBoard() {
  if (useContext(BoardContextOf) === null) return null
  return (
    <>
      <EmptyHint />
      <CurrentCellRing />
      <MetricCells />
      <LinkingRings />
      <CardMarks />
      <ChangeMarksOnBoard />
      <ForeignLocks />
      <PeopleOnBoard />
    </>
  )
}
