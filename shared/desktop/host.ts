// A session in the room: what the renderer may ask of a desktop that hosts maps, and what it is told.
import type { ProblemCode } from '../problems.ts'
import type { GuestRole, SessionGuest } from '../wire/session.ts'

export interface HostAddress {
  /** IPv4, as guests type it. */
  readonly address: string
  /** The network card, as the system names it. */
  readonly network: string
}

export type HostState =
  | {
      readonly status: 'idle'
      /** Why the last session could not begin. */
      readonly problem: ProblemCode | null
      /** The map whose session was cut off when the app ended; it can go on with the same guests. */
      readonly cutOffMapId: string | null
    }
  | { readonly status: 'starting'; readonly mapId: string }
  | HostedSession

export interface HostedSession {
  readonly status: 'open'
  readonly mapId: string
  /** Of everybody who comes by the link. */
  readonly role: GuestRole
  /** Stands in the link; another one after somebody was removed. */
  readonly code: string
  readonly port: number
  /** Those of this computer, the likeliest first. Empty while it is in no network. */
  readonly addresses: readonly HostAddress[]
  /** The one that the link names; null while there is none. */
  readonly address: string | null
  /** The address is another one than when guests came: they need the new code. */
  readonly hasMoved: boolean
  /** The server has stopped and is being started again; guests come back by themselves. */
  readonly isInterrupted: boolean
  /** Everybody who came, and is not removed, in the order in which they came. */
  readonly guests: readonly SessionGuest[]
}

/** Every verb but `start` does nothing where no session is open. */
export interface HostBridge {
  /** Calls back with what is hosted, at once and whenever it changes; returns the unsubscribe. */
  onState(listener: (state: HostState) => void): () => void
  /** Lets the network into one map. Does nothing while another one is hosted. */
  start(mapId: string, role: GuestRole): Promise<void>
  /** Holds at once for everybody who came by the link. */
  changeRole(role: GuestRole): Promise<void>
  /** Which of the computer's addresses the link names. */
  chooseAddress(address: string): Promise<void>
  /** Sends a guest away for good, and changes the link. Whoever else is in stays in. */
  remove(personId: string): Promise<void>
  /** Sends everybody away for good. */
  end(): Promise<void>
}
