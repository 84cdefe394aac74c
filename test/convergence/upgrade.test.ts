import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Framework } from '../../shared/framework/framework.ts'
import { readPin } from '../../shared/framework/pinned-framework.ts'
import { applyUpgrade } from '../../shared/framework/upgrade/edit-upgrade.ts'
import { planUpgrade } from '../../shared/framework/upgrade/plan-upgrade.ts'
import { addressOfCell, isCellId } from '../../shared/map/lane.ts'
import { anyAction, furnish, perform, type Action } from '../helpers/board-actions.ts'
import {
  expectEveryCardToBeShown,
  expectNoCycle,
  expectSameBoards,
} from '../helpers/board-checks.ts'
import {
  boardOf,
  meet,
  shapesOf,
  stageIdsOf,
  startBoard,
  type Peer,
} from '../helpers/board-peers.ts'
import {
  anyNeedAction,
  expectEveryNeedAtHome,
  needHomesOf,
  performOnNeeds,
  type NeedAction,
} from '../helpers/need-actions.ts'
import { anyLine, publishLine, type AuthorStep } from '../helpers/framework-line.ts'

/** Somebody takes the map over to a version, and sends one card elsewhere. */
interface Upgrade {
  readonly name: 'upgrade'
  readonly who: number
  readonly version: number
  readonly card: number
  readonly stage: number
}

const anyUpgrade: fc.Arbitrary<Upgrade> = fc.record({
  name: fc.constant('upgrade'),
  who: fc.nat(3),
  version: fc.nat(9),
  card: fc.nat(9),
  stage: fc.nat(9),
})

type Step = Action | Upgrade | NeedAction

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: anyAction },
  { weight: 2, arbitrary: anyNeedAction },
  { weight: 1, arbitrary: anyUpgrade },
)

type Line = readonly (readonly AuthorStep[])[]
type Case = [number, Line, Step[]]

/** Failures that were found once stay here. */
const foundFailures: Case[] = []

describe('D5 F-4 F-6 D9 whoever upgrades, to whatever, while others edit', () => {
  // oxlint-disable-next-line vitest/expect-expect reason: the property's body asserts
  test('everybody ends with one board under one version, and no card is lost', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 4 }),
        anyLine,
        fc.array(anyStep, { maxLength: 60, size: 'max' }),
        (count, line, steps) => {
          run(count, line, steps)
        },
      ),
      { numRuns: 40, examples: foundFailures },
    )
  })
})

function run(count: number, line: Line, steps: readonly Step[]): void {
  const versions = publishLine(['a', 'b', 'c', 'd'], line)
  const peers = startBoard(count, versions[0])
  furnish(peers[0] as Peer)
  meet(peers)
  for (const step of steps)
    if (step.name === 'upgrade') upgrade(peers, versions, step)
    else if ('need' in step) performOnNeeds(peers, step)
    else perform(peers, step)
  meet(peers)
  expectSameBoards(peers)
  const [first] = peers as [Peer]
  for (const peer of peers) {
    expect(peer.pinned.get()?.pin).toEqual(first.pinned.get()?.pin)
    expect(peer.pinned.get()?.pin).toEqual(readPin(peer.map))
    expect([...peer.binding.quarantine.get()]).toEqual([])
    expectEveryCardToBeShown(peer)
    expectNoCycle(peer)
    expectCardsInLanes(peer)
    expectEveryNeedAtHome(peer, first)
  }
}

function upgrade(peers: readonly Peer[], versions: readonly Framework[], step: Upgrade): void {
  const peer = peers[step.who % peers.length] as Peer
  const from = peer.pinned.get()?.framework
  const to = versions[step.version % versions.length]
  if (from === undefined || to === undefined) return
  peer.binding.flush()
  peer.undo.endStep()
  const card = planUpgrade(peer.map, from, to).cards[step.card]
  const stage = to.stages[step.stage % to.stages.length]
  const redirects = card && stage ? new Map([[card.id, stage.id]]) : new Map()
  applyUpgrade(peer.map, from, to, redirects)
  peer.undo.endStep()
}

/** Nothing stands in a lane that is not there. */
function expectCardsInLanes(peer: Peer): void {
  const stages = new Set(stageIdsOf(peer))
  const strays = boardOf(peer).filter((record) => {
    const parentId = record.typeName === 'shape' ? record.parentId : ''
    const address = isCellId(parentId) ? addressOfCell(parentId) : null
    return address !== null && !stages.has(address.stageId)
  })
  expect(strays).toEqual([])
}

