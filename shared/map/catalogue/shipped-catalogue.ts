// The touchpoint catalogue that ships with the app.
import type { Phase } from '../../framework/framework.ts'
import { touchpointsAfter } from './after.ts'
import { touchpointsBefore } from './before.ts'
import type { CatalogueRow } from './catalogue-row.ts'
import { createCatalogue, type CatalogueEntry } from './catalogue.ts'
import { touchpointsDuring } from './during.ts'

/** In the order of the glossary. */
export const shippedEntries: readonly CatalogueEntry[] = Object.freeze([
  ...touchpointsBefore.map((row) => entryOf(row, 'before')),
  ...touchpointsDuring.map((row) => entryOf(row, 'during')),
  ...touchpointsAfter.map((row) => entryOf(row, 'after')),
])

export const shippedCatalogue = createCatalogue(shippedEntries)

function entryOf([kind, title, channel, otherWords = '']: CatalogueRow, phase: Phase) {
  const retail = channel === 'retail'
  return Object.freeze({ kind, title, phase, channel, retail, otherNames: [], otherWords })
}
