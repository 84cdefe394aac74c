// The parts of a draft as their entities read. What a peer wrote is bounded and defaulted here, so
// that a draft always reads as something that can be shown and published.
import { compareTexts } from '../../document/compare-texts.ts'
import { readFields, readText, type Fields } from '../../document/entity.ts'
import type { Entity } from '../../document/layout.ts'
import {
  phases,
  stageColours,
  type Overrule,
  type Phase,
  type Stage,
  type StageColour,
  type StageId,
} from '../framework.ts'
import { most } from '../limits.ts'
import type { FunnelStep } from '../funnel.ts'
import { termFits, type Term, type TermFit, type TermId } from '../term.ts'

export const longestWord = 200
export const longestText = 4000

/** A part of a draft with its place among its like. */
export interface Entry<T> {
  readonly id: string
  /** What its order goes by: a fractional index, or what people see of it. */
  readonly index: string
  readonly value: T
}

export interface StepEntry {
  readonly funnelId: string
  readonly step: FunnelStep
}

export function readStageEntry(key: string, entity: Entity): Entry<Stage> | null {
  return readEntry(key, entity, (id, fields) => {
    if (id === '' || id.includes('.')) return null
    return Object.freeze({
      id: id as StageId,
      name: word(fields['name']),
      definition: (readText(entity) ?? '').slice(0, longestText),
      customerObjective: text(fields['customerObjective']),
      exitSign: text(fields['exitSign']),
      questions: Object.freeze(texts(fields['questions']).slice(0, most.questions)),
      phase: oneOf<Phase>(phases, fields['phase'], 'before'),
      colour: oneOf<StageColour>(stageColours, fields['colour'], 'slate'),
    })
  })
}

export function readTermEntry(key: string, entity: Entity): Entry<Term> | null {
  const entry = readEntry(key, entity, (id, fields) => {
    const { stageId } = fields
    return Object.freeze({
      id: id as TermId,
      source: word(fields['source']),
      word: word(fields['word']),
      stageId: typeof stageId === 'string' ? (stageId as StageId) : null,
      fit: oneOf<TermFit>(termFits, fields['fit'], 'same'),
      definition: text(fields['definition']),
    })
  })
  if (entry === null) return null
  // reason: words have no place of their own; the same order everywhere makes versions comparable
  return { ...entry, index: `${entry.value.source}\n${entry.value.word}`.toLowerCase() }
}

export function readFunnelEntry(key: string, entity: Entity): Entry<string> | null {
  const entry = readEntry(key, entity, (_id, fields) => word(fields['source']))
  return entry === null ? null : { ...entry, index: entry.value.toLowerCase() }
}

export function readStepEntry(key: string, entity: Entity): Entry<StepEntry> | null {
  return readEntry(key, entity, (id, fields) => {
    const { funnelId } = fields
    if (typeof funnelId !== 'string') return null
    const stageIds = Object.freeze(
      texts(fields['stageIds']).slice(0, most.stages),
    ) as readonly StageId[]
    return { funnelId, step: Object.freeze({ id, name: word(fields['name']), stageIds }) }
  })
}

export function readSegmentEntry(key: string, entity: Entity): Entry<string> | null {
  return readEntry(key, entity, (_id, fields) => word(fields['name']))
}

export function readOverruleEntry(key: string, entity: Entity): Entry<Overrule> | null {
  return readEntry(key, entity, (id, fields) =>
    Object.freeze({ finding: id, reason: text(fields['reason']) }),
  )
}

export function readMoveEntry(key: string, entity: Entity): Entry<readonly StageId[]> | null {
  return readEntry(key, entity, (_id, fields) => texts(fields['to']) as StageId[])
}

/** Members in their order; of one index by id, so all peers agree. */
export function inOrder<T>(entries: Iterable<Entry<T>>): readonly Entry<T>[] {
  return [...entries].sort((a, b) =>
    a.index === b.index ? compareTexts(a.id, b.id) : compareTexts(a.index, b.index),
  )
}

function readEntry<T>(
  key: string,
  entity: Entity,
  read: (id: string, fields: Fields) => T | null,
): Entry<T> | null {
  const fields = readFields(entity)
  const slash = key.indexOf('/')
  if (fields === null || slash < 0) return null
  const id = key.slice(slash + 1)
  const value = read(id, fields)
  const { index } = fields
  if (value === null) return null
  return { id, index: typeof index === 'string' ? index : '', value }
}

export function word(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, longestWord) : ''
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, longestText) : ''
}

function texts(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  return value
    .filter((member) => typeof member === 'string')
    .map((member) => member.slice(0, longestText))
}

function oneOf<T>(known: readonly T[], value: unknown, otherwise: T): T {
  return known.includes(value as T) ? (value as T) : otherwise
}
