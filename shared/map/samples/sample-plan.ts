// How a sample map is written down, and how the app's own verbs turn it into a map. Cards stand on
// one grid over all lanes, so links run straight through the gaps between them.
import type { MapDocument } from '../../document/layout.ts'
import { verbOrigin } from '../../document/origins.ts'
import type { RecordId } from '../../document/record.ts'
import type { StageId } from '../../framework/framework.ts'
import { shippedFrameworks } from '../../framework/shipped-frameworks.ts'
import { shippedEntries } from '../catalogue/shipped-catalogue.ts'
import { addSticky, addTouchpoint } from '../edit-cards.ts'
import { resizeLane, resizeRow } from '../edit-lanes.ts'
import { addLink } from '../edit-links.ts'
import { createMap, type NewMap } from '../edit-map.ts'
import { addNeeds } from '../edit-needs.ts'
import { addPersona } from '../edit-personas.ts'
import { cellIdOf } from '../lane.ts'
import type { LinkKind, Outcome } from '../link.ts'
import type { NeedId, NeedType } from '../need.ts'
import type { PersonaFacts, PersonaId } from '../persona.ts'
import type { RowId, RowKind } from '../row.ts'
import type { KnownSegment } from '../segment.ts'
import { addPillar, addStoryWord, typeNarrative } from '../story/edit-story.ts'
import type { Pillar, PillarId, StoryWord } from '../story/story.ts'
import { stickySize, type StickyColour } from '../sticky.ts'
import { cardSize, type EvidenceGrade, type TouchpointFacts } from '../touchpoint.ts'

/** A sample map: what stands on its face, and what is on it. */
export interface SampleMapPlan extends SamplePlan {
  readonly title: string
  readonly scenario: string
  readonly segment: KnownSegment
  readonly frameworkId: string
}

/** What is on a map, over the stages of one framework. */
export interface SamplePlan {
  /** Free space above the cards, for links that run over them. */
  readonly headroom: number
  /** Each stage with the number of card columns that its lane has room for. */
  readonly lanes: readonly (readonly [stageId: string, columns: number])[]
  readonly personas: Readonly<Record<string, PlannedPersona>>
  readonly story?: PlannedStory
  readonly cards: Readonly<Record<string, PlannedCard>>
  readonly links: readonly PlannedLink[]
  readonly notes: readonly PlannedNotes[]
  readonly needs?: readonly PlannedNeed[]
}

export type PlannedPersona = Partial<PersonaFacts> & Pick<PersonaFacts, 'name' | 'role'>

export interface PlannedStory {
  readonly narrative: string
  /** ISO 8601 date. */
  readonly changedOn: string
  readonly pillars: Readonly<Record<string, Pick<Pillar, 'name' | 'claim' | 'proof'>>>
  readonly words: readonly Omit<StoryWord, 'id' | 'index'>[]
}

type PlainFacts = Omit<
  TouchpointFacts,
  'personas' | 'pillars' | 'evidence' | 'evidenceDate' | 'evidenceSource'
>

/** A card is live, and in its catalogue kind's channel, unless it says otherwise. */
export interface PlannedCard extends Partial<PlainFacts> {
  readonly title: string
  /** Column over all lanes from 0, and level from the top of the row. */
  readonly at: readonly [column: number, level: number]
  readonly who: readonly string[]
  /** Pillars of the story that it carries. */
  readonly tells?: readonly string[]
  /** Nothing: it is assumed. */
  readonly evidence?: readonly [grade: EvidenceGrade, date: string, source: string]
}

export interface PlannedLink {
  readonly from: string
  readonly to: string
  readonly kind: LinkKind
  /** What happened at the card that the link leaves. */
  readonly outcome: Outcome | null
  readonly label?: string
}

/** Stickies of one cell, side by side. */
export type PlannedNotes = readonly [row: RowKind, stageId: string, ...texts: string[]]

/** A question, whose it is (everybody's where no persona is named), and the cards that answer it. */
export type PlannedNeed = readonly [
  stageId: string,
  type: NeedType,
  who: string | null,
  text: string,
  ...answeredBy: string[],
]

export function layOutSample(map: MapDocument, plan: SampleMapPlan, createdAt: string): void {
  const framework = found(
    shippedFrameworks.find(({ id }) => id === plan.frameworkId),
    plan.frameworkId,
  )
  const { title, scenario, segment } = plan
  layOutPlan(map, plan, { title, scenario, segment, framework, createdAt })
}

/** Lays a plan out as a new map, as one change. */
export function layOutPlan(map: MapDocument, plan: SamplePlan, newMap: NewMap): void {
  map.doc.transact(() => {
    createMap(map, newMap)
    resizeLanes(map, plan)
    const personaIds = addPersonas(map, plan)
    const pillarIds = addStory(map, plan.story)
    const answers = addPlannedNeeds(map, plan, personaIds)
    const cardIds = addCards(map, plan, { personaIds, pillarIds, answers })
    for (const { from, to, kind, outcome, label = '' } of plan.links) {
      const ends = [found(cardIds.get(from), from), found(cardIds.get(to), to)] as const
      addLink(map, ...ends, { kind, outcome, label })
    }
    for (const note of plan.notes) addNotes(map, note)
  }, verbOrigin)
}

