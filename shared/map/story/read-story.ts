import { compareTexts } from '../../document/compare-texts.ts'
import { entityOf, readFields } from '../../document/entity.ts'
import type { Entity, EntityMap, MapDocument } from '../../document/layout.ts'
import { createWritable, watchType, type Watch } from '../../document/readable.ts'
import { isIndexKey } from '../../document/z-index.ts'
import { dayIn, longText, shortName } from '../bounded.ts'
import {
  wordAdvices,
  type Pillar,
  type PillarId,
  type Story,
  type StoryWord,
  type StoryWordId,
  type WordAdvice,
} from './story.ts'

/** Of `meta`. */
export const storyDateKey = 'storyDate'

/** What of the story did not change keeps its reference. */
export function watchStory(map: MapDocument): Watch<Story> {
  const narrative = watchType(map.narrative, () => readNarrative(map))
  const changedOn = watchType(map.meta, () => dayIn(map.meta.get(storyDateKey)))
  const pillars = watchType(map.pillars, () => readPillars(map))
  const words = watchType(map.words, () => readWords(map))
  const read = (): Story =>
    Object.freeze({
      narrative: narrative.get(),
      changedOn: changedOn.get(),
      pillars: pillars.get(),
      words: words.get(),
    })
  const story = createWritable(read())
  const parts = [narrative, changedOn, pillars, words]
  for (const part of parts) part.subscribe(() => story.set(read()))
  return { ...story, dispose: () => parts.forEach((part) => part.dispose()) }
}

export function readStory(map: MapDocument): Story {
  return Object.freeze({
    narrative: readNarrative(map),
    changedOn: dayIn(map.meta.get(storyDateKey)),
    pillars: readPillars(map),
    words: readWords(map),
  })
}

/** More than this nobody tells; a peer may have written any number. */
const most = { narrative: 20_000, pillars: 40, words: 400 } as const

function readNarrative(map: MapDocument): string {
  return map.narrative.toJSON().slice(0, most.narrative)
}

/** In their order. */
export function readPillars(map: MapDocument): readonly Pillar[] {
  return inOrder(readAll(map.pillars, readPillar), most.pillars)
}

export function readWords(map: MapDocument): readonly StoryWord[] {
  return inOrder(readAll(map.words, readWord), most.words)
}

function readPillar(id: string, entity: Entity): Pillar | null {
  const fields = readFields(entity)
  if (fields === null) return null
  return Object.freeze({
    id: id as PillarId,
    name: shortName(fields['name']),
    claim: longText(fields['claim']),
    proof: longText(fields['proof']),
    index: indexIn(fields['index']),
  })
}

function readWord(id: string, entity: Entity): StoryWord | null {
  const fields = readFields(entity)
  if (fields === null) return null
  const { advice } = fields
  return Object.freeze({
    id: id as StoryWordId,
    word: shortName(fields['word']),
    advice: wordAdvices.includes(advice as WordAdvice) ? (advice as WordAdvice) : 'use',
    instead: shortName(fields['instead']),
    index: indexIn(fields['index']),
  })
}

/** One that can't be extended would throw in whoever adds the next. */
function indexIn(value: unknown): string {
  return isIndexKey(value) ? value : 'a0'
}

function readAll<T>(
  entities: EntityMap,
  read: (id: string, entity: Entity) => T | null,
): readonly T[] {
  const all: T[] = []
  for (const id of entities.keys()) {
    const entity = entityOf(entities, id)
    const value = entity === undefined ? null : read(id, entity)
    if (value !== null) all.push(value)
  }
  return all
}

function inOrder<T extends { readonly id: string; readonly index: string }>(
  entities: readonly T[],
  most: number,
): readonly T[] {
  const ordered = entities.toSorted(
    (a, b) => compareTexts(a.index, b.index) || compareTexts(a.id, b.id),
  )
  return Object.freeze(ordered.slice(0, most))
}
