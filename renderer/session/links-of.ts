import type { Readable } from '../../shared/document/readable.ts'
import { openLinkDesk, type LinkDesk, type PeopleByLink } from './link-desk.ts'

export interface LinkSources {
  readonly makesLinks: Readable<boolean>
  readonly peopleByLink: Readable<PeopleByLink | null>
  readonly serverUrl: string | null
  /** The document's room. */
  readonly room: string
  readonly token: () => string | null
}

/** Where the links of a document are made; null while this window may not. */
export function linksOf(sources: LinkSources): Readable<LinkDesk | null> {
  const { makesLinks, peopleByLink, serverUrl, room, token } = sources
  const desk =
    serverUrl === null ? null : openLinkDesk({ serverUrl, mapId: room, token, peopleByLink })
  return {
    get: () => (makesLinks.get() ? desk : null),
    subscribe: (listener) => makesLinks.subscribe(listener),
  }
}
