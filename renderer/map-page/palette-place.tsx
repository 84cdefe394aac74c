import { useCallback, useEffect } from 'react'
import type { Catalogue } from '../../shared/map/catalogue/catalogue.ts'
import type { Writable } from '../../shared/document/readable.ts'
import type { Board } from '../canvas/board.ts'
import { Palette } from '../features/palette/palette.tsx'
import type { MapSession } from '../session/map-session.ts'
import { classNames } from '../ui/class-names.ts'
import { useMedia } from '../ui/use-media.ts'
import { useReadable } from '../ui/use-readable.ts'
import { narrow } from './narrow.ts'

export interface PalettePlaceProps {
  readonly board: Board
  readonly session: MapSession
  readonly catalogue: Catalogue
  readonly onUse: (kind: string | undefined) => void
  readonly onEditCatalogue: () => void
  readonly collapsed: Writable<boolean>
  readonly isPanelOpen: boolean
  readonly onClosePanel: () => void
  /** While the board shows how the map was, nothing can be added. */
  readonly isResting: boolean
}

/** The palette on the left. In a narrow window it makes way for the panel on the right. */
export function PalettePlace(props: PalettePlaceProps) {
  const {
    board,
    session,
    catalogue,
    onUse,
    onEditCatalogue,
    collapsed,
    isPanelOpen,
    onClosePanel,
  } = props
  const isNarrow = useMedia(narrow)
  const isCollapsed = useReadable(collapsed)
  const isSelecting = useReadable(board.selection).length > 0
  const isRightOpen = isPanelOpen || isSelecting
  const makesWay = isNarrow && isRightOpen
  const change = useCallback(
    (next: boolean) => {
      if (!next && makesWay) {
        onClosePanel()
        board.select([])
      }
      collapsed.set(next)
    },
    [board, collapsed, makesWay, onClosePanel],
  )
  const isStrip = isCollapsed || makesWay
  useEffect(() => {
    // reason: what had the focus in the palette is gone with it
    if (isStrip && document.activeElement === document.body) board.focus()
  }, [board, isStrip])
  return (
    <aside
      className={classNames('workspace-palette', isStrip && 'workspace-palette-strip')}
      inert={props.isResting}
    >
      <Palette
        board={board}
        session={session}
        catalogue={catalogue}
        onUse={onUse}
        onEditCatalogue={onEditCatalogue}
        isCollapsed={isStrip}
        onCollapsedChange={change}
      />
    </aside>
  )
}

/** Keeps the room free until the board is there, so that the board begins with its lasting width. */
export function PaletteRoom({ collapsed }: Pick<PalettePlaceProps, 'collapsed'>) {
  const isStrip = useReadable(collapsed)
  return <div className={classNames('workspace-palette', isStrip && 'workspace-palette-strip')} />
}
