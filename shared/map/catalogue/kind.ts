// A kind of touchpoint that an organisation has beside the shipped catalogue, or sees differently.
import { phases, type Phase } from '../../framework/framework.ts'
import { channels, type Channel } from '../touchpoint.ts'
import { readFields } from '../../document/entity.ts'
import type { Entity, EntityMap, MapDocument } from '../../document/layout.ts'
import { watchType, type Watch } from '../../document/readable.ts'
import { shortName } from '../bounded.ts'
import type { CatalogueEntry } from './catalogue.ts'

export interface KindFacts {
  readonly title: string
  readonly phase: Phase
  readonly channel: Channel
  /** What else people call exactly this. */
  readonly otherNames: readonly string[]
  /** Not offered; cards that are of this kind stay as they are. */
  readonly isHidden: boolean
}

export interface Kind extends KindFacts {
  /** Of the shipped catalogue where it is changed, otherwise of its own. */
  readonly kind: string
}

/** More than this nobody reads; a peer must not make thousands. */
const mostKinds = 500
const mostOtherNames = 30

/** What is readable, by id. */
export function readKinds(kinds: EntityMap): readonly Kind[] {
  const read: Kind[] = []
  kinds.forEach((entity, id) => {
    const kind = readKind(id, entity)
    if (kind !== null && read.length < mostKinds) read.push(kind)
  })
  return Object.freeze(read.sort((a, b) => (a.kind < b.kind ? -1 : 1)))
}

/** The kinds that a map keeps. */
export function watchKinds(map: MapDocument): Watch<readonly Kind[]> {
  return watchType(map.kinds, () => readKinds(map.kinds))
}

function readKind(id: string, entity: Entity): Kind | null {
  const fields = typeof entity?.get === 'function' ? readFields(entity) : null
  if (fields === null) return null
  const { title, phase, channel, otherNames, isHidden } = fields
  const name = shortName(title).trim()
  if (name === '') return null
  return Object.freeze({
    kind: id,
    title: name,
    phase: phases.find((each) => each === phase) ?? 'before',
    channel: channels.find((each) => each === channel) ?? 'website',
    otherNames: Object.freeze(namesIn(otherNames)),
    isHidden: isHidden === true,
  })
}

function namesIn(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  const names = value.map(shortName).filter((name) => name.trim() !== '')
  return names.slice(0, mostOtherNames)
}

/** A kind as an organisation has it, hidden ones included. */
export interface KindLine extends Kind {
  /** `changed`: it ships, and is different here. */
  readonly origin: 'shipped' | 'changed' | 'own'
  readonly entry: CatalogueEntry
}

/**
 * The shipped entries as these kinds change them, and the rest of the kinds after them.
 * @param kinds of one kind the first counts
 */
export function kindLines(
  shipped: readonly CatalogueEntry[],
  kinds: readonly Kind[],
): readonly KindLine[] {
  const byKind = new Map<string, Kind>()
  for (const each of kinds) if (!byKind.has(each.kind)) byKind.set(each.kind, each)
  const lines = shipped.map((entry): KindLine => {
    const own = byKind.get(entry.kind)
    byKind.delete(entry.kind)
    if (own === undefined) return { ...entry, isHidden: false, origin: 'shipped', entry }
    return { ...own, origin: 'changed', entry: { ...entry, ...factsOf(own) } }
  })
  const added = [...byKind.values()].map((own): KindLine => {
    const entry = { kind: own.kind, otherWords: '', ...factsOf(own) }
    return { ...own, origin: 'own', entry }
  })
  return [...lines, ...added]
}

/** What a catalogue offers with these kinds. */
export function mergeKinds(
  shipped: readonly CatalogueEntry[],
  kinds: readonly Kind[],
): readonly CatalogueEntry[] {
  return kindLines(shipped, kinds).flatMap(({ isHidden, entry }) => (isHidden ? [] : [entry]))
}

function factsOf({ title, phase, channel, otherNames }: Kind) {
  return { title, phase, channel, otherNames, retail: channel === 'retail' }
}
