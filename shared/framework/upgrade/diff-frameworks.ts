// What is different between two versions, or two frameworks. Complete: applied to the first it gives
// the second, to the last letter.
import { isSameJson } from '../../document/entity.ts'
import type { Framework, Phase, Stage, StageColour, StageId } from '../framework.ts'
import { funnelsOf, termsOf } from '../framework-parts.ts'
import type { Funnel } from '../funnel.ts'
import type { Term } from '../term.ts'
import { homesBetween } from './follow-moves.ts'

export type StageChange =
  | { readonly kind: 'added'; readonly stage: Stage }
  /** To the parking lane. */
  | { readonly kind: 'removed'; readonly stage: Stage }
  /** It is gone, and another stage takes what hung on it. */
  | { readonly kind: 'merged'; readonly stage: Stage; readonly into: StageId }
  /** Several stages take it over; it may be one of them itself. */
  | { readonly kind: 'split'; readonly stage: Stage; readonly into: readonly StageId[] }
  | {
      readonly kind: 'renamed'
      readonly id: StageId
      readonly before: string
      readonly after: string
    }
  | { readonly kind: 'redefined'; readonly id: StageId; readonly fields: readonly Redefinition[] }
  | {
      readonly kind: 'recoloured'
      readonly id: StageId
      readonly before: StageColour
      readonly after: StageColour
    }
  /** Among the stages that both have. Places from 0. */
  | {
      readonly kind: 'reordered'
      readonly id: StageId
      readonly before: number
      readonly after: number
    }

export type Redefinition =
  | {
      readonly field: 'definition' | 'customerObjective' | 'exitSign'
      readonly before: string
      readonly after: string
    }
  | {
      readonly field: 'questions'
      readonly before: readonly string[]
      readonly after: readonly string[]
    }
  | { readonly field: 'phase'; readonly before: Phase; readonly after: Phase }

export interface ListDiff<T> {
  readonly added: readonly T[]
  readonly removed: readonly T[]
  readonly changed: readonly { readonly before: T; readonly after: T }[]
  /** Ids in the order of the second. */
  readonly order: readonly string[]
}

export interface FrameworkDiff {
  readonly stages: readonly StageChange[]
  /** Stage ids in the order of the second. */
  readonly stageOrder: readonly StageId[]
  readonly terms: ListDiff<Term>
  readonly funnels: ListDiff<Funnel>
  /** Everything else that differs: name, version, notes …, as in the second; undefined where it has none. */
  readonly face: Readonly<Partial<Record<FaceField, unknown>>>
}

export const faceFields = [
  'id',
  'name',
  'organisation',
  'version',
  'publishedAt',
  'notes',
  'segments',
  'overrules',
  'basedOn',
  'moves',
  'terms',
  'funnels',
] as const
export type FaceField = (typeof faceFields)[number]

export function diffFrameworks(a: Framework, b: Framework): FrameworkDiff {
  const face: Partial<Record<FaceField, unknown>> = {}
  for (const field of faceFields) {
    // reason: of the lists only whether they are there; what is in them is below
    if (field === 'terms' || field === 'funnels') {
      if ((a[field] === undefined) !== (b[field] === undefined)) face[field] = b[field] && []
    } else if (!isSameJson(a[field], b[field])) face[field] = b[field]
  }
  return {
    stages: diffStages(a, b),
    stageOrder: b.stages.map(({ id }) => id),
    terms: diffLists(termsOf(a), termsOf(b)),
    funnels: diffLists(funnelsOf(a), funnelsOf(b)),
    face,
  }
}

/** Whether two versions have the same stages and words, whatever their dates and notes. */
export function isSameContent({ stages, terms, funnels }: FrameworkDiff): boolean {
  const isSame = ({ added, removed, changed }: ListDiff<unknown>) =>
    added.length + removed.length + changed.length === 0
  return stages.length === 0 && isSame(terms) && isSame(funnels)
}

function diffStages(a: Framework, b: Framework): StageChange[] {
  const changes: StageChange[] = []
  const homes = homesBetween(a, b)
  const after = new Map(b.stages.map((stage) => [stage.id, stage]))
  const before = new Map(a.stages.map((stage) => [stage.id, stage]))
  for (const stage of a.stages) {
    const into = homes(stage.id)
    const next = after.get(stage.id)
    if (into.length > 1 && a.version <= b.version) changes.push({ kind: 'split', stage, into })
    else if (next === undefined && into[0] !== undefined)
      changes.push({ kind: 'merged', stage, into: into[0] })
    else if (next === undefined) changes.push({ kind: 'removed', stage })
    if (next !== undefined) changes.push(...diffStage(stage, next))
  }
  for (const stage of b.stages) if (!before.has(stage.id)) changes.push({ kind: 'added', stage })
  return [...changes, ...reorderings(a, b)]
}

function diffStage(before: Stage, after: Stage): StageChange[] {
  const { id } = before
  const changes: StageChange[] = []
  if (before.name !== after.name)
    changes.push({ kind: 'renamed', id, before: before.name, after: after.name })
  const fields = (['definition', 'customerObjective', 'exitSign', 'questions', 'phase'] as const)
    .filter((field) => !isSameJson(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }) as Redefinition)
  if (fields.length > 0) changes.push({ kind: 'redefined', id, fields })
  if (before.colour !== after.colour)
    changes.push({ kind: 'recoloured', id, before: before.colour, after: after.colour })
  return changes
}

/** The fewest stages that have to move: those outside the longest run that keeps its order. */
function reorderings(a: Framework, b: Framework): StageChange[] {
  const places = new Map(b.stages.map(({ id }, at) => [id, at]))
  const common = a.stages.map(({ id }) => id).filter((id) => places.has(id))
  const commonAfter = b.stages.map(({ id }) => id).filter((id) => common.includes(id))
  const kept = longestRun(common.map((id) => places.get(id) ?? 0))
  return common
    .map(
      (id, before) => ({ kind: 'reordered', id, before, after: commonAfter.indexOf(id) }) as const,
    )
    .filter(({ before }) => !kept.has(before))
}

/** Positions of a longest ascending subsequence. */
function longestRun(values: readonly number[]): ReadonlySet<number> {
  const best: number[][] = []
  values.forEach((value, at) => {
    let longest: number[] = []
    for (let before = 0; before < at; before++) {
      const run = best[before] ?? []
      if ((values[before] ?? 0) < value && run.length > longest.length) longest = run
    }
    best.push([...longest, at])
  })
  return new Set(best.reduce((longest, run) => (run.length > longest.length ? run : longest), []))
}

function diffLists<T extends { readonly id: string }>(
  a: readonly T[],
  b: readonly T[],
): ListDiff<T> {
  const before = new Map(a.map((member) => [member.id, member]))
  const after = new Map(b.map((member) => [member.id, member]))
  return {
    added: b.filter(({ id }) => !before.has(id)),
    removed: a.filter(({ id }) => !after.has(id)),
    changed: b.flatMap((member) => {
      const earlier = before.get(member.id)
      if (earlier === undefined || isSameJson(earlier, member)) return []
      return [{ before: earlier, after: member }]
    }),
    order: b.map(({ id }) => id),
  }
}
