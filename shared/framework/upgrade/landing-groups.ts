// An upgrade's landings as people decide about them: by the stage that cards stand in now, with what
// somebody chose for a whole stage or for single cards laid over what the author's mapping says.
import type { Stage, StageId } from '../framework.ts'
import type { CardLanding, NamerKind, NamerLanding, Redirects, UpgradePlan } from './landing.ts'

/** What somebody chose; the own choice of a card or a need goes before that of its stage. */
export interface LandingChoices {
  readonly byStage: ReadonlyMap<StageId, StageId>
  readonly byId: ReadonlyMap<string, StageId>
}

export const noChoices: LandingChoices = { byStage: new Map(), byId: new Map() }

export interface LandingGroup {
  readonly from: StageId
  /** The stage as the pinned version has it; null where it is gone from that already. */
  readonly stage: Stage | null
  readonly cards: readonly CardLanding[]
  /** How many land where, most first; null is the parking lane. */
  readonly homes: readonly { readonly to: StageId | null; readonly count: number }[]
  /** Where the author's mapping would let its cards go, the usual one first. */
  readonly choices: readonly StageId[]
  /** Whether all of its cards stay in the stage that they are in. */
  readonly stays: boolean
}

export interface Landings {
  /** Stages of which something is parked first, then those that move or may, then those that stay. */
  readonly groups: readonly LandingGroup[]
  readonly counts: UpgradePlan['counts']
}

/** @param plan made without redirects */
export function groupLandings(plan: UpgradePlan, choices: LandingChoices): Landings {
  const stageById = new Map(plan.from.stages.map((stage) => [stage.id, stage]))
  const targets = new Set(plan.to.stages.map(({ id }) => id))
  const cardsByStage = new Map<StageId, CardLanding[]>()
  const counts = { staying: 0, moving: 0, parked: 0 }
  for (const landing of plan.cards) {
    const card = redirected(landing, choices, targets)
    if (card.to === null) counts.parked++
    else if (card.to === card.from) counts.staying++
    else counts.moving++
    const cards = cardsByStage.get(card.from)
    if (cards === undefined) cardsByStage.set(card.from, [card])
    else cards.push(card)
  }
  const order = plan.from.stages.map(({ id }) => id)
  const groups = [...cardsByStage].map(([from, cards]): LandingGroup => {
    const homes = countHomes(cards)
    const stays = homes.every(({ to }) => to === from)
    const choices = cards[0]?.choices ?? []
    return { from, stage: stageById.get(from) ?? null, cards, homes, choices, stays }
  })
  const placeOf = ({ from }: LandingGroup) => (order.includes(from) ? order.indexOf(from) : -1)
  groups.sort((a, b) => urgency(a) - urgency(b) || placeOf(a) - placeOf(b))
  return { groups, counts }
}

/** What {@link groupLandings} shows as somebody's choice, for `applyUpgrade`. */
export function redirectsFor(plan: UpgradePlan, choices: LandingChoices): Redirects {
  const redirects = new Map<string, StageId>()
  for (const { id, from } of plan.cards) {
    const to = choices.byId.get(id) ?? choices.byStage.get(from)
    if (to !== undefined) redirects.set(id, to)
  }
  for (const landing of plan.others) {
    const to = choiceFor(landing, choices)
    if (to !== undefined) redirects.set(landing.id, to)
  }
  return redirects
}

/** How many others of one kind go from one stage to one place. */
export interface NamerGroup {
  readonly kind: NamerKind
  readonly from: StageId
  readonly to: StageId | null
  readonly count: number
}

/** Those that move. What else names a stage goes where its stage is sent; a stage's width does not. */
export function groupNamers(plan: UpgradePlan, choices: LandingChoices): readonly NamerGroup[] {
  const groups = new Map<string, NamerGroup>()
  for (const landing of plan.others) {
    const { kind, from } = landing
    const to = choiceFor(landing, choices) ?? landing.to
    if (to === from) continue
    const key = JSON.stringify([kind, from, to])
    groups.set(key, { kind, from, to, count: (groups.get(key)?.count ?? 0) + 1 })
  }
  return [...groups.values()]
}

/** Every need that names a stage, with what somebody chose laid over where it would land. */
export function needLandings(plan: UpgradePlan, choices: LandingChoices): readonly NamerLanding[] {
  return plan.others
    .filter(({ kind }) => kind === 'need')
    .map((landing) => ({ ...landing, to: choiceFor(landing, choices) ?? landing.to }))
}

/** A lane's width is nobody's choice. */
function choiceFor(
  { id, kind, from }: NamerLanding,
  { byId, byStage }: LandingChoices,
): StageId | undefined {
  return kind === 'lane-width' ? undefined : (byId.get(id) ?? byStage.get(from))
}

function redirected(
  landing: CardLanding,
  { byId, byStage }: LandingChoices,
  targets: ReadonlySet<StageId>,
): CardLanding {
  const to = byId.get(landing.id) ?? byStage.get(landing.from)
  if (to === undefined || to === landing.to || !targets.has(to)) return landing
  return { ...landing, to, reason: to === landing.from ? 'same-stage' : 'redirect' }
}

function countHomes(cards: readonly CardLanding[]): LandingGroup['homes'] {
  const counts = new Map<StageId | null, number>()
  for (const { to } of cards) counts.set(to, (counts.get(to) ?? 0) + 1)
  return [...counts].map(([to, count]) => ({ to, count })).sort((a, b) => b.count - a.count)
}

/** A split that keeps everything where it is still asks for a decision. */
function urgency({ homes, choices, stays }: LandingGroup): number {
  if (homes.some(({ to }) => to === null)) return 0
  return stays && choices.length < 2 ? 2 : 1
}
