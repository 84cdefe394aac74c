// How a funnel stands above the lanes of a framework. A step that is aligned to several stages stands
// above each of them, one that is aligned to none above no lane; both are misaligned (lint F8).
import { funnelsOf } from './framework-parts.ts'
import type { Framework, StageId } from './framework.ts'
import type { Funnel } from './funnel.ts'

export interface BandStep {
  readonly id: string
  readonly name: string
  readonly isMisaligned: boolean
}

export interface FunnelBand {
  readonly id: string
  readonly source: string
  /** Steps above each stage, in the funnel's order. */
  readonly byStage: ReadonlyMap<StageId, readonly BandStep[]>
  /** Steps that stand above no stage. */
  readonly unplaced: readonly BandStep[]
  /** How many steps of the funnel are misaligned. */
  readonly misaligned: number
}

export function funnelBandsOf(framework: Framework): readonly FunnelBand[] {
  const stageIds = framework.stages.map(({ id }) => id)
  return funnelsOf(framework)
    .filter(({ steps }) => steps.length > 0)
    .map((funnel) => bandOf(funnel, stageIds))
}

function bandOf(funnel: Funnel, stageIds: readonly StageId[]): FunnelBand {
  const byStage = new Map<StageId, BandStep[]>(stageIds.map((id) => [id, []]))
  const unplaced: BandStep[] = []
  let misaligned = 0
  for (const { id, name, stageIds: aligned } of funnel.steps) {
    const lanes = [...new Set(aligned)].flatMap((stageId) => {
      const steps = byStage.get(stageId)
      return steps === undefined ? [] : [steps]
    })
    const isMisaligned = lanes.length !== 1
    if (isMisaligned) misaligned++
    const step = { id, name, isMisaligned }
    for (const steps of lanes) steps.push(step)
    if (lanes.length === 0) unplaced.push(step)
  }
  return { id: funnel.id, source: funnel.source, byStage, unplaced, misaligned }
}
