// The presenter window: the board alone, for the second display. What it shows is said by the
// facilitator's window, see `renderer/session/presenting.ts`; here is only the window itself.

export interface PresenterState {
  /** The map that is presented; null while there is no presenter window. */
  readonly mapId: string | null
  /**
   * `display`: fills a second display. `window`: there is none, so it is a window beside the others.
   * `away`: its display was unplugged; it comes back with the next one.
   */
  readonly place: 'display' | 'window' | 'away'
}

export interface PresenterBridge {
  /** Calls back at once and whenever it changes; returns the unsubscribe. */
  onState(listener: (state: PresenterState) => void): () => void
  /** Shows a map in the presenter window; there is one at most. */
  open(mapId: string): Promise<void>
  close(): Promise<void>
}
