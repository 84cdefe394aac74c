import { protocolVersion } from '../../shared/wire/message-kinds.ts'
import type { Lack, Notice, SessionState } from '../../shared/wire/messages.ts'
import { isSessionPass, type Guest } from '../access/access.ts'

/** Whether somebody makes and sees the links of the map. */
export function makesLinks({ role, pass }: Guest): boolean {
  return role === 'facilitator' && pass !== undefined
}

/** What a connection is told about itself. */
export function noticeFor(
  guest: Guest,
  maxUpdateBytes: number,
  lacks: Lack | null,
  session: SessionState,
): Notice {
  const { role, personId, pass } = guest
  return {
    protocol: protocolVersion,
    role,
    maxUpdateBytes,
    personId,
    makesLinks: makesLinks(guest),
    ...(isSessionPass(pass) ? { session } : {}),
    ...(lacks === null ? {} : { lacks }),
  }
}
