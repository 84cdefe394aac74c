import type { LineProblem } from '../../../shared/map/table/plan-paste.ts'
import type { Text } from '../../messages/use-text.ts'

export function problemWords(text: Text, problem: LineProblem): string {
  return text(`table.problem.${problem.code}`, 'name' in problem ? { name: problem.name } : {})
}
