// What became of the stages that a draft began with. Verbs record each step; here the steps are
// followed to stages that still exist, so a stage that was split and whose part was then merged has
// its home in the stage that the part went to.
import type { Stage, StageId, StageMove } from '../framework.ts'
import type { GoneStage } from './draft.ts'

export interface MoveSource {
  readonly base: readonly { readonly id: StageId; readonly name: string }[]
  readonly stages: readonly Stage[]
  /** What the verbs recorded: to which stages somebody sent what hung on a stage. */
  readonly recorded: ReadonlyMap<StageId, readonly StageId[]>
}

/** The author's moves of a draft, for the version that it would be published as. */
export function movesOfDraft(source: MoveSource, version: number): readonly StageMove[] {
  const existing = new Set(source.stages.map(({ id }) => id))
  return source.base.flatMap(({ id, name }) => {
    const to = followRecorded(id, source.recorded, existing)
    const isUnmoved = to.length === 1 && to[0] === id
    return isUnmoved ? [] : [{ from: id, to, name, since: version }]
  })
}

export function goneStages(source: MoveSource): readonly GoneStage[] {
  const existing = new Set(source.stages.map(({ id }) => id))
  return source.base
    .filter(({ id }) => !existing.has(id))
    .map(({ id, name }) => ({ id, name, to: followRecorded(id, source.recorded, existing) }))
}

function followRecorded(
  id: StageId,
  recorded: ReadonlyMap<StageId, readonly StageId[]>,
  existing: ReadonlySet<StageId>,
): readonly StageId[] {
  const homes = new Set<StageId>()
  const seen = new Set<StageId>()
  const follow = (at: StageId) => {
    if (seen.has(at)) {
      if (existing.has(at)) homes.add(at)
      return
    }
    seen.add(at)
    const to = recorded.get(at)
    if (to === undefined) {
      if (existing.has(at)) homes.add(at)
      return
    }
    to.forEach(follow)
  }
  follow(id)
  return [...homes]
}
