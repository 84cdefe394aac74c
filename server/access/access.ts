import type { IncomingHttpHeaders } from 'node:http'
import type { CloseReason } from '../../shared/wire/close-codes.ts'
import type { Role } from '../../shared/wire/role.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'

export interface AccessRequest {
  readonly room: RoomName
  /** A token travels in Sec-WebSocket-Protocol or Authorization, never in the address. */
  readonly headers: IncomingHttpHeaders
  readonly remoteAddress: string | undefined
}

/** Who somebody is to the server. Identity comes from here only, never from what a client says. */
export interface Guest {
  readonly role: Role
  /** The same for every connection of one person; null where the server cannot know. */
  readonly personId: string | null
  /** Empty where the server cannot vouch for a name: then the one in presence is all there is. */
  readonly name: string
  /** Milliseconds since 1970; without it the admission has no end. */
  readonly expiresAt?: number | null
  /** The link that somebody came by, if it was one. */
  readonly pass?: LinkPass
}

export interface LinkPass {
  readonly linkId: string
  readonly keyId: string
  /** Connections at a time, or null for any number. */
  readonly seats: number | null
}

/** Marks those who came by the door of a session. */
export const sessionLinkId = 'session'

export function isSessionPass(pass: LinkPass | undefined): boolean {
  return pass?.linkId === sessionLinkId
}

export type Admission =
  | { readonly status: 'admitted'; readonly guest: Guest }
  | { readonly status: 'refused'; readonly reason: CloseReason }

/** Decides who may enter a room, before anything of the room is read. */
export interface Access {
  admit(request: AccessRequest): Promise<Admission>
}
