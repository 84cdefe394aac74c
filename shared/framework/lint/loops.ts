// F3: a loop or a branch drawn into the framework. Loops belong to journeys: each customer has others.
import type { Framework, Stage } from '../framework.ts'
import type { RawFinding } from './finding.ts'
import { hasPhrase, plain } from './plain-words.ts'
import { loopSigns, loopWords, waysTo } from './word-lists/loop-words.ts'

export function findLoops({ stages }: Framework): readonly RawFinding[] {
  return stages.flatMap((stage, at) => {
    const inName = loopInName(stage, stages[at - 1])
    return inName === null ? loopsInText(stage, stages) : [inName]
  })
}

function loopInName({ id, name }: Stage, before: Stage | undefined): RawFinding | null {
  const word =
    loopSigns.find((sign) => name.includes(sign)) ??
    loopWords.find((each) => hasPhrase(plain(name), each))
  if (word === undefined) return null
  return {
    id: `F3:${id}:${word}`,
    rule: 'F3',
    reason: 'loop-in-name',
    stageIds: [id],
    values: { stage: name, word },
    quickFix: { kind: 'remove-stage', stageId: id, home: before?.id ?? null },
  }
}

function loopsInText(stage: Stage, stages: readonly Stage[]): RawFinding[] {
  const text = `${plain(stage.definition)} . ${plain(stage.exitSign)}`
  return stages
    .filter((other) => other.id !== stage.id && plain(other.name) !== '')
    .filter((other) => waysTo.some((way) => hasPhrase(text, `${way} ${plain(other.name)}`)))
    .map((other) => ({
      id: `F3:${stage.id}:to:${other.id}`,
      rule: 'F3',
      reason: 'loop-in-text',
      stageIds: [stage.id, other.id],
      values: { stage: stage.name, other: other.name },
    }))
}
