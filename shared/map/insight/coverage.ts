// Which needs of buyers are answered, by what. The rules have ids and stand in docs/insight.md.
import type { StageId } from '../../framework/framework.ts'
import { homeOfNeed, type NeedHome } from '../need-home.ts'
import type { Need } from '../need.ts'
import type { Touchpoint } from '../board-view.ts'

/** So many touchpoints that answer one need are a pile-up (rule N3). */
export const pileUpFrom = 4

/** A need, where it is listed, and what answers it. */
export interface AskedNeed {
  readonly need: Need
  readonly home: NeedHome
  /** Touchpoints that are planned or live (rule N1). */
  readonly answers: readonly Touchpoint[]
  /** Touchpoints that would answer it and are ideas so far: they don't count. */
  readonly ideas: readonly Touchpoint[]
}

export interface Coverage {
  /** All needs, in their order. */
  readonly asked: readonly AskedNeed[]
  /** N2: nothing answers them. */
  readonly holes: readonly AskedNeed[]
  /** N3 */
  readonly pileUps: readonly AskedNeed[]
  /** N4: sales alone owns every answer. */
  readonly salesOnly: readonly AskedNeed[]
  /** N5: what our side or a partner made and shows; among them those that answer no need. */
  readonly assets: readonly Touchpoint[]
  readonly assetsWithoutNeed: readonly Touchpoint[]
}

export interface CoverageSource {
  /** In their order. */
  readonly needs: readonly Need[]
  readonly touchpoints: readonly Touchpoint[]
  /** Of the pinned framework. */
  readonly stageIds: readonly StageId[]
  /** The stage that shows what belonged to one that is gone, or null. */
  readonly standIn: (stageId: StageId) => StageId | null
}

export function coverageOf({ needs, touchpoints, stageIds, standIn }: CoverageSource): Coverage {
  const stages = new Set(stageIds)
  const byNeed = answersByNeed(touchpoints)
  const asked = needs.map((need): AskedNeed => {
    const { answers, ideas } = byNeed.get(need.id) ?? nothing
    return { need, home: homeOfNeed(need, stages, standIn), answers, ideas }
  })
  const known = new Set<string>(needs.map(({ id }) => id))
  const assets = touchpoints.filter(isAsset)
  return {
    asked,
    holes: asked.filter(isHole),
    pileUps: asked.filter(({ answers }) => answers.length >= pileUpFrom),
    salesOnly: asked.filter(isAnsweredBySalesOnly),
    assets,
    assetsWithoutNeed: assets.filter(({ facts }) => !facts.needs.some((id) => known.has(id))),
  }
}

/** Rule N2. */
export function isHole({ answers }: AskedNeed): boolean {
  return answers.length === 0
}

/** Rule N4. Where nothing answers, nobody does. */
function isAnsweredBySalesOnly({ answers }: AskedNeed): boolean {
  return answers.length > 0 && answers.every(({ facts }) => facts.owner === 'sales')
}

/** Rule N5. What happens inside the buyer's organisation, or is owned by nobody, is no asset of ours. */
function isAsset({ facts }: Touchpoint): boolean {
  return isAnswer(facts) && facts.owner !== 'nobody' && facts.channel !== 'internal'
}

/** Rule N1. */
function isAnswer({ status }: Touchpoint['facts']): boolean {
  return status === 'planned' || status === 'live'
}

interface Answers {
  readonly answers: readonly Touchpoint[]
  readonly ideas: readonly Touchpoint[]
}

const nothing: Answers = { answers: [], ideas: [] }

function answersByNeed(touchpoints: readonly Touchpoint[]): ReadonlyMap<string, Answers> {
  const byNeed = new Map<string, { answers: Touchpoint[]; ideas: Touchpoint[] }>()
  for (const touchpoint of touchpoints) {
    const { facts } = touchpoint
    for (const id of facts.needs) {
      const found = byNeed.get(id) ?? { answers: [], ideas: [] }
      byNeed.set(id, found)
      if (isAnswer(facts)) found.answers.push(touchpoint)
      else if (facts.status === 'idea') found.ideas.push(touchpoint)
    }
  }
  return byNeed
}
