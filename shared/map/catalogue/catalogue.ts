// A catalogue of touchpoints, and how it is searched.
import type { Phase } from '../../framework/framework.ts'
import { foldText } from '../fold-text.ts'
import type { Channel } from '../touchpoint.ts'

export interface CatalogueEntry {
  /** Stable; stored in cards. */
  readonly kind: string
  readonly title: string
  readonly phase: Phase
  readonly channel: Channel
  /** Furniture of a shop: hidden in the B2B preset. */
  readonly retail: boolean
  /** What else people call exactly this: a card of such a title is of this kind. */
  readonly otherNames: readonly string[]
  /** Words that find it as well. */
  readonly otherWords: string
}

export interface Preset {
  readonly withRetail: boolean
}

export interface Catalogue {
  readonly entries: readonly CatalogueEntry[]
  /**
   * Entries in which each word of the query begins a word of the title, the other names, the channel,
   * the phase or a search word. Those found by a name come first; the rest keep the order.
   */
  search(query: string, preset: Preset): readonly CatalogueEntry[]
  /** The entry of exactly this title or other name, in any case and with or without accents. */
  named(title: string): CatalogueEntry | undefined
  /** The kind of a card: what it says, or else what its title is called here. */
  kindOf(card: { readonly kind: string; readonly title: string }): string | undefined
}

/** @param entries of names that two have, the first counts */
export function createCatalogue(entries: readonly CatalogueEntry[]): Catalogue {
  const words = new Map(entries.map((entry) => [entry, searchWords(entry)]))
  const byName = new Map<string, CatalogueEntry>()
  for (const entry of entries) {
    for (const name of [entry.title, ...entry.otherNames].map(foldName)) {
      if (name !== '' && !byName.has(name)) byName.set(name, entry)
    }
  }
  const named = (title: string) => byName.get(foldName(title))
  return {
    entries,
    named,
    kindOf: ({ kind, title }) => (kind === '' ? named(title)?.kind : kind),
    search(query, { withRetail }) {
      const offered = withRetail ? entries : entries.filter((entry) => !entry.retail)
      const wanted = wordsOf(query)
      if (wanted.length === 0) return offered
      const isNamed = (entry: CatalogueEntry) => matches(wanted, words.get(entry)?.name ?? [])
      const found = offered.filter((entry) => matches(wanted, words.get(entry)?.all ?? []))
      return [...found.filter(isNamed), ...found.filter((entry) => !isNamed(entry))]
    },
  }
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

function searchWords({ title, otherNames, channel, phase, otherWords }: CatalogueEntry) {
  const name = wordsOf([title, ...otherNames].join(' '))
  const about = wordsOf(`${channelWords[channel]} ${phase} purchase ${otherWords}`)
  return { name, all: [...name, ...about] }
}

function matches(wanted: readonly string[], words: readonly string[]): boolean {
  return wanted.every((start) => words.some((word) => word.startsWith(start)))
}

/** Lower case, without accents, split at everything that is neither letter nor digit. */
function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

function foldName(name: string): string {
  return foldText(name).trim().replaceAll(/\s+/g, ' ')
}
