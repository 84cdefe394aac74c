// How much of the customer's time anybody on our side can see: the same question as the observed share,
// by time instead of by steps. Only what somebody said counts; nothing is supposed of the others.
import type { StageId } from '../../framework/framework.ts'
import { stageOf, type Touchpoint } from '../board-view.ts'
import { visibilities, type Visibility } from '../touchpoint.ts'

export interface TimeLayer {
  readonly touchpoints: readonly Touchpoint[]
  /** Of the customer's time, all of them together. */
  readonly percent: number
}

export interface TimeSight {
  /** Of touchpoints that say their share of the time and who sees them. */
  readonly byVisibility: Readonly<Record<Visibility, TimeLayer>>
  /** Per cent of the customer's time that these say together; more than 100 says that some of it is wrong. */
  readonly percent: number
  /** Say their share of the time. */
  readonly said: readonly Touchpoint[]
  /** Say their share of the time, and nobody has said who sees them. */
  readonly unseen: readonly Touchpoint[]
  /** Nobody has said their share of the time. */
  readonly silent: readonly Touchpoint[]
}

export interface StageTimeSight extends TimeSight {
  readonly stageId: StageId
}

/** Retired touchpoints are no longer met. */
export function timeSightOf(touchpoints: readonly Touchpoint[]): TimeSight {
  const met = touchpoints.filter(({ facts }) => facts.status !== 'retired')
  const said = met.filter(({ facts }) => facts.time !== null)
  const byVisibility = Object.fromEntries(
    visibilities.map((visibility) => [
      visibility,
      layerOf(said.filter(({ facts }) => facts.visibility === visibility)),
    ]),
  ) as Record<Visibility, TimeLayer>
  return {
    byVisibility,
    percent: sumOf(visibilities.map((visibility) => byVisibility[visibility].percent)),
    said,
    unseen: said.filter(({ facts }) => facts.visibility === null),
    silent: met.filter(({ facts }) => facts.time === null),
  }
}

/** The same for each stage, in the order given. What lies on no lane belongs to none. */
export function timeSightByStage(
  touchpoints: readonly Touchpoint[],
  stageIds: readonly StageId[],
): readonly StageTimeSight[] {
  return stageIds.map((stageId) => ({
    stageId,
    ...timeSightOf(touchpoints.filter((card) => stageOf(card) === stageId)),
  }))
}

/** Share of the time that is said, in whole per cent; null where nobody has said any. */
export function observedTimePercent({ byVisibility, percent }: TimeSight): number | null {
  return percent === 0 ? null : Math.round((100 * byVisibility.observed.percent) / percent)
}

function layerOf(touchpoints: readonly Touchpoint[]): TimeLayer {
  return { touchpoints, percent: sumOf(touchpoints.map(({ facts }) => facts.time ?? 0)) }
}

/** Without the dust that adding tenths leaves behind. */
function sumOf(numbers: readonly number[]): number {
  return Math.round(10 * numbers.reduce((sum, each) => sum + each, 0)) / 10
}
