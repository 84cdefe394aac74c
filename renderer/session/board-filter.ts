// What this window filters by. Remembered on this device for each map; never part of the map.
import { createWritable, type Readable, type Writable } from '../../shared/document/readable.ts'
import {
  filterJson,
  filterOf,
  isFiltering,
  noFilter,
  type Filter,
} from '../../shared/map/filter/filter.ts'
import { matchingIn, type Matching } from '../../shared/map/filter/matching.ts'
import type { MapView } from '../../shared/map/read-map.ts'
import type { WorkingCopy } from './working-copy.ts'

const noteKey = 'filter'

type Notes = Pick<WorkingCopy, 'loaded' | 'note' | 'setNote'>

export interface BoardFilter {
  readonly filter: Writable<Filter>
  readonly matching: Readable<Matching | null>
}

export function rememberFilter(copy: Notes, view: Readable<MapView>): BoardFilter {
  const filter = rememberedFilter(copy)
  return { filter, matching: watchMatching(filter, view) }
}

function rememberedFilter(copy: Notes): Writable<Filter> {
  const filter = createWritable(noFilter)
  let isChosen = false
  const read = async () => {
    await copy.loaded
    if (!isChosen) filter.set(filterOf(copy.note(noteKey)))
  }
  void read()
  return {
    ...filter,
    set(next) {
      isChosen = true
      filter.set(next)
      copy.setNote(noteKey, filterJson(next))
    },
  }
}

/** What the filter means now; null while there is none, and then a change of the map costs nothing. */
function watchMatching(
  filter: Readable<Filter>,
  view: Readable<MapView>,
): Readable<Matching | null> {
  let from: readonly unknown[] = []
  let matching: Matching | null = null
  const read = () => {
    const wanted = filter.get()
    if (!isFiltering(wanted)) return null
    const map = view.get()
    const now = [wanted, map.touchpoints, map.stickies, map.personas, map.needs]
    if (matching === null || now.some((each, at) => each !== from[at])) {
      from = now
      matching = matchingIn(wanted, map)
    }
    return matching
  }
  return {
    get: read,
    subscribe(listener) {
      let told = read()
      let stopView: (() => void) | null = null
      const tell = () => {
        const now = read()
        if (now !== null) stopView ??= view.subscribe(tell)
        else if (stopView !== null) {
          stopView()
          stopView = null
        }
        if (now === told) return
        told = now
        listener()
      }
      const stopFilter = filter.subscribe(tell)
      if (told !== null) stopView = view.subscribe(tell)
      return () => {
        stopFilter()
        stopView?.()
      }
    },
  }
}
