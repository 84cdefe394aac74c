// Something the palette can put on the board: an entry of the catalogue or one's own words.
import type { Catalogue, CatalogueEntry } from '../../../shared/map/catalogue/catalogue.ts'
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

/** One's own touchpoint, unless the words are exactly what the catalogue calls one. */
export function ownOffer(query: string, catalogue: Catalogue): Offer | null {
  const title = query.trim().replaceAll(/\s+/g, ' ')
  const isKnown = catalogue.named(title) !== undefined
  return title === '' || isKnown ? null : { key: 'own', facts: { title }, channel: null }
}
