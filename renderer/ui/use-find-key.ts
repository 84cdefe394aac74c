import { useEffect, useEffectEvent } from 'react'

/** Ctrl+F (⌘F), wherever the focus is on the page, instead of the browser's own search. */
export function useFindKey(run: () => void, isWanted = true): void {
  const onFind = useEffectEvent(run)
  useEffect(() => {
    if (!isWanted) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      const isFind = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f'
      if (!isFind || event.altKey || event.shiftKey || event.defaultPrevented) return
      if (document.querySelector('[role="dialog"]') !== null) return
      event.preventDefault()
      onFind()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [isWanted])
}
