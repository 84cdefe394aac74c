// Join links: `<server>/#/map/<map id>`, or `/#/library/<id>` for a library of frameworks. The fragment
// never reaches a server's log.
import { Problem } from '../../shared/problems.ts'
import { isRoomName } from '../../shared/wire/room-name.ts'

export const sharedKinds = ['map', 'library'] as const
/** What a link leads to. */
export type SharedKind = (typeof sharedKinds)[number]

export interface JoinLink {
  readonly kind: SharedKind
  readonly id: string
  /** Origin of the server that has it, or null where only an id was pasted. */
  readonly serverUrl: string | null
}

export function formatJoinLink(serverUrl: string, kind: SharedKind, id: string): string {
  return `${serverUrl.replace(/\/+$/, '')}/#/${kind}/${id}`
}

/**
 * Reads what somebody pasted: a link, with whatever a mail program put around or into it, or a bare id, which is a
 * map's.
 * @throws Problem `link-invalid`
 */
export function parseJoinLink(pasted: string): JoinLink {
  const text = pasted
    .replaceAll(/\s+/g, '')
    .replace(/^[<"'(]+/, '')
    .replace(/[>"'),.;]+$/, '')
  if (isRoomName(text)) return { kind: 'map', id: text, serverUrl: null }
  const url = URL.canParse(text) ? new URL(text) : null
  const [, kind, id] = /^#\/(\w+)\/([^/?&]+)\/?(?:[?&].*)?$/.exec(url?.hash ?? '') ?? []
  if (
    url === null ||
    id === undefined ||
    !isRoomName(id) ||
    !isSharedKind(kind) ||
    !/^https?:$/.test(url.protocol)
  ) {
    throw new Problem('link-invalid')
  }
  return { kind, id, serverUrl: url.origin }
}

function isSharedKind(value: unknown): value is SharedKind {
  return sharedKinds.includes(value as SharedKind)
}
