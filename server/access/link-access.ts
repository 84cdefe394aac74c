// Access by links: the token says what its holder may do, the book whether it was revoked.
import type { IncomingHttpHeaders } from 'node:http'
import type { CloseReason } from '../../shared/wire/close-codes.ts'
import { tokenIn } from '../../shared/wire/access-token.ts'
import type { Access, Admission } from './access.ts'
import type { AccessBook } from './access-book.ts'
import { verifyToken } from './link-token.ts'

export function createLinkAccess(book: AccessBook): Access {
  return {
    async admit({ room, headers }) {
      const token = tokenOf(headers)
      const claims = token === null ? null : verifyToken(token, book.keys())
      if (claims === null || claims.room !== room) return refused('forbidden')
      const link = book.link(claims.linkId)
      const { role, expiresAt, keyId, linkId } = claims
      if (link === null || link.revokedAt !== null) return refused('revoked')
      if (expiresAt !== null && expiresAt <= Date.now()) return refused('revoked')
      const pass = { linkId, keyId, expiresAt, seats: link.seats }
      return { status: 'admitted', guest: { role, personId: null, name: '', pass } }
    },
  }
}

function refused(reason: CloseReason): Admission {
  return { status: 'refused', reason }
}

function tokenOf(headers: IncomingHttpHeaders): string | null {
  const bearer = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1]
  if (bearer !== undefined) return bearer
  const offered = headers['sec-websocket-protocol'] ?? ''
  return tokenIn(offered.split(',').map((protocol) => protocol.trim()))
}
