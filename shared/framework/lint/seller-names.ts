// F1: the name says what the seller does, not what the customer does.
import type { Framework } from '../framework.ts'
import type { RawFinding } from './finding.ts'
import { hasPhrase, plain } from './plain-words.ts'
import { sellerWords } from './word-lists/seller-words.ts'

export function findSellerNames({ stages }: Framework): readonly RawFinding[] {
  return stages.flatMap(({ id, name }): RawFinding[] => {
    const said = sellerWordIn(plain(name))
    if (said === null) return []
    const { word, customerName } = said
    const isTaken = stages.some((stage) => stage.name === customerName)
    return [
      {
        id: `F1:${id}:${word}`,
        rule: 'F1',
        reason: 'seller-name',
        stageIds: [id],
        values: { stage: name, word },
        quickFix: isTaken ? null : { kind: 'rename-stage', stageId: id, name: customerName },
      },
    ]
  })
}

function sellerWordIn(name: string) {
  for (const { words, isAlone = false, customerName } of sellerWords) {
    const word = words.find((each) => (isAlone ? name === each : hasPhrase(name, each)))
    if (word !== undefined) return { word, customerName }
  }
  return null
}
