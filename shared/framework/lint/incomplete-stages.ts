// F6: a stage without a definition or without what the customer wants to get done.
import type { Framework } from '../framework.ts'
import type { RawFinding } from './finding.ts'

export function findIncompleteStages({ stages }: Framework): readonly RawFinding[] {
  return stages.flatMap(({ id, name, definition, customerObjective }): RawFinding[] => {
    const hasDefinition = definition.trim() !== ''
    const hasObjective = customerObjective.trim() !== ''
    if (hasDefinition && hasObjective) return []
    const missing = hasDefinition ? 'objective' : hasObjective ? 'definition' : 'both'
    return [
      {
        id: `F6:incomplete:${id}`,
        rule: 'F6',
        reason: 'incomplete-stage',
        stageIds: [id],
        values: { stage: name, missing },
      },
    ]
  })
}
