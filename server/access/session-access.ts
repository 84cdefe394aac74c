// Who enters by a session's door: whoever holds its link, into its one map. A link that was changed
// still lets in who came by it before; who was removed stays out, whatever link they hold.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { GuestRole } from '../../shared/wire/session.ts'
import type { CloseReason } from '../../shared/wire/close-codes.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import { sessionLinkId, type Access, type Admission } from './access.ts'
import { credentialsOf, personIn } from './credentials.ts'

export interface SessionTerms {
  /** The only map that anybody enters. */
  readonly room: RoomName
  /** Of everybody who came by the link. */
  readonly role: GuestRole
  /** What a guest shows to enter. */
  readonly token: string
  /** Ids of people, see `personIdOf`: who came by this link or one before it. */
  readonly admitted: readonly string[]
  readonly removed: readonly string[]
}

export function createSessionAccess(
  terms: () => SessionTerms,
  onAdmitted: (personId: string) => void,
): Access {
  return {
    async admit({ room, headers }) {
      const now = terms()
      const credentials = credentialsOf(headers)
      const personId = personIn(room, credentials)
      // without it nobody could be told from others, and so not be removed
      if (room !== now.room || personId === null) return refused('forbidden')
      if (now.removed.includes(personId)) return refused('revoked')
      const isKnown = now.admitted.includes(personId)
      if (!isKnown && !isSame(credentials.token, now.token)) return refused('forbidden')
      if (!isKnown) onAdmitted(personId)
      const pass = { linkId: sessionLinkId, keyId: sessionLinkId, seats: null }
      return { status: 'admitted', guest: { role: now.role, personId, name: '', pass } }
    },
  }
}

/** Takes as long whatever was given. */
export function isSame(given: string | null, expected: string): boolean {
  return given !== null && timingSafeEqual(hashOf(given), hashOf(expected))
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function refused(reason: CloseReason): Admission {
  return { status: 'refused', reason }
}
