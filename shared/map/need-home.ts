// Under which stage a need is shown, by the rules of the board (D5).
import type { StageId } from '../framework/framework.ts'
import type { Need } from './need.ts'

/**
 * `stage`: of the pinned framework, the one that it names or that stands in for it. `gone`: its stage is
 * gone, and nothing stands in. `none`: it never named one.
 */
export type NeedHome =
  | { readonly kind: 'stage'; readonly stageId: StageId }
  | { readonly kind: 'gone'; readonly stageId: StageId }
  | { readonly kind: 'none' }

/** @param standIn the stage that shows what belonged to one that is gone, or null */
export function homeOfNeed(
  { stageId }: Need,
  stageIds: ReadonlySet<StageId>,
  standIn: (stageId: StageId) => StageId | null,
): NeedHome {
  if (stageId === null) return { kind: 'none' }
  if (stageIds.has(stageId)) return { kind: 'stage', stageId }
  const home = standIn(stageId)
  return home === null ? { kind: 'gone', stageId } : { kind: 'stage', stageId: home }
}
