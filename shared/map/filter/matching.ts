// What of a whole map a filter means.
import type { RecordId } from '../../document/record.ts'
import type { MapView } from '../read-map.ts'
import { filterFields, type Filter, type FilterField } from './filter.ts'
import { matches, matchesNote, valuesOf, type Known, type ValueField } from './matches.ts'

export type FilteredPart = Pick<MapView, 'touchpoints' | 'stickies' | 'personas' | 'needs'>

export interface Matching {
  /** Touchpoints and sticky notes that the filter means. */
  readonly ids: ReadonlySet<RecordId>
  /** Of {@link total} touchpoints. */
  readonly count: number
  readonly total: number
}

export function matchingIn(filter: Filter, map: FilteredPart): Matching {
  const known: Known = map
  const ids = new Set<RecordId>()
  for (const touchpoint of map.touchpoints) {
    if (matches(filter, touchpoint, known)) ids.add(touchpoint.id)
  }
  const count = ids.size
  for (const sticky of map.stickies) if (matchesNote(filter, sticky)) ids.add(sticky.id)
  return Object.freeze({ ids, count, total: map.touchpoints.length })
}

/** How many touchpoints have each value of each field. */
export type Facets = ReadonlyMap<FilterField, ReadonlyMap<string, number>>

export function facetsOf(map: FilteredPart): Facets {
  const known: Known = map
  const fields = filterFields.filter((field): field is ValueField => field !== 'text')
  const facets = new Map(fields.map((field) => [field, new Map<string, number>()] as const))
  for (const touchpoint of map.touchpoints) {
    for (const [field, counts] of facets) {
      for (const value of valuesOf[field](touchpoint, known)) {
        counts.set(value, (counts.get(value) ?? 0) + 1)
      }
    }
  }
  return facets
}
