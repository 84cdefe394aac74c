// F2: cross-sell, upsell, renewal, win-back are audience segments: for the customer another purchase.
import type { Framework, Stage, StageId } from '../framework.ts'
import type { RawFinding } from './finding.ts'
import { hasPhrase, plain } from './plain-words.ts'
import { audienceWords } from './word-lists/audience-words.ts'

export function findAudiences({ stages }: Framework): readonly RawFinding[] {
  return stages.flatMap((stage): RawFinding[] => {
    const name = plain(stage.name)
    for (const { words, segment } of audienceWords) {
      const word = words.find((each) => hasPhrase(name, each))
      if (word === undefined) continue
      const home = homeOf(stage, stages)
      return [
        {
          id: `F2:${stage.id}:${segment}`,
          rule: 'F2',
          reason: 'audience-as-stage',
          stageIds: [stage.id],
          values: { stage: stage.name, word },
          quickFix: { kind: 'make-segment', stageId: stage.id, segment, home },
        },
      ]
    }
    return []
  })
}

/** Where what hangs on it belongs meanwhile: the nearest stage before it, of its phase if there is one. */
function homeOf(stage: Stage, stages: readonly Stage[]): StageId | null {
  const before = stages.slice(0, stages.indexOf(stage)).filter((other) => !isAudience(other))
  const samePhase = before.filter(({ phase }) => phase === stage.phase)
  return (samePhase.at(-1) ?? before.at(-1))?.id ?? null
}

function isAudience({ name }: Stage): boolean {
  return audienceWords.some(({ words }) => words.some((word) => hasPhrase(plain(name), word)))
}
