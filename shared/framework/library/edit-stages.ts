// Stages of a draft. Whatever takes a stage away records where what hangs on it goes: that is the
// author's mapping, which maps follow when they take over the version.
import {
  changeText,
  createEntity,
  entityOf,
  readField,
  writeField,
  writeText,
} from '../../document/entity.ts'
import type { Entity, EntityMap } from '../../document/layout.ts'
import { newId } from '../../document/new-id.ts'
import { verbOrigin } from '../../document/origins.ts'
import { indexBetween } from '../../document/z-index.ts'
import { stageColours, type Stage, type StageColour, type StageId } from '../framework.ts'
import type { DraftId } from './draft.ts'
import { inOrder, readStageEntry, type Entry } from './draft-entries.ts'
import { createStage } from './edit-draft.ts'
import { partIdIn, partKey, type LibraryDocument } from './library-layout.ts'

export type StageChange = Partial<Omit<Stage, 'id'>>

/** A definition is written as the smallest splice; while somebody types use {@link typeDefinition}. */
export function editStage(
  library: LibraryDocument,
  draftId: DraftId,
  stageId: StageId,
  change: StageChange,
): void {
  const stage = entityOf(library.stages, partKey(draftId, stageId))
  if (stage === undefined) return
  const { definition, ...fields } = change
  library.doc.transact(() => {
    if (definition !== undefined) writeText(stage, definition)
    for (const [field, value] of Object.entries(fields))
      writeField(stage, field, Array.isArray(value) ? [...value] : value)
  }, verbOrigin)
}

/** @param before what the typing person saw; others may have typed since, and keep their words */
export function typeDefinition(
  library: LibraryDocument,
  draftId: DraftId,
  stageId: StageId,
  before: string,
  after: string,
): void {
  const stage = entityOf(library.stages, partKey(draftId, stageId))
  if (stage === undefined || before === after) return
  library.doc.transact(() => changeText(stage, before, after), verbOrigin)
}

export interface NewStage extends StageChange {
  /** Null: at the beginning. Left out: at the end. */
  readonly after?: StageId | null
}

export function addStage(
  library: LibraryDocument,
  draftId: DraftId,
  { after, ...facts }: NewStage,
): StageId {
  const stages = stagesIn(library, draftId)
  const id = newId() as StageId
  const neighbour = after === null ? undefined : stages.find((entry) => entry.id === after)
  const last = after === null ? undefined : stages.at(-1)
  const phase = (neighbour ?? last)?.value.phase ?? 'before'
  const stage: Stage = {
    id,
    name: '',
    definition: '',
    customerObjective: '',
    exitSign: '',
    questions: [],
    phase,
    colour: freeColour(stages),
    ...facts,
  }
  const at = after === null ? 0 : neighbour ? stages.indexOf(neighbour) + 1 : stages.length
  library.doc.transact(() => createStage(library, draftId, stage, indexAt(stages, at)), verbOrigin)
  return id
}

/** @param to its place in the line once it has left its own, from 0 */
export function moveStage(
  library: LibraryDocument,
  draftId: DraftId,
  stageId: StageId,
  to: number,
): void {
  const stages = stagesIn(library, draftId)
  const stage = entityOf(library.stages, partKey(draftId, stageId))
  if (stage === undefined || stages[to]?.id === stageId) return
  const others = stages.filter((entry) => entry.id !== stageId)
  const at = Math.min(Math.max(0, to), others.length)
  library.doc.transact(() => writeField(stage, 'index', indexAt(others, at)), verbOrigin)
}

/**
 * Makes another stage out of a part of one. The stage stays and is where cards go unless somebody
 * redirects them; the new one stands right after it, of the same phase.
 */
export function splitStage(
  library: LibraryDocument,
  draftId: DraftId,
  stageId: StageId,
  newName: string,
): StageId | null {
  if (!library.stages.has(partKey(draftId, stageId))) return null
  return library.doc.transact(() => {
    const id = addStage(library, draftId, { after: stageId, name: newName })
    const earlier = recordedMove(library, draftId, stageId) ?? [stageId]
    recordMove(library, draftId, stageId, [...earlier, id])
    return id
  }, verbOrigin)
}

/** Puts other stages into one: they go, and what hangs on them goes to it. */
export function mergeStages(
  library: LibraryDocument,
  draftId: DraftId,
  into: StageId,
  others: readonly StageId[],
): void {
  if (!library.stages.has(partKey(draftId, into))) return
  library.doc.transact(() => {
    for (const id of others) if (id !== into) removeStage(library, draftId, id, into)
  }, verbOrigin)
}

/**
 * Words and funnel steps of the stage go with it to its home.
 * @param home where what hangs on the stage goes; null: to the parking lane of each map
 */
export function removeStage(
  library: LibraryDocument,
  draftId: DraftId,
  stageId: StageId,
  home: StageId | null = null,
): void {
  const key = partKey(draftId, stageId)
  if (!library.stages.has(key)) return
  library.doc.transact(() => {
    const others = (recordedMove(library, draftId, stageId) ?? []).filter((id) => id !== stageId)
    recordMove(library, draftId, stageId, home === null ? others : [home, ...others])
    if (home !== null) moveWords(library, draftId, stageId, home)
    library.stages.delete(key)
  }, verbOrigin)
}

function moveWords(library: LibraryDocument, draftId: DraftId, from: StageId, to: StageId): void {
  for (const term of partsOf(library.terms, draftId))
    if (readField(term, 'stageId') === from) writeField(term, 'stageId', to)
  for (const step of partsOf(library.steps, draftId)) {
    const stageIds = readField(step, 'stageIds')
    if (!Array.isArray(stageIds) || !stageIds.includes(from)) continue
    const moved = stageIds.map((id: unknown) => (id === from ? to : String(id)))
    writeField(step, 'stageIds', [...new Set(moved)])
  }
}

function partsOf(map: EntityMap, draftId: DraftId): readonly Entity[] {
  const keys = [...map.keys()].filter((key) => partIdIn(draftId, key) !== null)
  return keys.flatMap((key) => entityOf(map, key) ?? [])
}

function stagesIn(library: LibraryDocument, draftId: DraftId): readonly Entry<Stage>[] {
  const entries: Entry<Stage>[] = []
  library.stages.forEach((entity, key) => {
    const entry = key.startsWith(`${draftId}/`) ? readStageEntry(key, entity) : null
    if (entry !== null) entries.push(entry)
  })
  return inOrder(entries)
}

/** The first colour that no stage has; where all are taken, the one that is used least. */
function freeColour(stages: readonly Entry<Stage>[]): StageColour {
  const uses = (colour: StageColour) => stages.filter(({ value }) => value.colour === colour).length
  return stageColours.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best))
}

function indexAt(stages: readonly Entry<Stage>[], at: number): string {
  return indexBetween(stages[at - 1]?.index ?? null, stages[at]?.index ?? null)
}

function recordedMove(
  library: LibraryDocument,
  draftId: DraftId,
  from: StageId,
): readonly StageId[] | null {
  const to = entityOf(library.moves, partKey(draftId, from))?.get('to')
  return Array.isArray(to) ? (to as readonly StageId[]) : null
}

function recordMove(
  library: LibraryDocument,
  draftId: DraftId,
  from: StageId,
  to: readonly StageId[],
): void {
  const key = partKey(draftId, from)
  if (!library.moves.has(key)) createEntity(library.moves, key, {})
  const move = entityOf(library.moves, key)
  if (move !== undefined) writeField(move, 'to', [...to])
}
