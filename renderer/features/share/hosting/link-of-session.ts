import type { HostedSession } from '../../../../shared/desktop/host.ts'
import { formatJoinLink } from '../../../session/join-link.ts'

/** Null while the computer is in no network. */
export function linkOfSession({ mapId, address, port, token }: HostedSession): string | null {
  return address === null ? null : formatJoinLink(`http://${address}:${port}`, 'map', mapId, token)
}
