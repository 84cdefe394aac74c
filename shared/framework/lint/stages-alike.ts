// F6: two stages whose names or definitions are near-identical: nobody could tell where a card belongs.
import type { Framework, Stage } from '../framework.ts'
import type { RawFinding } from './finding.ts'
import { contentWords, likeness, plain, sharedWords } from './plain-words.ts'

/** Of letters: "Evaluate" and "Evaluated" are alike, "Search" and "Research" are not. */
const alikeNames = 0.86
/** Of content words. */
const alikeDefinitions = 0.7
/** Shorter definitions share words by chance. */
const fewestWords = 4

export function findStagesAlike({ stages }: Framework): readonly RawFinding[] {
  return stages.flatMap((stage, at) =>
    stages.slice(at + 1).flatMap((other): RawFinding[] => {
      if (hasNameLike(stage, other)) return [alike('names-alike', 'names', stage, other)]
      if (hasDefinitionLike(stage, other))
        return [alike('definitions-alike', 'definitions', stage, other)]
      return []
    }),
  )
}

function hasNameLike(a: Stage, b: Stage): boolean {
  const [first, second] = [plain(a.name), plain(b.name)]
  if (first === '' || second === '') return false
  return sharedWords(a.name, b.name) === 1 || likeness(first, second) >= alikeNames
}

function hasDefinitionLike(a: Stage, b: Stage): boolean {
  const isLong = [a, b].every(({ definition }) => contentWords(definition).length >= fewestWords)
  return isLong && sharedWords(a.definition, b.definition) >= alikeDefinitions
}

function alike(
  reason: 'names-alike' | 'definitions-alike',
  what: string,
  stage: Stage,
  other: Stage,
): RawFinding {
  return {
    id: `F6:${what}:${[stage.id, other.id].sort().join(':')}`,
    rule: 'F6',
    reason,
    stageIds: [stage.id, other.id],
    values: { stage: stage.name, other: other.name },
    quickFix: { kind: 'merge-stages', into: stage.id, others: [other.id] },
  }
}
