// Tells windows that were closed from windows that ended without a word: with the app, the browser or
// the power. A window holds a lock as long as it lives and leaves a mark when it goes.
import { newId } from '../../shared/document/new-id.ts'
import { storedValue, type TextStorage } from './stored-value.ts'

export interface WindowMark {
  readonly id: string
  /** Whether another window is gone and did not say so. False where this browser can't tell. */
  hasVanished(windowId: string): Promise<boolean>
}

/** Older marks are forgotten: their windows' maps were taken note of long ago. */
const mostMarks = 100
const lockOf = (windowId: string) => `pathlane-window:${windowId}`

export function markWindow(storage: TextStorage | null): WindowMark {
  const id = newId()
  const gone = storedValue<readonly string[]>(storage, 'pathlane:closed-windows', [], (value) =>
    Array.isArray(value) ? value.filter((each) => typeof each === 'string') : null,
  )
  // missing on plain http, which is how guests join on a local network
  const locks = globalThis.navigator?.locks as LockManager | undefined
  void locks?.request(lockOf(id), () => new Promise(() => {}))
  if (typeof window !== 'undefined') {
    window.addEventListener('pagehide', () => gone.set([...gone.get(), id].slice(-mostMarks)))
    // a page that comes back from the browser's memory is open again
    window.addEventListener('pageshow', () =>
      gone.set(gone.get().filter((windowId) => windowId !== id)),
    )
  }
  return {
    id,
    async hasVanished(windowId) {
      if (locks === undefined || gone.get().includes(windowId)) return false
      const { held = [] } = await locks.query()
      return !held.some(({ name }) => name === lockOf(windowId))
    },
  }
}
