// What a card takes along when it is copied: its files by their hashes, and what its sets of personas, needs
// and pillars are called, so that another map can find its own ones by name. Of those nothing else comes into
// the other map: whom one client's map is about is no business of the next.
import { findById } from '../document/id-list.ts'
import type { RecordId } from '../document/record.ts'
import type { StoredFile } from './attachment.ts'
import { longText, shortName } from './bounded.ts'
import { foldText } from './fold-text.ts'
import { attachmentsOf } from './read-attachments.ts'
import type { MapView } from './read-map.ts'
import { pillarName } from './story/story.ts'

export interface TakenFile extends StoredFile {
  readonly name: string
  /** ISO 8601 time, or empty. */
  readonly addedAt: string
}

export const takenSets = ['personas', 'needs', 'pillars'] as const
export type TakenSet = (typeof takenSets)[number]

/** The sets hold names. */
export interface TakenCard extends Readonly<Record<TakenSet, readonly string[]>> {
  readonly files: readonly TakenFile[]
}

export interface TakenAlong {
  /** The map that the cards come from. */
  readonly mapId: string
  /** By the ids that they have there. */
  readonly cards: Readonly<Record<RecordId, TakenCard>>
}

export type TakingView = Pick<
  MapView,
  'touchpoints' | 'attachments' | 'personas' | 'needs' | 'story'
>

export function takeAlong(mapId: string, view: TakingView, ids: readonly RecordId[]): TakenAlong {
  const names = namesIn(view)
  const cards = ids.map((id): [RecordId, TakenCard] => {
    const facts = findById(view.touchpoints, id)?.facts
    const named = (set: TakenSet) =>
      (facts?.[set] ?? []).flatMap((member) => names[set].get(member) ?? [])
    const files = attachmentsOf(view.attachments, id).map(
      ({ name, hash, mediaType, size, addedAt }) => ({ name, hash, mediaType, size, addedAt }),
    )
    const sets = { personas: named('personas'), needs: named('needs'), pillars: named('pillars') }
    return [id, { files, ...sets }]
  })
  return { mapId, cards: Object.fromEntries(cards) }
}

export interface FoundMembers {
  readonly members: Readonly<Record<TakenSet, readonly string[]>>
  /** How many the map has none of that name for. */
  readonly missing: number
}

/** Members of this map that are called what a card from another map names. */
export function membersCalled(taken: TakenCard, view: TakingView): FoundMembers {
  const names = namesIn(view)
  let missing = 0
  const find = (set: TakenSet): readonly string[] => {
    const ids = new Map([...names[set]].map(([id, name]) => [foldText(name.trim()), id]))
    const found = taken[set].flatMap((name) => ids.get(foldText(name.trim())) ?? [])
    missing += taken[set].length - found.length
    return [...new Set(found)]
  }
  return {
    members: { personas: find('personas'), needs: find('needs'), pillars: find('pillars') },
    missing,
  }
}

/** What a clipboard says was taken along, whoever wrote it; null where it says nothing that can be read. */
export function takenAlongFrom(value: unknown): TakenAlong | null {
  if (!isObject(value)) return null
  const { mapId, cards } = value
  if (typeof mapId !== 'string' || !isObject(cards)) return null
  const read = Object.entries(cards)
    .slice(0, mostCards)
    .flatMap(([id, card]): [RecordId, TakenCard][] =>
      isObject(card) ? [[id, cardFrom(card)]] : [],
    )
  return { mapId, cards: Object.fromEntries(read) }
}

/** A board holds no more. */
const mostCards = 6_000
const mostMembers = 400
const mostFiles = 50

function cardFrom({ files, ...sets }: Readonly<Record<string, unknown>>): TakenCard {
  const named = (set: TakenSet) => listIn(sets[set]).slice(0, mostMembers).map(longText)
  return {
    files: listIn(files)
      .slice(0, mostFiles)
      .flatMap((file) => fileFrom(file) ?? []),
    personas: named('personas'),
    needs: named('needs'),
    pillars: named('pillars'),
  }
}

function fileFrom(file: unknown): TakenFile | null {
  if (!isObject(file)) return null
  const { hash, name, mediaType, size, addedAt } = file
  if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) return null
  return {
    hash,
    name: shortName(name),
    mediaType: shortName(mediaType),
    size: typeof size === 'number' && Number.isFinite(size) && size >= 0 ? size : 0,
    addedAt: shortName(addedAt),
  }
}

/** By id; what has no name can't be found by it. */
function namesIn({
  personas,
  needs,
  story,
}: TakingView): Readonly<Record<TakenSet, ReadonlyMap<string, string>>> {
  const named = (pairs: readonly (readonly [string, string])[]) =>
    new Map(pairs.filter(([, name]) => name.trim() !== ''))
  return {
    personas: named([...personas.values()].map(({ id, name }) => [id, name] as const)),
    needs: named([...needs.values()].map(({ id, text }) => [id, text] as const)),
    pillars: named(story.pillars.map((pillar) => [pillar.id, pillarName(pillar)] as const)),
  }
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
