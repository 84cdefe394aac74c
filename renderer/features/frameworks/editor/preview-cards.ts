// Where the cards of a sample map land in a draft: first in the version that the draft began with,
// then wherever its author's mapping sends them.
import type { Framework, StageId } from '../../../../shared/framework/framework.ts'
import type { Draft } from '../../../../shared/framework/library/draft.ts'
import { shippedEntries } from '../../../../shared/map/catalogue/shipped-catalogue.ts'

export interface SampleCard {
  readonly title: string
  readonly owner: 'marketing' | 'sales' | 'partner' | 'nobody'
  /** Where along the line it stands, from 0 to below 1: a share of whatever stages there are. */
  readonly at: number
}

export interface PreviewLane {
  /** Null: the parking lane. */
  readonly stageId: StageId | null
  readonly cards: readonly SampleCard[]
}

const sample: readonly (readonly [kind: string, owner: SampleCard['owner']])[] = [
  ['social-ad', 'marketing'],
  ['problem-spotted', 'nobody'],
  ['internal-meeting', 'nobody'],
  ['white-paper', 'marketing'],
  ['webinar', 'marketing'],
  ['online-review', 'nobody'],
  ['requirements-list', 'nobody'],
  ['sales-call', 'sales'],
  ['analyst-research', 'partner'],
  ['budget-talk', 'nobody'],
  ['consensus-round', 'nobody'],
  ['proposal', 'sales'],
  ['contract', 'sales'],
  ['confirmation', 'sales'],
  ['help-centre', 'marketing'],
  ['technical-support', 'partner'],
  ['post-sale-survey', 'marketing'],
  ['word-of-mouth', 'nobody'],
]

/** Touchpoints of one purchase, in the order in which it went, evenly along the line. */
export const sampleCards: readonly SampleCard[] = sample.map(([kind, owner], place) => ({
  title: shippedEntries.find((entry) => entry.kind === kind)?.title ?? kind,
  owner,
  at: place / sample.length,
}))

/** @param base the version that the draft began with; without one the cards spread over its stages */
export function previewLanes(draft: Draft, base: Framework | null): readonly PreviewLane[] {
  const { stages } = draft.framework
  const before = base?.stages ?? stages
  const landings = new Map<StageId | null, SampleCard[]>(stages.map(({ id }) => [id, []]))
  for (const card of sampleCards) {
    const stage = before[Math.floor(card.at * before.length)]
    const home = stage === undefined ? null : homeOf(stage.id, draft)
    const lane = landings.get(home) ?? []
    lane.push(card)
    landings.set(home, lane)
  }
  return [...landings].map(([stageId, cards]) => ({ stageId, cards }))
}

/** A stage that stays keeps its cards; one that is gone sends them to its first home. */
function homeOf(stageId: StageId, { framework, gone }: Draft): StageId | null {
  if (framework.stages.some(({ id }) => id === stageId)) return stageId
  return gone.find(({ id }) => id === stageId)?.to[0] ?? null
}
