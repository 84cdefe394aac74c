import { useSyncExternalStore } from 'react'

const stepMs = 60_000

/** This device's clock in ms since 1970, as often as a minute passes. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => Math.floor(Date.now() / stepMs) * stepMs + stepMs)
}

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, stepMs)
  return () => clearInterval(timer)
}
