// Something the palette can put on the board: an entry of the catalogue or one's own words.
import type { CatalogueEntry } from '../../../shared/map/catalogue.ts'
import type { Channel, TouchpointFacts } from '../../../shared/map/touchpoint.ts'

export interface Offer {
  /** Unique in the list. */
  readonly key: string
  readonly facts: Partial<TouchpointFacts> & { readonly title: string }
  /** Null for one's own. */
  readonly channel: Channel | null
}

export function offerOfEntry(entry: CatalogueEntry): Offer {
  const { kind, title, channel } = entry
  return { key: kind, facts: { title, kind, channel }, channel }
}

/** One's own touchpoint, unless the words are exactly what the catalogue has. */
export function ownOffer(query: string, found: readonly CatalogueEntry[]): Offer | null {
  const title = query.trim().replaceAll(/\s+/g, ' ')
  const isKnown = found.some((entry) => entry.title.toLowerCase() === title.toLowerCase())
  return title === '' || isKnown ? null : { key: 'own', facts: { title }, channel: null }
}
