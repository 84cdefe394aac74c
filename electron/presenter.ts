// The presenter window and its place: the display that the facilitator does not work on. Where that is
// unplugged the window hides instead of covering the facilitator's screen, and comes back with the next.
import type { BrowserWindow, Display, Rectangle, Screen } from 'electron'
import type { PresenterState } from '../shared/desktop/presenter.ts'

export interface PresenterWindow extends Pick<
  BrowserWindow,
  'close' | 'getBounds' | 'hide' | 'setBounds' | 'show' | 'showInactive'
> {
  on(event: 'closed', listener: () => void): unknown
}

type DisplayEvent = 'display-added' | 'display-removed' | 'display-metrics-changed'

export interface PresenterParts<Window extends PresenterWindow> {
  readonly screen: Pick<Screen, 'getAllDisplays' | 'getDisplayMatching'> & {
    on(event: DisplayEvent, listener: () => void): unknown
  }
  /** A window with the page that shows the map; not shown yet. */
  readonly openWindow: (mapId: string) => Window
  /** At once, as a Mac does it only where it is asked for in its own way. */
  readonly fill: (window: Window, isFull: boolean) => void
  readonly onState: (state: PresenterState) => void
}

export interface Presenter {
  state(): PresenterState
  /** @param from the facilitator's window; the presenter ends with it */
  open(mapId: string, from: PresenterWindow): void
  close(): void
}

const none: PresenterState = { mapId: null, place: 'window' }

interface Shown<Window> {
  readonly mapId: string
  readonly window: Window
  readonly from: PresenterWindow
}

export function createPresenter<Window extends PresenterWindow>(
  parts: PresenterParts<Window>,
): Presenter {
  const { screen, openWindow, fill, onState } = parts
  let shown: Shown<Window> | null = null
  let state = none
  const tell = (next: PresenterState) => {
    state = next
    onState(next)
  }
  const place = (isNew: boolean) => {
    if (shown === null) return
    const { window, from, mapId } = shown
    const display = otherDisplay(screen, from)
    if (display !== null) {
      if (state.place === 'display' && isSame(window.getBounds(), display.bounds)) return
      // a full screen window can't be moved
      fill(window, false)
      window.setBounds(display.bounds)
      fill(window, true)
      window.showInactive()
    } else if (isNew) window.show()
    else if (state.place === 'display') {
      fill(window, false)
      window.hide()
    }
    const isAway = !isNew && state.place !== 'window'
    tell({ mapId, place: display !== null ? 'display' : isAway ? 'away' : 'window' })
  }
  const forget = (window: Window) => {
    if (shown?.window !== window) return
    shown = null
    tell(none)
  }
  const close = () => shown?.window.close()
  screen.on('display-added', () => place(false))
  screen.on('display-removed', () => place(false))
  screen.on('display-metrics-changed', () => place(false))
  return {
    state: () => state,
    open(mapId, from) {
      if (shown?.mapId === mapId) {
        shown.window.show()
        if (state.place === 'away') tell({ mapId, place: 'window' })
        return
      }
      close()
      const window = openWindow(mapId)
      shown = { mapId, window, from }
      window.on('closed', () => forget(window))
      from.on('closed', () => {
        if (shown?.from === from) close()
      })
      place(true)
    },
    close,
  }
}

function isSame(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height
  )
}

function otherDisplay(
  screen: Pick<Screen, 'getAllDisplays' | 'getDisplayMatching'>,
  from: PresenterWindow,
): Display | null {
  const own = screen.getDisplayMatching(from.getBounds()).id
  return screen.getAllDisplays().find(({ id }) => id !== own) ?? null
}
