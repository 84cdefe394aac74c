// Who came by the door of a session, and how far each of them is.
import { connectionStages, type SessionGuest } from '../../shared/wire/session.ts'
import { isSessionPass } from '../access/access.ts'
import type { Connection } from '../rooms/connection.ts'

/** One of a session's people may have several windows: the one that is worst off counts. */
export function guestsAmong(
  members: readonly Connection[],
  came: ReadonlySet<string>,
): readonly SessionGuest[] {
  const windows = members.filter(isOfSession)
  return [...came].map((personId) => {
    const own = windows.filter(({ guest }) => guest.personId === personId)
    const stages = own.map((window) => window.stage())
    return {
      personId,
      clientIds: own.flatMap(({ clientId }) => (clientId === null ? [] : [clientId])),
      stage: connectionStages.findLast((stage) => stages.includes(stage)) ?? 'away',
    }
  })
}

export function isOfSession({ guest }: Connection): boolean {
  return isSessionPass(guest.pass)
}
