// Which kinds of the catalogue the map has already, also under another name.
import type { Catalogue } from '../../../shared/map/catalogue/catalogue.ts'
import { combine, type Readable } from '../../../shared/document/readable.ts'
import type { Touchpoint } from '../../../shared/map/board-view.ts'
import type { MapView } from '../../../shared/map/read-map.ts'
import { isSameSet } from '../../../shared/same-set.ts'

/** The same set while it holds the same; a card that did not change is not looked at again. */
export function usedKinds(
  view: Readable<Pick<MapView, 'touchpoints'>>,
  catalogue: Catalogue,
): Readable<ReadonlySet<string>> {
  const kindOf = new WeakMap<Touchpoint, string | null>()
  let readFrom: readonly Touchpoint[] | null = null
  let used: ReadonlySet<string> = new Set()
  return combine([view], () => {
    const { touchpoints } = view.get()
    if (touchpoints === readFrom) return used
    readFrom = touchpoints
    const next = new Set<string>()
    for (const card of touchpoints) {
      let kind = kindOf.get(card)
      if (kind === undefined) kindOf.set(card, (kind = catalogue.kindOf(card.facts) ?? null))
      if (kind !== null) next.add(kind)
    }
    if (!isSameSet(next, used)) used = next
    return used
  })
}
