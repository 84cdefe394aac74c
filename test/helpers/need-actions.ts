// What people do with needs, as plain data, for properties over maps that change their framework.
import fc from 'fast-check'
import { expect } from 'vitest'
import { goneStagesOf, readHeldFrameworks } from '../../shared/framework/upgrade/held-frameworks.ts'
import {
  addNeeds,
  answerNeed,
  changeNeed,
  changeNeedText,
  moveNeed,
  removeNeed,
} from '../../shared/map/edit-needs.ts'
import { homeOfNeed, type NeedHome } from '../../shared/map/need-home.ts'
import { readNeeds } from '../../shared/map/read-needs.ts'
import { shapesOf, stageIdsOf, type Peer } from './board-peers.ts'

export interface NeedAction {
  readonly name: 'ask' | 'ask again' | 'place' | 'order' | 'answer' | 'forget'
  readonly who: number
  readonly need: number
  readonly stage: number
}

export const anyNeedAction: fc.Arbitrary<NeedAction> = fc.record({
  name: fc.constantFrom('ask', 'ask', 'ask again', 'place', 'order', 'answer', 'forget'),
  who: fc.nat(3),
  need: fc.nat(20),
  stage: fc.nat(9),
})

export function performOnNeeds(peers: readonly Peer[], action: NeedAction): void {
  const peer = peers[action.who % peers.length] as Peer
  peer.binding.flush()
  peer.undo.endStep()
  act(peer, action)
  peer.undo.endStep()
}

function act({ map, ...peer }: Peer, { name, need: at, stage }: NeedAction): void {
  const stages = stageIdsOf({ map, ...peer })
  const stageId = stages[stage % stages.length] ?? null
  const needs = readNeeds(map)
  const need = needs[at % Math.max(1, needs.length)]
  if (name === 'ask') {
    addNeeds(map, [{ type: 'choose', personaId: null, stageId, text: `Question ${at}` }])
  }
  if (need === undefined) return
  if (name === 'ask again') changeNeedText(map, need.id, need.text, `${need.text} ${at}`)
  if (name === 'place') changeNeed(map, need.id, { stageId: stage > 6 ? null : stageId })
  if (name === 'order') moveNeed(map, need.id, needs[stage % needs.length]?.id ?? null)
  if (name === 'forget') removeNeed(map, need.id)
  const cards = shapesOf({ map, ...peer }, 'touchpoint')
  const card = cards[stage % Math.max(1, cards.length)]
  if (name === 'answer' && card !== undefined) answerNeed(map, [card.id], need.id, at % 3 > 0)
}

/** Where this window lists its needs, in their order. */
export function needHomesOf({ map, pinned }: Peer): readonly NeedHome[] {
  const framework = pinned.get()?.framework
  if (framework === undefined) throw new Error('no framework is pinned')
  const gone = goneStagesOf(framework, readHeldFrameworks(map))
  const stages = new Set(framework.stages.map(({ id }) => id))
  return readNeeds(map).map((need) => homeOfNeed(need, stages, (id) => gone.standInFor(id)))
}

/** No need is lost: each is listed in the same place as with another peer, under a name. */
export function expectEveryNeedAtHome(peer: Peer, other: Peer): void {
  const homes = needHomesOf(peer)
  expect(homes).toHaveLength(peer.map.needs.size)
  expect(homes).toEqual(needHomesOf(other))
  const framework = peer.pinned.get()?.framework
  if (framework === undefined) return
  const gone = goneStagesOf(framework, readHeldFrameworks(peer.map))
  for (const home of homes)
    if (home.kind === 'gone') expect(gone.nameOf(home.stageId)).not.toBeNull()
}
