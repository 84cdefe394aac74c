// F5: fewer than three stages say too little, more than seven nobody keeps in mind.
import type { Framework } from '../framework.ts'
import type { RawFinding } from './finding.ts'

const fewest = 3
const most = 7

export function findStageCount({ stages }: Framework): readonly RawFinding[] {
  const count = stages.length
  if (count < fewest)
    return [{ id: 'F5:few', rule: 'F5', reason: 'too-few-stages', values: { count } }]
  if (count > most)
    return [{ id: 'F5:many', rule: 'F5', reason: 'too-many-stages', values: { count } }]
  return []
}