/** From one card to the same corner of the next; both are multiples of 16. */
export const columnPitch = 304
const levelPitch = 160
const cardMargin = (columnPitch - cardSize.width) / 2

function resizeLanes(map: MapDocument, plan: SamplePlan): void {
  for (const [stageId, columns] of plan.lanes) {
    resizeLane(map, stageId as StageId, columns * columnPitch)
  }
  const levels = 1 + Math.max(...Object.values(plan.cards).map(({ at: [, level] }) => level))
  const height = plan.headroom + levels * levelPitch - (levelPitch - cardSize.height) + cardMargin
  resizeRow(map, 'touchpoints' as RowId, height)
  const noteRows = new Set(plan.notes.map(([row]) => row))
  for (const row of noteRows) resizeRow(map, row as RowId, stickySize.height + 2 * noteMargin)
}

function addPersonas(map: MapDocument, plan: SamplePlan): ReadonlyMap<string, PersonaId> {
  const personaIds = new Map<string, PersonaId>()
  for (const [key, persona] of Object.entries(plan.personas)) {
    personaIds.set(key, addPersona(map, persona))
  }
  return personaIds
}

/** What cards refer to by the names that the plan gives. */
interface Named {
  readonly personaIds: ReadonlyMap<string, PersonaId>
  readonly pillarIds: ReadonlyMap<string, PillarId>
  readonly answers: ReadonlyMap<string, readonly NeedId[]>
}

function addCards(
  map: MapDocument,
  plan: SamplePlan,
  { personaIds, pillarIds, answers }: Named,
): ReadonlyMap<string, RecordId> {
  const cardIds = new Map<string, RecordId>()
  for (const [key, card] of Object.entries(plan.cards)) {
    const [stageId, column] = laneAt(plan, card.at[0])
    const place = {
      parentId: cellIdOf(stageId, 'touchpoints' as RowId),
      x: cardMargin + column * columnPitch,
      y: plan.headroom + card.at[1] * levelPitch,
    }
    const personas = card.who.map((name) => found(personaIds.get(name), name))
    const pillars = (card.tells ?? []).map((name) => found(pillarIds.get(name), name))
    const needs = answers.get(key) ?? []
    cardIds.set(key, addTouchpoint(map, place, { ...factsOf(card), personas, pillars, needs }))
  }
  return cardIds
}

/** @returns the ids of the pillars by the names of the plan */
function addStory(
  map: MapDocument,
  story: PlannedStory | undefined,
): ReadonlyMap<string, PillarId> {
  if (story === undefined) return new Map()
  const { narrative, changedOn, pillars, words } = story
  typeNarrative(map, '', narrative, changedOn)
  for (const word of words) addStoryWord(map, word)
  return new Map(
    Object.entries(pillars).map(([key, pillar]) => [key, addPillar(map, pillar, changedOn)]),
  )
}

function factsOf(card: PlannedCard): Partial<TouchpointFacts> {
  const { at: _at, who: _who, tells: _tells, evidence = ['assumed', '', ''], ...said } = card
  const [grade, evidenceDate, evidenceSource] = evidence
  const known = { status: 'live', evidence: grade, evidenceDate, evidenceSource } as const
  return { ...known, ...channelOf(card.kind), ...said }
}

function channelOf(kind: string | undefined): Partial<TouchpointFacts> {
  if (kind === undefined) return {}
  const entry = shippedEntries.find((candidate) => candidate.kind === kind)
  return { channel: found(entry, kind).channel }
}

/** The lane that a column of the whole map falls in, and its number within that lane. */
function laneAt(plan: SamplePlan, column: number): readonly [StageId, number] {
  let first = 0
  for (const [stageId, columns] of plan.lanes) {
    if (column < first + columns) return [stageId as StageId, column - first]
    first += columns
  }
  throw new Error(`The lanes of the plan have no column ${column}`)
}

export const noteMargin = 16
export const notePitch = 160

const noteColours: Readonly<Partial<Record<RowKind, StickyColour>>> = {
  actions: 'green',
  thoughts: 'yellow',
  needs: 'blue',
}

function addNotes(map: MapDocument, [row, stageId, ...texts]: PlannedNotes): void {
  const parentId = cellIdOf(stageId as StageId, row as RowId)
  texts.forEach((text, at) => {
    const place = { parentId, x: noteMargin + at * notePitch, y: noteMargin }
    addSticky(map, place, text, noteColours[row] ?? 'violet')
  })
}

/** Adds the needs, and says which of them each card answers. */
function addPlannedNeeds(
  map: MapDocument,
  plan: SamplePlan,
  personaIds: ReadonlyMap<string, PersonaId>,
): ReadonlyMap<string, readonly NeedId[]> {
  const { needs = [] } = plan
  const ids = addNeeds(
    map,
    needs.map(([stageId, type, who, text]) => ({
      stageId: stageId as StageId,
      type,
      personaId: who === null ? null : found(personaIds.get(who), who),
      text,
    })),
  )
  const answers = new Map<string, readonly NeedId[]>()
  needs.forEach(([, , , text, ...answeredBy], at) => {
    for (const card of answeredBy) {
      found(plan.cards[card], card)
      answers.set(card, [...(answers.get(card) ?? []), found(ids[at], text)])
    }
  })
  return answers
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`A plan speaks of "${name}", which it does not have`)
  return value
}
