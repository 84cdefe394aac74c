import { useEffect } from 'react'
import type { Bridge } from '../../shared/desktop/bridge.ts'
import type { Undo } from '../../shared/document/undo.ts'
import { isTyping } from '../ui/typing-target.ts'

/** Undo by the keys of the whole page and by the desktop's menu; a field that is typed in has its own. */
export function useUndoKeys(bridge: Bridge, undo: Undo): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey
      const key = event.key.toLowerCase()
      if (event.defaultPrevented || !isCommand || isTyping(event.target)) return
      if (key === 'z' && !event.shiftKey) undo.undo()
      else if (key === 'y' || key === 'z') undo.redo()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [undo])
  useEffect(
    () =>
      bridge.onMenuCommand((command) => {
        if (isTyping(document.activeElement)) return
        if (command === 'undo') undo.undo()
        else if (command === 'redo') undo.redo()
      }),
    [bridge, undo],
  )
}
