import { useCallback, useLayoutEffect, useRef } from 'react'

/** Takes what is to be called before everything may be gone. Returns the unregister. Stable. */
export type OnLeaving = (finish: () => void) => () => void

/**
 * Calls `finish` when the component goes and when `onLeaving` says so: a removed element gets no
 * blur. In the layout clean-up, because that runs before any effect's clean-up closes what is
 * written to. Two calls may come before the next render. Returns the latest `finish`, stable.
 */
export function useFinishOnLeaving(finish: () => void, onLeaving: OnLeaving): () => void {
  const latest = useRef(finish)
  const finishLatest = useCallback(() => latest.current(), [])
  useLayoutEffect(() => {
    latest.current = finish
  })
  useLayoutEffect(() => {
    const stop = onLeaving(finishLatest)
    return () => {
      stop()
      finishLatest()
    }
  }, [onLeaving, finishLatest])
  return finishLatest
}

/** The page is hidden or goes. In the capture phase: before others keep what was written. */
export function onPageLeaving(finish: () => void): () => void {
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') finish()
  }
  window.addEventListener('pagehide', finish, true)
  document.addEventListener('visibilitychange', onVisibility, true)
  return () => {
    window.removeEventListener('pagehide', finish, true)
    document.removeEventListener('visibilitychange', onVisibility, true)
  }
}
