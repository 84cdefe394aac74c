import type { StageId } from '../../../shared/framework/framework.ts'
import { movesOf } from '../../../shared/framework/framework-parts.ts'
import type { UpgradePlan } from '../../../shared/framework/upgrade/landing.ts'

/** What stages are called: in the pinned version, else in the other, else when they were last there. */
export function stageNames({ from, to }: UpgradePlan): ReadonlyMap<StageId, string> {
  const gone = [...movesOf(from), ...movesOf(to)].map((move) => [move.from, move.name] as const)
  const here = [...to.stages, ...from.stages].map(({ id, name }) => [id, name] as const)
  return new Map([...gone, ...here])
}
