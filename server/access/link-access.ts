// Access by links: the signature says that this server made the link, the book what it allows now.
import type { CloseReason } from '../../shared/wire/close-codes.ts'
import type { Access, Admission } from './access.ts'
import type { AccessBook } from './access-book.ts'
import { credentialsOf, personIn } from './credentials.ts'
import { verifyToken } from './link-token.ts'

export function createLinkAccess(book: AccessBook): Access {
  return {
    async admit({ room, headers }) {
      const credentials = credentialsOf(headers)
      const { token } = credentials
      const claims = token === null ? null : verifyToken(token, book.keys())
      if (claims === null || claims.room !== room) return refused('forbidden')
      const { expiresAt, keyId, linkId } = claims
      const link = book.link(linkId)
      if (link === null || link.revokedAt !== null) return refused('revoked')
      if (expiresAt !== null && expiresAt <= Date.now()) return refused('expired')
      const { role, seats } = link
      const personId = personIn(room, credentials)
      const pass = { linkId, keyId, seats }
      return { status: 'admitted', guest: { role, personId, name: '', expiresAt, pass } }
    },
  }
}

function refused(reason: CloseReason): Admission {
  return { status: 'refused', reason }
}
