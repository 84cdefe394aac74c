// How much of the planned journey anybody on our side can see.
import type { StageId } from '../../framework/framework.ts'
import { stageOf, type Touchpoint } from '../board-view.ts'
import { visibilities, type Visibility } from '../touchpoint.ts'

/**
 * Share of their buying time that buyers spend with all potential suppliers together, in per cent.
 * A reference from research on business buyers, never a measurement of this map.
 */
export const referenceSharePercent = 17

export interface Sight {
  /** All that count: those of which somebody said who sees them. Retired ones are no longer met. */
  readonly touchpoints: readonly Touchpoint[]
  readonly byVisibility: Readonly<Record<Visibility, readonly Touchpoint[]>>
  /** Nobody has said who sees them. */
  readonly unsaid: readonly Touchpoint[]
}

export interface StageSight extends Sight {
  readonly stageId: StageId
}

export function sightOf(touchpoints: readonly Touchpoint[]): Sight {
  const met = touchpoints.filter(({ facts }) => facts.status !== 'retired')
  const byVisibility = Object.fromEntries(
    visibilities.map((visibility) => [
      visibility,
      met.filter(({ facts }) => facts.visibility === visibility),
    ]),
  ) as Record<Visibility, Touchpoint[]>
  return {
    touchpoints: met.filter(({ facts }) => facts.visibility !== null),
    byVisibility,
    unsaid: met.filter(({ facts }) => facts.visibility === null),
  }
}

/** The same for each stage, in the order given. What lies on no lane belongs to none. */
export function sightByStage(
  touchpoints: readonly Touchpoint[],
  stageIds: readonly StageId[],
): readonly StageSight[] {
  return stageIds.map((stageId) => ({
    stageId,
    ...sightOf(touchpoints.filter((card) => stageOf(card) === stageId)),
  }))
}

/** In whole per cent, or null where there is nothing to share. */
export function observedPercent({ byVisibility, touchpoints }: Sight): number | null {
  if (touchpoints.length === 0) return null
  return Math.round((100 * byVisibility.observed.length) / touchpoints.length)
}
