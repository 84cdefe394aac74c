import type { Framework, Stage, StageId } from '../framework.ts'
import { funnelsOf, termsOf } from '../framework-parts.ts'
import type { FrameworkDiff, ListDiff, StageChange } from './diff-frameworks.ts'

/** The second framework of a diff, made from the first. */
export function applyDiff(a: Framework, diff: FrameworkDiff): Framework {
  const b: Record<string, unknown> = { ...a, ...diff.face, stages: applyToStages(a.stages, diff) }
  if (b['terms'] !== undefined) b['terms'] = applyToList(termsOf(a), diff.terms)
  if (b['funnels'] !== undefined) b['funnels'] = applyToList(funnelsOf(a), diff.funnels)
  for (const [field, value] of Object.entries(b)) if (value === undefined) delete b[field]
  return b as unknown as Framework
}

function applyToStages(before: readonly Stage[], diff: FrameworkDiff): readonly Stage[] {
  const stages = new Map(before.map((stage) => [stage.id, stage]))
  for (const change of diff.stages) applyToStage(stages, change)
  return diff.stageOrder.flatMap((id) => stages.get(id) ?? [])
}

function applyToStage(stages: Map<StageId, Stage>, change: StageChange): void {
  if (change.kind === 'added') stages.set(change.stage.id, change.stage)
  if (!('id' in change)) return
  const stage = stages.get(change.id)
  if (stage === undefined) return
  if (change.kind === 'renamed') stages.set(stage.id, { ...stage, name: change.after })
  if (change.kind === 'recoloured') stages.set(stage.id, { ...stage, colour: change.after })
  if (change.kind === 'redefined') {
    const fields = Object.fromEntries(change.fields.map(({ field, after }) => [field, after]))
    stages.set(stage.id, { ...stage, ...fields })
  }
}

function applyToList<T extends { readonly id: string }>(
  before: readonly T[],
  diff: ListDiff<T>,
): readonly T[] {
  const members = new Map(before.map((member) => [member.id, member]))
  for (const member of diff.added) members.set(member.id, member)
  for (const { after } of diff.changed) members.set(after.id, after)
  return diff.order.flatMap((id) => members.get(id) ?? [])
}