/** Two people with a furnished map of version 1, and what somebody then published. */
function two(...line: Line) {
  const versions = publishLine(['a', 'b', 'c', 'd'], line)
  const peers = startBoard(2, versions[0]) as unknown as readonly [Peer, Peer]
  const [first] = versions
  for (const [at] of first.stages.entries())
    perform(peers, { name: 'add card', who: 0, a: at, b: 0 })
  meet(peers)
  return { versions, peers, stages: first.stages.map(({ id }) => id) }
}

describe('F-6 two people who upgrade offline at once', () => {
  test('to one version land every card in the same place', () => {
    const { versions, peers } = two([{ kind: 'merge', at: 0, to: 1 }])
    for (const { map } of peers) applyUpgrade(map, versions[0], versions[1]!)
    meet(peers)
    expectSameBoards(peers)
    for (const peer of peers) expect(shapesOf(peer, 'touchpoint')).toHaveLength(4)
  })

  test('to different versions see one of them, and the cards of the other in its lanes', () => {
    const { versions, peers } = two(
      [{ kind: 'merge', at: 0, to: 1 }],
      [{ kind: 'merge', at: 1, to: 0 }],
    )
    applyUpgrade(peers[0].map, versions[0], versions[1]!)
    applyUpgrade(peers[1].map, versions[0], versions[2]!)
    meet(peers)
    expectSameBoards(peers)
    for (const peer of peers) {
      expectCardsInLanes(peer)
      expect(shapesOf(peer, 'touchpoint')).toHaveLength(4)
    }
  })

  test('and one undoes it: the map is where the other put it', () => {
    const { versions, peers } = two([{ kind: 'merge', at: 0, to: 1 }])
    const [ana, ben] = peers
    for (const { map } of peers) applyUpgrade(map, versions[0], versions[1]!)
    meet(peers)
    ana.undo.undo()
    meet(peers)
    expectSameBoards(peers)
    expectCardsInLanes(ben)
    expect(ana.pinned.get()?.pin).toEqual(ben.pinned.get()?.pin)
  })
})

describe('D5 a need that somebody adds to a stage that is gone meanwhile', () => {
  const ask = { name: 'ask', who: 1, need: 0, stage: 1 } as const

  test('is listed under the stage that took its place, for everybody', () => {
    const { versions, peers, stages } = two([{ kind: 'merge', at: 0, to: 1 }])
    const [ana, ben] = peers
    applyUpgrade(ana.map, versions[0], versions[1]!)
    performOnNeeds(peers, ask)
    meet(peers)
    for (const peer of peers)
      expect(needHomesOf(peer)).toEqual([{ kind: 'stage', stageId: stages[0] }])
    applyUpgrade(ben.map, versions[1]!, versions[0])
    meet(peers)
    expect(needHomesOf(ana)).toEqual([{ kind: 'stage', stageId: stages[1] }])
  })

  test('is listed under the name of its stage where nothing took its place', () => {
    const { versions, peers, stages } = two([{ kind: 'remove', at: 1 }])
    const [ana] = peers
    applyUpgrade(ana.map, versions[0], versions[1]!)
    performOnNeeds(peers, ask)
    meet(peers)
    for (const peer of peers)
      expect(needHomesOf(peer)).toEqual([{ kind: 'gone', stageId: stages[1] }])
  })
})

describe('D5 a card that somebody puts into a stage that is gone meanwhile', () => {
  test('is shown in the stage that took its place, for everybody, and can be moved on from there', () => {
    const { versions, peers, stages } = two([{ kind: 'merge', at: 0, to: 1 }])
    const [ana, ben] = peers
    applyUpgrade(ana.map, versions[0], versions[1]!)
    perform(peers, { name: 'add card', who: 1, a: 2, b: 50 })
    meet(peers)
    expectSameBoards(peers)
    expectCardsInLanes(ben)
    const late = shapesOf(ben, 'touchpoint').find(({ y }) => y === 200)
    expect(addressOfCell(String(late?.parentId))?.stageId).toBe(stages[0])
  })

  test('is parked where the author removed the stage, and comes back when the map goes back', () => {
    const { versions, peers, stages } = two([{ kind: 'remove', at: 1 }])
    const [ana, ben] = peers
    applyUpgrade(ana.map, versions[0], versions[1]!)
    perform(peers, { name: 'add card', who: 1, a: 2, b: 50 })
    meet(peers)
    const late = () =>
      shapesOf(ben, 'touchpoint').find(({ props }) => Reflect.get(props, 'title') === 'Card 2')
    expect(late()?.parentId).toBe('shape:cell.parking')
    applyUpgrade(ben.map, versions[1]!, versions[0])
    meet(peers)
    expectSameBoards(peers)
    expect(addressOfCell(String(late()?.parentId))?.stageId).toBe(stages[1])
  })
})
