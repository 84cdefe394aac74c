import { useMemo } from 'react'
import { layOutTemplate } from '../../../shared/map/templates/template-plan.ts'
import { templates as shipped } from '../../../shared/map/templates/templates.ts'
import { useText } from '../../messages/use-text.ts'
import type { LibraryState, MapLibrary } from '../../session/map-library.ts'
import type { MapFacts } from './new-map-dialog.tsx'
import { templateOffers, type TemplateOffer } from './template-offer.ts'

export interface Templates {
  readonly offers: readonly TemplateOffer[]
  /** @returns the id of the new map; null where the template can't be read any more */
  begin(facts: MapFacts, template: TemplateOffer | null): Promise<string | null>
}

/** What new maps may begin with on this device. */
export function useTemplates(library: MapLibrary, state: LibraryState): Templates {
  const text = useText()
  const own = state.status === 'ready' ? state.templates : noTemplates
  const offers = useMemo(() => templateOffers(own, shipped, text('home.untitled')), [own, text])
  return {
    offers,
    begin(facts, template) {
      const newMap = { ...facts, createdAt: new Date().toISOString() }
      if (template === null) return library.createMapOnDevice(newMap)
      const { source } = template
      if (source.kind === 'own') return library.createFromTemplate(source.id, newMap)
      return library.addSampleMap((map) => layOutTemplate(map, source.plan, newMap))
    },
  }
}

const noTemplates = [] as const
