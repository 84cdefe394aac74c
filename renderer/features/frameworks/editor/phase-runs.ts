import type { Phase, Stage } from '../../../../shared/framework/framework.ts'

/** Neighbours of one phase. */
export interface PhaseRun {
  readonly phase: Phase
  /** Place of the first, from 0. */
  readonly from: number
  readonly count: number
}

/** The line cut where the phase changes; a phase that comes twice is two runs. */
export function phaseRuns(stages: readonly Stage[]): readonly PhaseRun[] {
  const runs: PhaseRun[] = []
  for (const [at, { phase }] of stages.entries()) {
    const last = runs.at(-1)
    if (last?.phase === phase) runs[runs.length - 1] = { ...last, count: last.count + 1 }
    else runs.push({ phase, from: at, count: 1 })
  }
  return runs
}
