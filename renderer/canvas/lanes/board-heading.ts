// What stands above the lanes: each stage in the chosen words, and the funnels. Pure.
import type { Framework, Stage, StageId } from '../../../shared/framework/framework.ts'
import { funnelBandsOf, type BandStep } from '../../../shared/framework/funnel-band.ts'
import {
  termSourcesOf,
  wordsOfSource,
  type SourceWords,
  type StageWord,
} from '../../../shared/framework/stage-words.ts'
import type { BoardWording } from '../../session/board-wording.ts'

export interface StageHeading {
  /** The stage in the words that were chosen. */
  readonly title: string
  /** The framework's own name, where other words stand above it; else empty. */
  readonly beneath: string
  /** Why the word needs a look; empty where it does not. */
  readonly flag: string
}

export interface FunnelRow {
  readonly id: string
  readonly source: string
  /** How many steps stand above several stages or none; in words, empty where all are aligned. */
  readonly flag: string
  readonly stepsByStage: ReadonlyMap<StageId, readonly BandStep[]>
  readonly unplaced: readonly BandStep[]
}

export interface BoardHeading {
  /** Whose words are shown; null for the framework's. */
  readonly source: string | null
  readonly byStage: ReadonlyMap<StageId, StageHeading>
  readonly funnels: readonly FunnelRow[]
}

/** The sentences that a heading needs, in the reader's language. */
export interface HeadingWords {
  readonly noWord: (source: string) => string
  readonly several: (count: number) => string
  readonly clash: string
  readonly fit: Readonly<Record<'narrower' | 'wider', (stage: string) => string>>
  readonly misaligned: (count: number) => string
}

export const nameHeight = 40
/** With the framework's name beneath another word. */
export const twoNamesHeight = 54
export const funnelHeight = 22

export function headingHeight(framework: Framework | null, wording: BoardWording): number {
  if (framework === null) return nameHeight
  const names = shownSource(framework, wording) === null ? nameHeight : twoNamesHeight
  const funnels = wording.areFunnelsShown ? funnelBandsOf(framework).length : 0
  return names + funnels * funnelHeight
}

export function headingOf(
  framework: Framework | null,
  wording: BoardWording,
  words: HeadingWords,
): BoardHeading {
  if (framework === null) return { source: null, byStage: new Map(), funnels: [] }
  const source = shownSource(framework, wording)
  const inWords = source === null ? null : wordsOfSource(framework, source)
  return {
    source,
    byStage: new Map(framework.stages.map((stage) => [stage.id, nameStage(stage, inWords, words)])),
    funnels: wording.areFunnelsShown ? funnelRows(framework, words) : [],
  }
}

/** A source that this version of the framework no longer knows gives no words. */
export function shownSource(framework: Framework, { source }: BoardWording): string | null {
  return source !== null && termSourcesOf(framework).includes(source) ? source : null
}

function nameStage(stage: Stage, inWords: SourceWords | null, words: HeadingWords): StageHeading {
  if (inWords === null) return { title: stage.name, beneath: '', flag: '' }
  const word = inWords.byStage.get(stage.id)
  if (word === undefined || word.terms.length === 0) {
    const noWord = words.noWord(inWords.source)
    return { title: noWord, beneath: stage.name, flag: noWord }
  }
  const [term] = word.terms
  const fit = word.terms.length === 1 ? term?.fit : undefined
  return {
    title: word.terms.map((each) => each.word).join(' / '),
    beneath: fit === 'narrower' || fit === 'wider' ? words.fit[fit](stage.name) : stage.name,
    flag: flagIn(word, words),
  }
}

function flagIn({ flag, terms }: StageWord, words: HeadingWords): string {
  if (flag === 'clash') return words.clash
  return flag === 'several' ? words.several(terms.length) : ''
}

function funnelRows(framework: Framework, words: HeadingWords): readonly FunnelRow[] {
  return funnelBandsOf(framework).map(({ id, source, byStage, unplaced, misaligned }) => ({
    id,
    source,
    flag: misaligned === 0 ? '' : words.misaligned(misaligned),
    stepsByStage: byStage,
    unplaced,
  }))
}
