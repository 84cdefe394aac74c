import { useCallback, useMemo } from 'react'
import { createCatalogue, type Catalogue } from '../../shared/map/catalogue/catalogue.ts'
import { shippedEntries } from '../../shared/map/catalogue/shipped-catalogue.ts'
import { keepKind } from '../../shared/map/catalogue/edit-kinds.ts'
import { mergeKinds } from '../../shared/map/catalogue/kind.ts'
import { changesEverything } from '../../shared/wire/role.ts'
import type { LibraryShelf } from '../session/library-shelf.ts'
import type { MapSession } from '../session/map-session.ts'
import { useReadable } from '../ui/use-readable.ts'
import { usePart } from '../ui/use-part.ts'

export interface MapCatalogue {
  readonly catalogue: Catalogue
  /** Somebody put a card of this kind on the map: from now on the map can be read without the library. */
  readonly onUse: (kind: string | undefined) => void
}

/** What ships with the app, as the libraries of this device and the map itself change it. */
export function useCatalogue(session: MapSession, libraries: LibraryShelf): MapCatalogue {
  const kept = usePart(session.view, (view) => view.kinds)
  const shared = useReadable(libraries.kinds)
  const catalogue = useMemo(
    () => createCatalogue(mergeKinds(shippedEntries, [...shared, ...kept])),
    [shared, kept],
  )
  const onUse = useCallback(
    (kind: string | undefined) => {
      const isShipped = shippedEntries.some((entry) => entry.kind === kind)
      const entry = catalogue.entries.find((each) => each.kind === kind)
      // contributors add cards only; who knows the library reads theirs all the same
      if (entry === undefined || isShipped || !changesEverything(session.role.get())) return
      session.edit((map) => keepKind(map, entry))
    },
    [catalogue, session],
  )
  return { catalogue, onUse }
}
