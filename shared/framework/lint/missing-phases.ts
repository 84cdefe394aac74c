// F4: before, during or after the purchase has no stage.
import { phases, type Framework, type Phase, type StageId } from '../framework.ts'
import type { RawFinding } from './finding.ts'

export function findMissingPhases({ stages }: Framework): readonly RawFinding[] {
  if (stages.length === 0) return []
  return phases
    .filter((phase) => !stages.some((stage) => stage.phase === phase))
    .map((phase) => ({
      id: `F4:${phase}`,
      rule: 'F4',
      reason: 'phase-without-stage',
      values: { phase },
      quickFix: { kind: 'add-stage', phase, after: lastBefore(phase) },
    }))

  function lastBefore(phase: Phase): StageId | null {
    const earlier = phases.slice(0, phases.indexOf(phase))
    return stages.findLast((stage) => earlier.includes(stage.phase))?.id ?? null
  }
}
