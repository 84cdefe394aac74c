// Access by links: the signature says that this server made the link, the book what it allows now.
import type { CloseReason } from '../../shared/wire/close-codes.ts'
import type { Access, Admission } from './access.ts'
import type { AccessBook } from './access-book.ts'
import { credentialsOf, personIn } from './credentials.ts'
import { verifyToken } from './link-token.ts'

export function createLinkAccess(book: AccessBook): Access {
  const refreshes = oneAtATime(() => book.refresh())
  return {
    async admit({ room, headers }) {
      const credentials = credentialsOf(headers)
      const { token } = credentials
      const find = () => {
        const claims = token === null ? null : verifyToken(token, book.keys())
        return { claims, link: claims === null ? null : book.link(claims.linkId) }
      }
      // reason: another server may have made the link, or its key, a moment ago
      if (token !== null && find().link === null) await refreshes()
      const { claims, link } = find()
      if (claims === null || claims.room !== room) return refused('forbidden')
      const { expiresAt, keyId, linkId } = claims
      if (link === null || link.revokedAt !== null) return refused('revoked')
      if (expiresAt !== null && expiresAt <= Date.now()) return refused('expired')
      const { role, seats } = link
      const personId = personIn(room, credentials)
      const pass = { linkId, keyId, seats }
      return { status: 'admitted', guest: { role, personId, name: '', expiresAt, pass } }
    },
  }
}

/**
 * Whoever asks while one is under way waits for the next one, all together: forged tokens must not cost a
 * look-up each.
 */
function oneAtATime(work: () => Promise<unknown>): () => Promise<unknown> {
  let running: Promise<unknown> | null = null
  let next: Promise<unknown> | null = null
  const start = () => {
    next = null
    running = work().finally(() => {
      running = null
    })
    return running
  }
  return () => {
    if (running === null) return start()
    next ??= running.then(start, start)
    return next
  }
}

function refused(reason: CloseReason): Admission {
  return { status: 'refused', reason }
}
