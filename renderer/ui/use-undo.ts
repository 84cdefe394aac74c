import { useEffect } from 'react'
import type { Undo } from '../../shared/document/undo.ts'
import { mayUndo } from './open-dialogs.ts'
import { isTyping } from './typing-target.ts'
import { useCommands, type Offered } from './use-commands.ts'

/**
 * Undo and redo by the menu and by the keys, wherever on the page the focus is: a field that is typed in has its
 * own, and under a dialog that shows nothing of it nothing is undone.
 */
export function useUndo(
  commands: Offered<'undo' | 'redo'>,
  undo: Pick<Undo, 'undo' | 'redo'>,
): void {
  const step = (direction: 'undo' | 'redo') => {
    if (!inField(direction) && mayUndo()) undo[direction]()
  }
  useCommands(commands, { undo: () => step('undo'), redo: () => step('redo') })

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey
      if (event.defaultPrevented || !isCommand || isTyping(target)) return
      const key = event.key.toLowerCase()
      if ((key !== 'z' && key !== 'y') || isOnBoard(target) || !mayUndo()) return
      if (key === 'y' || event.shiftKey) undo.redo()
      else undo.undo()
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [undo])
}

/** In a field the menu's undo and select all belong to what is being typed. @returns whether they did */
export function inField(command: 'undo' | 'redo' | 'selectAll'): boolean {
  if (!isTyping(document.activeElement)) return false
  // reason: the one way to a field's own undo
  document.execCommand(command)
  return true
}

/** The board has the same keys of its own. */
function isOnBoard(element: Element | null): boolean {
  return element !== null && element.closest('.board') !== null
}
