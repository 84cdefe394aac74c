// Where a stage of one version is in another (rule F-4). The author's moves are followed version by
// version, forwards or backwards; identity never depends on names or order.
import type { Framework, StageId, StageMove } from '../framework.ts'
import { movesOf } from '../framework-parts.ts'

/** Stages of the target that a stage's cards may go to, the usual one first; empty: parking. */
export type StageHomes = (stageId: StageId) => readonly StageId[]

export function homesBetween(from: Framework, to: Framework): StageHomes {
  const homes = new Map<StageId, readonly StageId[]>()
  return (stageId) => {
    const known = homes.get(stageId)
    if (known !== undefined) return known
    const found = homesOf(stageId, from, to)
    homes.set(stageId, found)
    return found
  }
}

function homesOf(stageId: StageId, from: Framework, to: Framework): readonly StageId[] {
  const since = versionOf(stageId, from)
  const path =
    from.id !== to.id || since === to.version
      ? [stageId]
      : since < to.version
        ? forwards(stageId, movesOf(to), since, to.version)
        : backwards(stageId, movesOf(from), since, to.version)
  return existingIn(to, path.includes(stageId) ? path : [...path, stageId])
}

/**
 * The version in which a stage still stood: that of the framework, or where it is gone from it, the
 * last one before it went.
 */
export function versionOf(stageId: StageId, framework: Framework): number {
  if (framework.stages.some(({ id }) => id === stageId)) return framework.version
  const last = movesOf(framework).findLast(({ from }) => from === stageId)
  return last === undefined ? framework.version : last.since - 1
}

function forwards(
  stageId: StageId,
  moves: readonly StageMove[],
  after: number,
  upTo: number,
): readonly StageId[] {
  let at: readonly StageId[] = [stageId]
  for (const version of versionsOf(moves, after, upTo)) {
    const made = moves.filter(({ since }) => since === version)
    at = unique(at.flatMap((id) => made.find(({ from }) => from === id)?.to ?? [id]))
  }
  return at
}

/** A stage came from all that were put into it, and from itself where nobody took it elsewhere. */
function backwards(
  stageId: StageId,
  moves: readonly StageMove[],
  downFrom: number,
  downTo: number,
): readonly StageId[] {
  let at: readonly StageId[] = [stageId]
  for (const version of versionsOf(moves, downTo, downFrom).reverse()) {
    const made = moves.filter(({ since }) => since === version)
    at = unique(
      at.flatMap((id) => {
        const origins = made.filter(({ to }) => to.includes(id)).map(({ from }) => from)
        const stayed = origins.includes(id) || !made.some(({ from }) => from === id)
        return stayed ? [id, ...origins] : origins
      }),
    )
  }
  return at
}

/** Versions that made moves, above one and up to another, in ascending order. */
function versionsOf(moves: readonly StageMove[], above: number, upTo: number): number[] {
  const versions = moves.map(({ since }) => since).filter((at) => at > above && at <= upTo)
  return unique(versions).sort((a, b) => a - b)
}

function existingIn(framework: Framework, ids: readonly StageId[]): readonly StageId[] {
  return ids.filter((id) => framework.stages.some((stage) => stage.id === id))
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
