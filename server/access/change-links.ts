// Making, changing and revoking links: what administrators do in all maps, and facilitators in theirs.
import type { Role } from '../../shared/wire/role.ts'
import type { Log } from '../operations/log.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { AccessBook, Link } from './access-book.ts'
import type { LinkWish } from './link-wish.ts'
import { signToken } from './link-token.ts'

export interface LinkPorts {
  readonly book: AccessBook
  readonly rooms: Rooms
  readonly log: Log
}

export interface SignedLink extends Link {
  readonly token: string
  /** Behind the origin of the server: the token stands in the fragment. */
  readonly path: string
}

export async function makeLink(wish: LinkWish, { book, log }: LinkPorts): Promise<SignedLink> {
  const link = await book.addLink(wish)
  const { linkId, role, room } = link
  const message = room === null ? 'An invitation was made.' : 'A link was made.'
  log({ level: 'info', event: 'link-made', message, link: linkId, role })
  return withToken(link, book)
}

/** Signed anew by the present key: the same link, whichever key it was made with. */
export function withToken(link: Link, book: AccessBook): SignedLink {
  const token = signToken(link, book.keys()[0])
  const path = link.room === null ? `/#/?invitation=${token}` : `/#/map/${link.room}?k=${token}`
  return { ...link, token, path }
}

/** Whoever is there by the link is sent away at once. */
export async function revokeLink(
  id: string,
  { book, rooms, log }: LinkPorts,
): Promise<Link | null> {
  const link = await book.revokeLink(id)
  if (link === null) return null
  rooms.revoke((pass) => pass.linkId === id)
  log({ level: 'info', event: 'link-revoked', message: 'A link was revoked.', link: id })
  return link
}

/** Whoever is there by the link has the new role at once. */
export async function changeRole(id: string, role: Role, ports: LinkPorts): Promise<Link | null> {
  const { book, rooms, log } = ports
  const link = await book.changeRole(id, role)
  if (link === null) return null
  rooms.changeRole(id, role)
  log({ level: 'info', event: 'link-changed', message: 'A link got a role.', link: id, role })
  return link
}

export function isLive({ revokedAt, expiresAt }: Link, now: number): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > now)
}
