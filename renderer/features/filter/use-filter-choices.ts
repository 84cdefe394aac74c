import { useMemo } from 'react'
import type { FilterField } from '../../../shared/map/filter/filter.ts'
import { facetsOf, type Facets } from '../../../shared/map/filter/matching.ts'
import type { MapView } from '../../../shared/map/read-map.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { usePart } from '../../ui/use-part.ts'
import { choicesOf, type ChoiceField, type FilterChoice } from './filter-words.tsx'

export interface FilterChoices {
  readonly choices: Readonly<Record<ChoiceField, readonly FilterChoice[]>>
  readonly facets: Facets
  /** A value in words; also one that the map no longer has. */
  readonly wordFor: (field: FilterField, value: string) => string
}

/** What there is to filter by on this map, live. */
export function useFilterChoices({ view }: MapSession): FilterChoices {
  const text = useText()
  const touchpoints = usePart(view, ({ touchpoints }: MapView) => touchpoints)
  const stickies = usePart(view, ({ stickies }: MapView) => stickies)
  const personas = usePart(view, ({ personas }: MapView) => personas)
  const needs = usePart(view, ({ needs }: MapView) => needs)
  const stages = usePart(view, ({ stages }: MapView) => stages)
  const rows = usePart(view, ({ rows }: MapView) => rows)
  const kinds = usePart(view, ({ kinds }: MapView) => kinds)
  const facets = useMemo(
    () => facetsOf({ touchpoints, stickies, personas, needs }),
    [touchpoints, stickies, personas, needs],
  )
  return useMemo(() => {
    const used = [...(facets.get('kind')?.keys() ?? [])]
    const choices = choicesOf(text, { personas, stages, rows, kinds }, used)
    const wordFor = (field: FilterField, value: string) => {
      if (field === 'text') return text('filter.quoted', { words: value })
      const known = choices[field].find((choice) => choice.value === value)
      return known?.label ?? text('filter.goneValue')
    }
    return { choices, facets, wordFor }
  }, [text, facets, personas, stages, rows, kinds])
}
