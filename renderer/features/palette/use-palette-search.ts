import { useMemo, useState } from 'react'
import { searchCatalogue, type CatalogueEntry } from '../../../shared/map/catalogue.ts'
import { offerOfEntry, ownOffer, type Offer } from './offer.ts'
import { phaseSections } from '../../../shared/map/catalogue-groups.ts'

export interface PaletteSearch {
  readonly query: string
  readonly setQuery: (query: string) => void
  readonly isSearching: boolean
  readonly withRetail: boolean
  readonly setWithRetail: (withRetail: boolean) => void
  readonly found: readonly CatalogueEntry[]
  /** How many more the search would find among store furniture. */
  readonly hiddenRetail: number
  readonly own: Offer | null
  /** Everything on offer, in the order in which it is shown. */
  readonly offers: readonly Offer[]
}

export function usePaletteSearch(): PaletteSearch {
  const [query, setQuery] = useState('')
  const [withRetail, setWithRetail] = useState(false)
  return useMemo(() => {
    const isSearching = query.trim() !== ''
    const found = exactFirst(query, searchCatalogue(query, { withRetail }))
    const all = searchCatalogue(query, { withRetail: true })
    const own = ownOffer(query, all)
    const shown = isSearching ? found : phaseSections(found).flatMap(entriesOf)
    return {
      query,
      setQuery,
      isSearching,
      withRetail,
      setWithRetail,
      found,
      hiddenRetail: all.length - found.length,
      own,
      offers: [...shown.map(offerOfEntry), ...(own === null ? [] : [own])],
    }
  }, [query, withRetail])
}

/** Who types the whole name of a touchpoint means that one: Enter adds it. */
function exactFirst(query: string, found: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  const name = query.trim().toLowerCase()
  const isExact = (entry: CatalogueEntry) => entry.title.toLowerCase() === name
  return found.some(isExact) ? found.toSorted((a, b) => +isExact(b) - +isExact(a)) : found
}

function entriesOf(section: ReturnType<typeof phaseSections>[number]): readonly CatalogueEntry[] {
  return section.groups.flatMap((group) => group.entries)
}
