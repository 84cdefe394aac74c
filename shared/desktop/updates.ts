// New versions of the desktop app, as the renderer sees them. The app asks for them only when the
// person says so, or has allowed it to ask by itself.
import type { ProblemCode } from '../problems.ts'

export type UpdateStep =
  /** This copy has no address to ask: it runs from its sources, or was packaged without one. */
  | { readonly status: 'impossible' }
  | { readonly status: 'not-asked' }
  | { readonly status: 'asking' }
  | { readonly status: 'newest' }
  | { readonly status: 'found'; readonly version: string }
  /** `percent` from 0 to 100. */
  | { readonly status: 'fetching'; readonly version: string; readonly percent: number }
  /** Checked, and put in place when the app is quit. */
  | { readonly status: 'ready'; readonly version: string }
  | { readonly status: 'failed'; readonly problem: ProblemCode }

export interface UpdatesState {
  readonly step: UpdateStep
  /** The person allows the app to ask once a day. */
  readonly asksByItself: boolean
  /** The app itself has asked: the person should hear what was found. */
  readonly isNews: boolean
  /** False while a session is open or a map is presented: the app never restarts under people. */
  readonly mayRestart: boolean
}

export interface UpdatesBridge {
  /** Calls back at once and whenever it changes; returns the unsubscribe. */
  onState(listener: (state: UpdatesState) => void): () => void
  /** Asks whether there is a newer version. Does nothing while it is asked or fetched. */
  ask(): Promise<void>
  /** Fetches and checks what was found. */
  fetch(): Promise<void>
  stopFetching(): Promise<void>
  setAsksByItself(asks: boolean): Promise<void>
  /** Ends the app as quitting does, and starts the new version. Does nothing unless it is ready and may. */
  restart(): Promise<void>
}
