// Random edits of a map's story.
import fc from 'fast-check'
import type { MapDocument } from '../../shared/document/layout.ts'
import type { RecordId } from '../../shared/document/record.ts'
import { changeTouchpoints } from '../../shared/map/edit-cards.ts'
import { messageFacts } from '../../shared/map/story/edit-messages.ts'
import {
  addPillar,
  addStoryWord,
  changePillar,
  movePillar,
  removePillar,
  removeStoryWord,
  typeNarrative,
} from '../../shared/map/story/edit-story.ts'
import {
  overruleStoryFinding,
  withdrawStoryOverrules,
} from '../../shared/map/story/edit-overrules.ts'
import { findingInFull } from '../../shared/map/story/finding.ts'
import { readStory } from '../../shared/map/story/read-story.ts'
import { wordAdvices } from '../../shared/map/story/story.ts'

const storyEditKinds = [
  'narrative',
  'pillar',
  'change-pillar',
  'move-pillar',
  'remove-pillar',
  'word',
  'remove-word',
  'overrule',
  'withdraw',
  'tell',
] as const

export interface StoryEdit {
  readonly kind: 'story'
  readonly edit: (typeof storyEditKinds)[number]
  readonly at: number
  readonly text: string
}

export const storyEdits: fc.Arbitrary<StoryEdit> = fc.record({
  kind: fc.constant('story' as const),
  edit: fc.constantFrom(...storyEditKinds),
  at: fc.nat(30),
  text: fc.string({ unit: 'grapheme', maxLength: 12 }),
})

export function applyStoryEdit(map: MapDocument, step: StoryEdit, cardId: RecordId): void {
  const { edit, at, text } = step
  const { narrative, pillars, words } = readStory(map)
  const today = `2026-05-0${1 + (at % 9)}`
  const pillar = pillars[at % Math.max(1, pillars.length)]
  const [word] = words
  if (edit === 'narrative') typeNarrative(map, narrative, text, today)
  if (edit === 'pillar') addPillar(map, { claim: text }, today)
  if (edit === 'word') {
    addStoryWord(map, { word: text, advice: wordAdvices[at % 2] ?? 'use', instead: '' })
  }
  if (edit === 'remove-word' && word !== undefined) removeStoryWord(map, word.id)
  if (pillar === undefined) return
  const findingId = `S2:${pillar.id}`
  if (edit === 'overrule') {
    const raw = { id: findingId, rule: 'S2', reason: 'untold-pillar', values: {} } as const
    overruleStoryFinding(map, findingInFull(raw), { reason: text, by: 'Ana', on: today })
  }
  if (edit === 'withdraw') withdrawStoryOverrules(map, findingId)
  if (edit === 'change-pillar') changePillar(map, pillar.id, { proof: text }, today)
  if (edit === 'move-pillar') movePillar(map, pillar.id, at % 3)
  if (edit === 'remove-pillar') removePillar(map, pillar.id, today)
  if (edit === 'tell') {
    changeTouchpoints(map, [cardId], { ...messageFacts(text, today), pillars: [pillar.id] })
  }
}
