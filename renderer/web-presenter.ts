// The presenter window of the web edition: a window that people move to the second display themselves.
import type { PresenterBridge, PresenterState } from '../shared/desktop/presenter.ts'

/** Opened again under this name it is the same window, also after this page was loaded anew. */
const windowName = 'pathlane-presenter'
/** Browsers don't tell when somebody closes it. */
const lookMs = 500

const none: PresenterState = { mapId: null, place: 'window' }

export function createWebPresenter(): PresenterBridge {
  const listeners = new Set<(state: PresenterState) => void>()
  let state = none
  let opened: Window | null = null
  const tell = (next: PresenterState) => {
    state = next
    for (const listener of listeners) listener(next)
  }
  const close = () => {
    opened?.close()
    opened = null
    if (state.mapId !== null) tell(none)
  }
  window.addEventListener('pagehide', close)
  return {
    onState(listener) {
      listeners.add(listener)
      listener(state)
      return () => void listeners.delete(listener)
    },
    async open(mapId) {
      opened = window.open(`#/present/${mapId}`, windowName, 'popup,width=1280,height=720')
      if (opened === null) return
      opened.focus()
      tell({ mapId, place: 'window' })
      const timer = setInterval(() => {
        if (opened?.closed === false) return
        clearInterval(timer)
        close()
      }, lookMs)
    },
    async close() {
      close()
    },
  }
}
