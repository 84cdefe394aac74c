import { useEffect } from 'react'
import type { Bridge, MenuCommand } from '../../shared/desktop/bridge.ts'
import type { Board } from '../canvas/board.ts'
import type { MapSession } from '../session/map-session.ts'
import { isTyping } from '../ui/typing-target.ts'

export interface MapCommands {
  readonly bridge: Bridge
  readonly session: MapSession
  readonly board: Board | null
  readonly onShowKeys: () => void
}

/** Obeys the desktop's menu, and the keys of the whole page wherever the focus is. */
export function useMapCommands({ bridge, session, board, onShowKeys }: MapCommands): void {
  useEffect(() => {
    const commands: Partial<Record<MenuCommand, () => void>> = {
      undo: () => session.undo.undo(),
      redo: () => session.undo.redo(),
      'select-all': () => board?.selectAll(),
      'zoom-in': () => board?.zoomIn(),
      'zoom-out': () => board?.zoomOut(),
      'zoom-to-fit': () => board?.zoomToFit(),
      'show-keys': onShowKeys,
    }
    return bridge.onMenuCommand((command) => {
      // reason: in a field the menu's undo and select all belong to what is being typed
      if (!isTyping(document.activeElement)) commands[command]?.()
    })
  }, [bridge, session, board, onShowKeys])

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (event.defaultPrevented || isTyping(target)) return
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey
      const key = event.key.toLowerCase()
      if (event.key === '?' && !isCommand) onShowKeys()
      else if (isCommand && key === 'z' && !isOnBoard(target)) {
        if (event.shiftKey) session.undo.redo()
        else session.undo.undo()
      } else if (isCommand && key === 'y' && !isOnBoard(target)) session.undo.redo()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [session, onShowKeys])
}

/** The board has the same keys of its own. */
function isOnBoard(element: Element | null): boolean {
  return element !== null && element.closest('.board') !== null
}
