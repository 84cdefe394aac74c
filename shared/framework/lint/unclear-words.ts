// F7: a word that is mapped to no stage, or one word that means two stages to two people.
import type { Framework, Stage, StageId } from '../framework.ts'
import { stagesById, termsOf } from '../framework-parts.ts'
import type { Term } from '../term.ts'
import type { RawFinding } from './finding.ts'
import { plain } from './plain-words.ts'

export function findUnclearWords(framework: Framework): readonly RawFinding[] {
  const stages = stagesById(framework)
  return [
    ...termsOf(framework)
      .filter(({ stageId }) => stageId === null || !stages.has(stageId))
      .map((term) => unmapped(term, framework)),
    ...clashesOf(framework).map((clash) => twoStages(clash, stages)),
  ]
}

/** One word, as its sources use it for different stages. */
export interface WordClash {
  readonly word: string
  readonly terms: readonly Term[]
}

/** Words that are mapped to more than one stage, whoever says them, in alphabetical order. */
export function clashesOf(framework: Framework): readonly WordClash[] {
  const stages = stagesById(framework)
  const byWord = new Map<string, Term[]>()
  for (const term of termsOf(framework)) {
    const key = plain(term.word)
    if (key === '' || term.stageId === null || !stages.has(term.stageId)) continue
    byWord.set(key, [...(byWord.get(key) ?? []), term])
  }
  return [...byWord.entries()]
    .filter(([, terms]) => new Set(terms.map(({ stageId }) => stageId)).size > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, terms]) => inOrderOfStages(terms, framework))
    .map((terms) => ({ word: terms[0]?.word ?? '', terms }))
}

function inOrderOfStages(terms: readonly Term[], { stages }: Framework): readonly Term[] {
  const placeOf = ({ stageId }: Term) => stages.findIndex(({ id }) => id === stageId)
  return [...terms].sort((a, b) => placeOf(a) - placeOf(b))
}

/** The stage that is called by a word, to suggest and never to take silently. */
export function stageCalled(framework: Framework, word: string): StageId | null {
  const wanted = plain(word)
  return framework.stages.find(({ name }) => wanted !== '' && plain(name) === wanted)?.id ?? null
}

function unmapped(term: Term, framework: Framework): RawFinding {
  const stageId = stageCalled(framework, term.word)
  return {
    id: `F7:unmapped:${term.id}`,
    rule: 'F7',
    reason: 'unmapped-word',
    termIds: [term.id],
    values: { word: term.word, source: term.source },
    quickFix: stageId === null ? null : { kind: 'map-word', termId: term.id, stageId },
  }
}

function twoStages({ word, terms }: WordClash, stages: ReadonlyMap<StageId, Stage>): RawFinding {
  const stageIds = [...new Set(terms.flatMap(({ stageId }) => stageId ?? []))]
  const [stage = '', other = ''] = stageIds.map((id) => stages.get(id)?.name)
  return {
    id: `F7:clash:${plain(word)}`,
    rule: 'F7',
    reason: 'word-in-two-stages',
    stageIds,
    termIds: terms.map(({ id }) => id),
    values: { word, stage, other },
  }
}
