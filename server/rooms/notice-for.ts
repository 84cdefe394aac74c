import { protocolVersion } from '../../shared/wire/message-kinds.ts'
import type { Lack, Notice, SessionState } from '../../shared/wire/messages.ts'
import { isSessionPass, type Guest } from '../access/access.ts'

/** What a connection is told about itself. */
export function noticeFor(
  { role, personId, pass }: Guest,
  maxUpdateBytes: number,
  lacks: Lack | null,
  session: SessionState,
): Notice {
  const makesLinks = role === 'facilitator' && pass !== undefined
  return {
    protocol: protocolVersion,
    role,
    maxUpdateBytes,
    personId,
    makesLinks,
    ...(isSessionPass(pass) ? { session } : {}),
    ...(lacks === null ? {} : { lacks }),
  }
}
