/** Which purchase a map is about. Cross-sell and the like are audiences, never stages. */
export const segments = ['new-customer', 'cross-sell', 'upsell', 'renewal', 'win-back'] as const
export type KnownSegment = (typeof segments)[number]
/** One of the known ones, or one's own words. */
export type Segment = string
