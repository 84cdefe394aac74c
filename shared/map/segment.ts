import { segmentsOf } from '../framework/framework-parts.ts'
import type { Framework } from '../framework/framework.ts'

/** Which purchase a map is about. Cross-sell and the like are audiences, never stages. */
export const segments = ['new-customer', 'cross-sell', 'upsell', 'renewal', 'win-back'] as const
export type KnownSegment = (typeof segments)[number]
/** One of the known ones, or one's own words. */
export type Segment = string

export function isKnownSegment(segment: Segment): segment is KnownSegment {
  return (segments as readonly string[]).includes(segment)
}

/** What is suggested: the known ones, and the audiences that the framework's author made of stages. */
export function suggestedSegments(framework: Framework | null): readonly Segment[] {
  const own = framework === null ? [] : segmentsOf(framework)
  return [...new Set<Segment>([...segments, ...own])]
}
