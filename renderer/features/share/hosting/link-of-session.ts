import type { HostedSession } from '../../../../shared/desktop/host.ts'

/** Short enough to be typed. Null while the computer is in no network. */
export function linkOfSession({ address, port, code }: HostedSession): string | null {
  return address === null ? null : `http://${address}:${port}/${code}`
}
