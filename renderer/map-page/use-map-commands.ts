import { useEffect } from 'react'
import type { Board } from '../canvas/board.ts'
import type { CommandDesk } from '../session/command-desk.ts'
import type { MapSession } from '../session/map-session.ts'
import { isTyping } from '../ui/typing-target.ts'
import { useMedia } from '../ui/use-media.ts'
import { useReadable } from '../ui/use-readable.ts'
import { useCommands } from '../ui/use-commands.ts'
import { inField, useUndo } from '../ui/use-undo.ts'
import { createWritable } from '../../shared/document/readable.ts'
import type { SidePanel } from './side-panel.ts'
import type { ShownAs } from './use-shown-as.ts'

export interface MapCommands {
  readonly commands: CommandDesk
  readonly session: MapSession
  /** Null until it can be used. */
  readonly board: Board | null
  readonly onKeys: () => void
  readonly onPanel: (panel: SidePanel) => void
  readonly onShowAs: (shownAs: ShownAs) => void
}

const nothingSelected = createWritable<readonly unknown[]>([])

/** Obeys the menu, and the keys of the whole page wherever the focus is. */
export function useMapCommands(props: MapCommands): void {
  const { commands, session, board, onKeys, onPanel, onShowAs } = props
  // a phone has no panels and no table
  const isPhone = useMedia('(max-width: 699px)')
  const isSelecting = useReadable(board?.selection ?? nothingSelected).length > 0
  const hasPanels = board !== null && !isPhone
  const panel = (name: SidePanel) => (hasPanels ? () => onPanel(name) : null)
  const shownAs = (way: ShownAs) => (hasPanels ? () => onShowAs(way) : null)
  useUndo(commands, session.undo)
  useCommands(commands, {
    'select-all': board && (() => inField('selectAll') || board.selectAll()),
    'zoom-in': board && (() => board.zoomIn()),
    'zoom-out': board && (() => board.zoomOut()),
    'zoom-to-100': board && (() => board.zoomTo100()),
    'zoom-to-fit': board && (() => board.zoomToFit()),
    'zoom-to-selection': board && isSelecting ? () => board.zoomToSelection() : null,
    'show-board': shownAs('board'),
    'show-table': shownAs('table'),
    'show-both': shownAs('both'),
    'show-filter': panel('filter'),
    'show-personas': panel('personas'),
    'show-needs': panel('needs'),
    'show-story': panel('story'),
    'show-insight': panel('insight'),
    'show-comments': panel('comments'),
    'browse-versions': panel('history'),
    'show-keys': onKeys,
  })

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (event.defaultPrevented || isTyping(target)) return
      if (event.key !== '?' || event.ctrlKey || event.metaKey) return
      onKeys()
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [onKeys])
}
