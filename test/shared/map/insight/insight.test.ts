import { describe, expect, test } from 'vitest'
import type { Phase } from '../../../../shared/framework/framework.ts'
import {
  observedPercent,
  sightByStage,
  sightOf,
} from '../../../../shared/map/insight/observed-share.ts'
import { leftOutGroups } from '../../../../shared/map/insight/left-out.ts'
import { ownershipOf } from '../../../../shared/map/insight/ownership.ts'
import { readPinnedFramework } from '../../../../shared/framework/pinned-framework.ts'
import { shippedCatalogue } from '../../../../shared/map/catalogue/shipped-catalogue.ts'
import { addTouchpoint } from '../../../../shared/map/edit-cards.ts'
import { addLink } from '../../../../shared/map/edit-links.ts'
import { cellIdOf } from '../../../../shared/map/lane.ts'
import { readMap } from '../../../../shared/map/read-map.ts'
import type { TouchpointFacts } from '../../../../shared/map/touchpoint.ts'
import {
  firstStage,
  framework,
  peersWithMap,
  secondStage,
  touchpointsRow,
} from '../../../helpers/map-peers.ts'

const stageIds = framework.stages.map(({ id }) => id)
const phases = new Map(framework.stages.map(({ id, phase }) => [id, phase]))
const phaseOf = (id: (typeof stageIds)[number]): Phase | undefined => phases.get(id)

function newMap() {
  const map = peersWithMap(1)[0]!.map
  const add = (facts: Partial<TouchpointFacts>, stageId = firstStage) =>
    addTouchpoint(map, { parentId: cellIdOf(stageId, touchpointsRow), x: 0, y: 0 }, facts)
  return { map, add, view: () => readMap(map, readPinnedFramework(map, [])) }
}

describe('what we can see', () => {
  test('is counted over all touchpoints but retired ones, also by stage', () => {
    const { add, view } = newMap()
    add({ title: 'A', visibility: 'observed' })
    add({ title: 'B', visibility: 'reported' })
    add({ title: 'C', visibility: 'inferred' }, secondStage)
    add({ title: 'E' }, secondStage)
    add({ title: 'D', visibility: 'observed', status: 'retired' })
    const sight = sightOf(view().touchpoints)
    expect(sight.touchpoints.length).toBe(3)
    expect(sight.byVisibility.observed.map(({ facts }) => facts.title)).toEqual(['A'])
    expect(sight.unsaid.map(({ facts }) => facts.title)).toEqual(['E'])
    expect(observedPercent(sight)).toBe(33)
    const [first, second] = sightByStage(view().touchpoints, stageIds)
    expect([first?.touchpoints.length, second?.touchpoints.length]).toEqual([2, 1])
  })

  test('is not known on an empty map', () => {
    expect(observedPercent(sightOf(newMap().view().touchpoints))).toBeNull()
  })
})

describe('what was left out', () => {
  test('is every group of the catalogue of which the map has no kind, whatever its lane', () => {
    const { add, view } = newMap()
    const groups = () => leftOutGroups(view().touchpoints, shippedCatalogue, { withRetail: false })
    const isLeftOut = (phase: Phase, channel: string) =>
      groups().some((group) => group.phase === phase && group.channel === channel)
    expect(isLeftOut('before', 'email')).toBe(true)
    expect(isLeftOut('during', 'retail')).toBe(false)
    add({ title: 'Webinar', kind: 'webinar' }, secondStage)
    const webinar = shippedCatalogue.named('webinar')!
    expect(isLeftOut('before', webinar.channel)).toBe(false)
    expect(isLeftOut('after', 'email')).toBe(true)
  })
})

describe('ownership', () => {
  test('a link between different owners is a hand-off', () => {
    const { map, add, view } = newMap()
    const mail = add({ title: 'Mail', owner: 'marketing' })
    const page = add({ title: 'Page', owner: 'marketing' })
    const call = add({ title: 'Call', owner: 'sales' })
    const facts = { kind: 'next-step', outcome: null, label: '' } as const
    addLink(map, mail, page, facts)
    const handOff = addLink(map, page, call, facts)
    const { handOffs } = ownershipOf(view(), phaseOf)
    expect(handOffs.map(({ link }) => link.id)).toEqual([handOff])
  })

  test('what nobody owns, and what two sides claim, is listed', () => {
    const { add, view } = newMap()
    const lost = add({ title: 'Lost' })
    add({ title: 'Demo', owner: 'marketing' })
    add({ title: 'démo ', owner: 'sales' })
    add({ title: 'Demo', owner: 'sales' }, secondStage)
    const { ownedByNobody, claimedByTwo, counts } = ownershipOf(view(), phaseOf)
    expect(ownedByNobody.map(({ id }) => id)).toEqual([lost])
    expect(claimedByTwo.map(({ touchpoints }) => touchpoints.length)).toEqual([2])
    expect(counts).toEqual({ marketing: 1, sales: 2, joint: 0, partner: 0, nobody: 1 })
  })

  test('late web visits want marketing and early talks want sales, and both together is fine', () => {
    const { add, view } = newMap()
    const during = framework.stages.find(({ phase }) => phase === 'during')!.id
    const lateWeb = add({ title: 'Checkout', channel: 'website', owner: 'sales' }, during)
    add({ title: 'Help centre', channel: 'website', owner: 'joint' }, during)
    add({ title: 'Home page', channel: 'website', owner: 'sales' })
    const earlyTalk = add({ title: 'Trade show', channel: 'in-person', owner: 'marketing' })
    add({ title: 'First call', channel: 'phone', owner: 'joint' })
    const { lateWebVisits, earlySalesContacts } = ownershipOf(view(), phaseOf)
    expect(lateWebVisits.map(({ id }) => id)).toEqual([lateWeb])
    expect(earlySalesContacts.map(({ id }) => id)).toEqual([earlyTalk])
  })
})
