import type { Channel } from '../touchpoint.ts'

/** A touchpoint of the catalogue as it is written down, with other words that people search for. */
export type CatalogueRow = readonly [
  kind: string,
  title: string,
  channel: Channel,
  otherWords?: string,
]
