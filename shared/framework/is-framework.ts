// Whether a value that a peer or a file wrote is a framework. Everything that the app reads later is
// checked here, so nothing foreign gets further.
import { isFields } from '../document/entity.ts'
import { phases, stageColours, type Framework, type Stage } from './framework.ts'
import { termFits } from './term.ts'

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
  return (
    stages.every(isStage) &&
    new Set(stages.map(({ id }) => id)).size === stages.length &&
    hasReadableParts(value)
  )
}

function isStage(value: unknown): value is Stage {
  if (!isFields(value)) return false
  const { id, questions, phase, colour } = value
  if (typeof id !== 'string' || id === '' || id.includes('.')) return false
  return (
    hasTexts(value, ['name', 'definition', 'customerObjective', 'exitSign']) &&
    isTexts(questions) &&
    (phases as readonly unknown[]).includes(phase) &&
    (stageColours as readonly unknown[]).includes(colour)
  )
}

function hasReadableParts(value: Readonly<Record<string, unknown>>): boolean {
  const { terms, funnels, segments, overrules, moves, basedOn } = value
  return (
    isListOrMissing(terms, isTerm) &&
    isListOrMissing(funnels, isFunnel) &&
    isListOrMissing(segments, (segment) => typeof segment === 'string') &&
    isListOrMissing(overrules, (each) => isFields(each) && hasTexts(each, ['finding', 'reason'])) &&
    isListOrMissing(moves, isMove) &&
    (basedOn === undefined ||
      (isFields(basedOn) &&
        Number.isInteger(basedOn['version']) &&
        hasTexts(basedOn, ['contentHash'])))
  )
}

function isTerm(value: unknown): boolean {
  if (!isFields(value)) return false
  const { stageId, fit } = value
  return (
    hasTexts(value, ['id', 'source', 'word', 'definition']) &&
    (stageId === null || typeof stageId === 'string') &&
    (termFits as readonly unknown[]).includes(fit)
  )
}

function isFunnel(value: unknown): boolean {
  return (
    isFields(value) && hasTexts(value, ['id', 'source']) && isList(value['steps'], isFunnelStep)
  )
}

function isFunnelStep(value: unknown): boolean {
  return isFields(value) && hasTexts(value, ['id', 'name']) && isTexts(value['stageIds'])
}

function isMove(value: unknown): boolean {
  return (
    isFields(value) &&
    hasTexts(value, ['from', 'name']) &&
    isTexts(value['to']) &&
    Number.isInteger(value['since'])
  )
}

function isListOrMissing(value: unknown, isMember: (member: unknown) => boolean): boolean {
  return value === undefined || isList(value, isMember)
}

function isList(value: unknown, isMember: (member: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isMember)
}

function isTexts(value: unknown): value is readonly string[] {
  return isList(value, (member) => typeof member === 'string')
}

function hasTexts(value: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'string')
}
