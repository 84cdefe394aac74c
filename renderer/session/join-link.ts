// Join links: `<server>/#/map/<map id>`. The fragment never reaches a server's log.
import { Problem } from '../../shared/problems.ts'
import { isRoomName } from '../../shared/wire/room-name.ts'

export interface JoinLink {
  readonly mapId: string
  /** Origin of the server that has the map, or null where only an id was pasted. */
  readonly serverUrl: string | null
}

export function formatJoinLink(serverUrl: string, mapId: string): string {
  return `${serverUrl.replace(/\/+$/, '')}/#/map/${mapId}`
}

/**
 * Reads what somebody pasted: a link, with whatever a mail program put around or into it, or a bare id.
 * @throws Problem `link-invalid`
 */
export function parseJoinLink(pasted: string): JoinLink {
  const text = pasted
    .replaceAll(/\s+/g, '')
    .replace(/^[<"'(]+/, '')
    .replace(/[>"'),.;]+$/, '')
  if (isRoomName(text)) return { mapId: text, serverUrl: null }
  const url = URL.canParse(text) ? new URL(text) : null
  const mapId = /^#\/map\/([^/?&]+)\/?(?:[?&].*)?$/.exec(url?.hash ?? '')?.[1]
  if (
    url === null ||
    mapId === undefined ||
    !isRoomName(mapId) ||
    !/^https?:$/.test(url.protocol)
  ) {
    throw new Problem('link-invalid')
  }
  return { mapId, serverUrl: url.origin }
}
