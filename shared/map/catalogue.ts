// The touchpoint catalogue that ships with the app, and how it is searched.
import type { Phase } from '../framework/framework.ts'
import { touchpointsAfter } from './catalogue-after.ts'
import { touchpointsBefore } from './catalogue-before.ts'
import { touchpointsDuring } from './catalogue-during.ts'
import { foldText } from './fold-text.ts'
import type { CatalogueRow } from './catalogue-row.ts'
import type { Channel } from './touchpoint.ts'

export interface CatalogueEntry {
  /** Stable; stored in cards. */
  readonly kind: string
  readonly title: string
  readonly phase: Phase
  readonly channel: Channel
  /** Furniture of a shop: hidden in the B2B preset. */
  readonly retail: boolean
}

export const catalogue: readonly CatalogueEntry[] = Object.freeze([
  ...touchpointsBefore.map((row) => entryOf(row, 'before')),
  ...touchpointsDuring.map((row) => entryOf(row, 'during')),
  ...touchpointsAfter.map((row) => entryOf(row, 'after')),
])

/**
 * Entries in which each word of the query begins a word of the title, the channel, the phase or a
 * synonym. Those found by title come first; the rest keep the order of the catalogue.
 */
export function searchCatalogue(
  query: string,
  { withRetail }: { readonly withRetail: boolean },
): readonly CatalogueEntry[] {
  const offered = withRetail ? catalogue : catalogue.filter((entry) => !entry.retail)
  const wanted = wordsOf(query)
  if (wanted.length === 0) return offered
  const byTitle: CatalogueEntry[] = []
  const byOtherWords: CatalogueEntry[] = []
  for (const entry of offered) {
    if (matches(wanted, wordsOf(entry.title))) byTitle.push(entry)
    else if (matches(wanted, searchWordsByKind.get(entry.kind) ?? [])) byOtherWords.push(entry)
  }
  return [...byTitle, ...byOtherWords]
}

function entryOf([kind, title, channel]: CatalogueRow, phase: Phase): CatalogueEntry {
  return Object.freeze({ kind, title, phase, channel, retail: channel === 'retail' })
}

/** What else a channel is called. */
const channelWords: Readonly<Record<Channel, string>> = {
  website: 'website web online internet site page',
  email: 'email e-mail mail inbox',
  social: 'internet and social media online',
  mobile: 'mobile phone smartphone',
  'in-person': 'in person face to face meeting event',
  phone: 'phone telephone call',
  retail: 'retail store shop',
  mail: 'mail and catalogue post letter print',
  partner: 'partner reseller dealer',
  internal: 'internal to the buyer',
}

const searchWordsByKind: ReadonlyMap<string, readonly string[]> = new Map(
  [...touchpointsBefore, ...touchpointsDuring, ...touchpointsAfter].map(
    ([kind, title, channel, otherWords = ''], at) => [
      kind,
      wordsOf(`${title} ${channelWords[channel]} ${catalogue[at]?.phase} purchase ${otherWords}`),
    ],
  ),
)

function matches(wanted: readonly string[], words: readonly string[]): boolean {
  return wanted.every((start) => words.some((word) => word.startsWith(start)))
}

/** Lower case, without accents, split at everything that is neither letter nor digit. */
function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
