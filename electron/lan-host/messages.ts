// What the app and its server, a process of its own, say to each other.
import type { ProblemCode } from '../../shared/problems.ts'
import type { GuestRole, SessionGuest } from '../../shared/wire/session.ts'

export interface ServerStart {
  /** 0 takes any free port. */
  readonly port: number
  readonly dataFolder: string
  readonly webFolder: string
}

/** What lets guests in. */
export interface SessionKey {
  /** Not to be guessed. */
  readonly token: string
  /** Six letters and digits that lead to the token, see server/sessions/short-link.ts. */
  readonly code: string
}

export interface SessionStart extends SessionKey {
  readonly mapId: string
  readonly role: GuestRole
  /** The first that is free is taken. */
  readonly ports: readonly number[]
  /** Ids of people, where the session goes on after the server had stopped. */
  readonly admitted: readonly string[]
  readonly removed: readonly string[]
}

export type ToServer =
  | ({ readonly kind: 'start' } & ServerStart)
  | ({ readonly kind: 'open-session' } & SessionStart)
  | { readonly kind: 'change-role'; readonly role: GuestRole }
  | ({ readonly kind: 'remove-guest'; readonly personId: string } & SessionKey)
  | { readonly kind: 'end-session' }
  /** Ends the session, puts everything on disk and ends the process. */
  | { readonly kind: 'close' }

export type FromServer =
  | { readonly kind: 'started'; readonly origin: string; readonly port: number }
  | { readonly kind: 'not-started'; readonly why: string }
  | { readonly kind: 'session-opened'; readonly port: number }
  | { readonly kind: 'session-not-opened'; readonly problem: ProblemCode }
  | { readonly kind: 'guests'; readonly guests: readonly SessionGuest[] }
  | { readonly kind: 'session-ended' }
