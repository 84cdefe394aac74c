// What a new map may begin with: a template that comes with the app, or a map that somebody kept as one.
import type { TemplatePlan } from '../../../shared/map/templates/template-plan.ts'
import type { MapEntry } from '../../session/map-library.ts'

export interface TemplateOffer {
  /** Unique among all. */
  readonly key: string
  readonly title: string
  /** What it is good for, or whose purchase it is about. */
  readonly description: string
  readonly scenario: string
  readonly segment: string
  readonly source:
    | { readonly kind: 'shipped'; readonly plan: TemplatePlan }
    | { readonly kind: 'own'; readonly id: string; readonly frameworkName: string }
}

/** One's own first. */
export function templateOffers(
  own: readonly MapEntry[],
  shipped: readonly TemplatePlan[],
  untitled: string,
): readonly TemplateOffer[] {
  return [
    ...own.map(({ id, title, scenario, segment, frameworkName }): TemplateOffer => ({
      key: id,
      title: title === '' ? untitled : title,
      description: scenario,
      scenario,
      segment,
      source: { kind: 'own', id, frameworkName },
    })),
    ...shipped.map((plan): TemplateOffer => {
      const { id: key, title, description, scenario, segment } = plan
      return { key, title, description, scenario, segment, source: { kind: 'shipped', plan } }
    }),
  ]
}
