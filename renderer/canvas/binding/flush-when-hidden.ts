import type { BoardBinding } from './board-binding.ts'

/** A hidden window gets no animation frames, and tldraw tells of changes only in one. */
const hiddenFlushMs = 250

/** Hands over pending changes while the window is hidden and just before it goes away. */
export function flushWhenHidden(binding: BoardBinding): () => void {
  const flush = () => binding.flush()
  const heartbeat = setInterval(() => {
    if (document.hidden) flush()
  }, hiddenFlushMs)
  document.addEventListener('visibilitychange', flush)
  window.addEventListener('pagehide', flush)
  return () => {
    clearInterval(heartbeat)
    document.removeEventListener('visibilitychange', flush)
    window.removeEventListener('pagehide', flush)
  }
}
