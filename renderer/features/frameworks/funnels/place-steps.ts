// Where the steps of a funnel stand under the line of stages: a grid of columns and rows.
import type { Stage } from '../../../../shared/framework/framework.ts'
import type { FunnelStep } from '../../../../shared/framework/funnel.ts'

export interface PlacedStep {
  readonly step: FunnelStep
  /** From 1. The first column is for steps that are aligned to no stage. */
  readonly column: number
  /** How many columns it covers: from its first stage to its last. */
  readonly span: number
  /** From 1. */
  readonly row: number
}

export interface PlacedFunnel {
  readonly steps: readonly PlacedStep[]
  /** At least one, so that an empty funnel can be dropped on. */
  readonly rows: number
}

/** Each step stands in the first row where its columns are free, so none covers another. */
export function placeSteps(steps: readonly FunnelStep[], stages: readonly Stage[]): PlacedFunnel {
  const taken: Set<number>[] = []
  const placed = steps.map((step) => {
    const { column, span } = columnsOf(step, stages)
    const columns = Array.from({ length: span }, (_, at) => column + at)
    const free = taken.findIndex((row) => columns.every((each) => !row.has(each)))
    const row = free === -1 ? taken.length : free
    taken[row] ??= new Set()
    for (const each of columns) taken[row]?.add(each)
    return { step, column, span, row: row + 1 }
  })
  return { steps: placed, rows: Math.max(1, taken.length) }
}

function columnsOf({ stageIds }: FunnelStep, stages: readonly Stage[]) {
  const places = stageIds
    .map((id) => stages.findIndex((stage) => stage.id === id))
    .filter((at) => at >= 0)
  if (places.length === 0) return { column: 1, span: 1 }
  const first = Math.min(...places)
  return { column: first + 2, span: Math.max(...places) - first + 1 }
}
