// What one source calls the stages of a framework. Never guesses: a stage that the source has no
// word for, or several, and a word that means something else as well, are flagged.
import { termsOf } from './framework-parts.ts'
import type { Framework, StageId } from './framework.ts'
import type { Term } from './term.ts'

/**
 * `unnamed`: the source has no word for the stage. `several`: it has more than one. `clash`: its
 * word stands for another stage too, or was marked as a clash by the framework's author.
 */
export type WordFlag = 'unnamed' | 'several' | 'clash'

export interface StageWord {
  /** The source's terms for the stage, as the framework orders them. */
  readonly terms: readonly Term[]
  readonly flag: WordFlag | null
}

export interface SourceWords {
  readonly source: string
  readonly byStage: ReadonlyMap<StageId, StageWord>
  /** Terms of the source that stand for no stage of this framework. */
  readonly unplaced: readonly Term[]
}

/** The sources whose words a framework knows, in the order in which they first appear. */
export function termSourcesOf(framework: Framework): readonly string[] {
  return [...new Set(termsOf(framework).map(({ source }) => source))]
}

export function wordsOfSource(framework: Framework, source: string): SourceWords {
  const { stages } = framework
  const own = termsOf(framework).filter((term) => term.source === source)
  const stageIds = new Set(stages.map(({ id }) => id))
  const stagesOfWord = new Map<string, Set<StageId>>()
  for (const { word, stageId } of own) {
    if (stageId === null || !stageIds.has(stageId)) continue
    const key = comparable(word)
    stagesOfWord.set(key, (stagesOfWord.get(key) ?? new Set()).add(stageId))
  }
  const isClash = ({ word, fit }: Term) =>
    fit === 'clash' || (stagesOfWord.get(comparable(word))?.size ?? 0) > 1
  const byStage = new Map<StageId, StageWord>()
  for (const { id } of stages) {
    const of = own.filter(({ stageId }) => stageId === id)
    byStage.set(id, { terms: of, flag: flagOf(of, of.some(isClash)) })
  }
  return {
    source,
    byStage,
    unplaced: own.filter(({ stageId }) => stageId === null || !stageIds.has(stageId)),
  }
}

function flagOf(terms: readonly Term[], isClash: boolean): WordFlag | null {
  if (terms.length === 0) return 'unnamed'
  if (isClash) return 'clash'
  return terms.length > 1 ? 'several' : null
}

/** Two spellings of one word are one word. */
function comparable(word: string): string {
  return word.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}
