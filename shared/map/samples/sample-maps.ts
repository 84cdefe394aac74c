import type { MapDocument } from '../../document/layout.ts'
import { greenerOffice } from './greener-office.ts'
import { inTheStore } from './in-the-store.ts'
import { remarketingLoop } from './remarketing-loop.ts'
import { layOutSample, type SampleMapPlan } from './sample-plan.ts'
import { wanderingBuyer } from './wandering-buyer.ts'

export interface SampleMap {
  readonly id: string
  readonly title: string
  /** One sentence on what there is to see. */
  readonly description: string
  /**
   * Lays the sample out in an empty document, as one change.
   * @param createdAt ISO 8601 time
   */
  build(map: MapDocument, createdAt: string): void
}

export const sampleMaps: readonly SampleMap[] = Object.freeze([
  sample(
    'wandering-buyer',
    'Ten real steps of one purchase: two mails ignored, a webinar forgotten, and the meetings that nobody outside ever sees.',
    wanderingBuyer,
  ),
  sample(
    'remarketing-loop',
    'A visitor closes the page without buying, is reminded for seven days, comes back and gets an offer.',
    remarketingLoop,
  ),
  sample(
    'in-the-store',
    'App, location, a text with an offer and the answer to it: a loop that closes at the trade counter.',
    inTheStore,
  ),
  sample(
    'greener-office',
    'From a question to a refitted floor: a report, three follow-up mails and an invitation.',
    greenerOffice,
  ),
])

function sample(id: string, description: string, plan: SampleMapPlan): SampleMap {
  return Object.freeze({
    id,
    title: plan.title,
    description,
    build: (map: MapDocument, createdAt: string) => layOutSample(map, plan, createdAt),
  })
}
