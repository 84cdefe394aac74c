// Verbs of the story. What changes what is told (narrative, claims, proofs) moves the date of the story,
// so that older messages can be found; names, order and words don't.
import { createEntity, entityOf, writeField } from '../../document/entity.ts'
import type { EntityMap, MapDocument } from '../../document/layout.ts'
import { newId } from '../../document/new-id.ts'
import { verbOrigin } from '../../document/origins.ts'
import { makerFields } from '../../document/ownership.ts'
import { spliceText } from '../../document/splice.ts'
import { indexBetween } from '../../document/z-index.ts'
import { readPillars, readWords, storyDateKey } from './read-story.ts'
import type { Pillar, PillarId, StoryWord, StoryWordId } from './story.ts'

/**
 * @param before what the typing person saw; others may have typed since, and keep their words
 * @param today ISO 8601 date
 */
export function typeNarrative(
  map: MapDocument,
  before: string,
  after: string,
  today: string,
): void {
  if (before === after) return
  map.doc.transact(() => {
    spliceText(map.narrative, before, after)
    noteChange(map, today)
  }, verbOrigin)
}

export type PillarChange = Partial<Pick<Pillar, 'name' | 'claim' | 'proof'>>

/** Adds a pillar after the last one. */
export function addPillar(map: MapDocument, pillar: PillarChange, today: string): PillarId {
  const id = newId() as PillarId
  const { name = '', claim = '', proof = '' } = pillar
  const last = readPillars(map).at(-1)
  const fields = { name, claim, proof, index: indexBetween(last?.index ?? null, null) }
  map.doc.transact(() => {
    createEntity(map.pillars, id, { ...fields, ...makerFields(map) })
    if (claim !== '' || proof !== '') noteChange(map, today)
  }, verbOrigin)
  return id
}

export function changePillar(
  map: MapDocument,
  id: PillarId,
  change: PillarChange,
  today: string,
): void {
  const isTold = change.claim !== undefined || change.proof !== undefined
  map.doc.transact(() => {
    if (changeEntity(map.pillars, id, change) && isTold) noteChange(map, today)
  }, verbOrigin)
}

/** @param to its place in the order once it has left its own, from 0 */
export function movePillar(map: MapDocument, id: PillarId, to: number): void {
  const others = readPillars(map).filter((pillar) => pillar.id !== id)
  const entity = entityOf(map.pillars, id)
  if (entity === undefined) return
  const at = Math.min(Math.max(0, to), others.length)
  const index = indexBetween(others[at - 1]?.index ?? null, others[at]?.index ?? null)
  map.doc.transact(() => writeField(entity, 'index', index), verbOrigin)
}

/** Cards that carry it keep its id, so that an undo brings everything back. */
export function removePillar(map: MapDocument, id: PillarId, today: string): void {
  if (!map.pillars.has(id)) return
  map.doc.transact(() => {
    map.pillars.delete(id)
    noteChange(map, today)
  }, verbOrigin)
}

export type StoryWordChange = Partial<Pick<StoryWord, 'word' | 'advice' | 'instead'>>

export function addStoryWord(map: MapDocument, word: Omit<StoryWord, 'id' | 'index'>): StoryWordId {
  const id = newId() as StoryWordId
  const last = readWords(map).at(-1)
  const fields = { ...word, index: indexBetween(last?.index ?? null, null) }
  map.doc.transact(
    () => createEntity(map.words, id, { ...fields, ...makerFields(map) }),
    verbOrigin,
  )
  return id
}

export function changeStoryWord(map: MapDocument, id: StoryWordId, change: StoryWordChange): void {
  map.doc.transact(() => changeEntity(map.words, id, change), verbOrigin)
}

export function removeStoryWord(map: MapDocument, id: StoryWordId): void {
  map.doc.transact(() => map.words.delete(id), verbOrigin)
}

/** False where it is gone (E1). */
function changeEntity(
  entities: EntityMap,
  id: string,
  change: Readonly<Record<string, string>>,
): boolean {
  const entity = entityOf(entities, id)
  if (entity === undefined) return false
  for (const [field, value] of Object.entries(change)) writeField(entity, field, value)
  return true
}

function noteChange(map: MapDocument, today: string): void {
  if (map.meta.get(storyDateKey) !== today) map.meta.set(storyDateKey, today)
}
