import { useMemo, useState } from 'react'
import type { Catalogue, CatalogueEntry } from '../../../shared/map/catalogue/catalogue.ts'
import { offerOfEntry, ownOffer, type Offer } from './offer.ts'
import { phaseSections } from '../../../shared/map/catalogue/phase-sections.ts'

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

export function usePaletteSearch(catalogue: Catalogue): PaletteSearch {
  const [query, setQuery] = useState('')
  const [withRetail, setWithRetail] = useState(false)
  return useMemo(() => {
    const isSearching = query.trim() !== ''
    const found = exactFirst(catalogue.named(query), catalogue.search(query, { withRetail }))
    const all = catalogue.search(query, { withRetail: true })
    const own = ownOffer(query, catalogue)
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
  }, [catalogue, query, withRetail])
}

/** Who types the whole name of a touchpoint means that one: Enter adds it. */
function exactFirst(
  exact: CatalogueEntry | undefined,
  found: readonly CatalogueEntry[],
): readonly CatalogueEntry[] {
  if (exact === undefined || !found.includes(exact)) return found
  return [exact, ...found.filter((entry) => entry !== exact)]
}

function entriesOf(section: ReturnType<typeof phaseSections>[number]): readonly CatalogueEntry[] {
  return section.groups.flatMap((group) => group.entries)
}
