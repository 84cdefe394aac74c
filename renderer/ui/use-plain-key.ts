import { useEffect, useEffectEvent } from 'react'
import { takesLetters } from './typing-target.ts'

/**
 * A key alone, wherever the focus is on the page but in what takes letters itself: fields, dialogs, and
 * the lists, menus and tables that one walks by typing.
 */
export function usePlainKey(key: string, run: () => void): void {
  const onKey = useEffectEvent(run)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isChord = event.ctrlKey || event.metaKey || event.altKey
      if (event.key.toLowerCase() !== key || isChord || event.defaultPrevented) return
      if (takesLetters(event.target) || document.querySelector('[role="dialog"]') !== null) return
      event.preventDefault()
      onKey()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [key])
}
