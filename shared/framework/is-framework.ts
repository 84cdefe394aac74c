import { isFields } from '../document/entity.ts'
import { phases, stageColours, type Framework, type Stage } from './framework.ts'

/** Whether a value that a peer wrote is a framework that can give a map its lanes. */
export function isFramework(value: unknown): value is Framework {
  if (
    !isFields(value) ||
    !hasTexts(value, ['id', 'name', 'organisation', 'publishedAt', 'notes'])
  ) {
    return false
  }
  const stages: unknown = value['stages']
  if (!Number.isInteger(value['version']) || !Array.isArray(stages) || stages.length === 0)
    return false
  return stages.every(isStage) && new Set(stages.map(({ id }) => id)).size === stages.length
}

function isStage(value: unknown): value is Stage {
  if (!isFields(value)) return false
  const { id, questions, phase, colour } = value
  if (typeof id !== 'string' || id === '' || id.includes('.')) return false
  return (
    hasTexts(value, ['name', 'definition', 'customerObjective', 'exitSign']) &&
    Array.isArray(questions) &&
    questions.every((question) => typeof question === 'string') &&
    (phases as readonly unknown[]).includes(phase) &&
    (stageColours as readonly unknown[]).includes(colour)
  )
}

function hasTexts(value: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'string')
}
