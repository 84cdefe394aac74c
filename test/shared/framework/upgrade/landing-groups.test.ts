import { describe, expect, test } from 'vitest'
import type { MapDocument } from '../../../../shared/document/layout.ts'
import type { RecordId } from '../../../../shared/document/record.ts'
import type { StageId } from '../../../../shared/framework/framework.ts'
import { pinFramework } from '../../../../shared/framework/pinned-framework.ts'
import {
  groupLandings,
  noChoices,
  redirectsFor,
} from '../../../../shared/framework/upgrade/landing-groups.ts'
import { planUpgrade } from '../../../../shared/framework/upgrade/plan-upgrade.ts'
import { addTouchpoint } from '../../../../shared/map/edit-cards.ts'
import { cellIdOf } from '../../../../shared/map/lane.ts'
import type { RowId } from '../../../../shared/map/row.ts'
import { frameworkOf, stageNamed } from '../../../helpers/made-up-framework.ts'
import { newPeer } from '../../../helpers/map-peers.ts'

const search = 'search' as StageId
const buy = 'buy' as StageId
const renew = 'renew' as StageId
const before = frameworkOf([
  stageNamed('search', 'Search'),
  stageNamed('renew', 'Renew'),
  stageNamed('buy', 'Buy'),
])
const after = frameworkOf([stageNamed('compare', 'Compare'), stageNamed('buy', 'Buy')], {
  version: 2,
  moves: [
    { from: search, to: ['compare' as StageId], name: 'Search', since: 2 },
    { from: renew, to: [], name: 'Renew', since: 2 },
  ],
})

/** Two cards in Search, one in Renew and one in Buy. */
function planned() {
  const { map } = newPeer(1)
  map.doc.transact(() => pinFramework(map, before))
  const ids = [search, search, renew, buy].map((stageId) => add(map, stageId))
  return {
    plan: planUpgrade(map, before, after),
    ids: ids as [RecordId, RecordId, RecordId, RecordId],
  }
}

function add(map: MapDocument, stageId: StageId): RecordId {
  const parentId = cellIdOf(stageId, 'touchpoints' as RowId)
  return addTouchpoint(map, { parentId, x: 16, y: 16 }, { title: stageId })
}

describe('the landings of an upgrade', () => {
  test('are grouped by stage: what is parked first, then what moves, then what stays', () => {
    const { groups, counts } = groupLandings(planned().plan, noChoices)
    expect(groups.map(({ from, homes, stays }) => [from, homes, stays])).toEqual([
      ['renew', [{ to: null, count: 1 }], false],
      ['search', [{ to: 'compare', count: 2 }], false],
      ['buy', [{ to: 'buy', count: 1 }], true],
    ])
    expect(counts).toEqual({ staying: 1, moving: 2, parked: 1 })
  })

  test('follow what somebody chose for a stage, and before that for a card', () => {
    const { plan, ids } = planned()
    const choices = {
      byStage: new Map([[search, buy]]),
      byId: new Map([[ids[1], 'compare' as StageId]]),
    }
    const { groups } = groupLandings(plan, choices)
    expect(
      groups.find(({ from }) => from === search)?.cards.map(({ to, reason }) => [to, reason]),
    ).toEqual([
      ['buy', 'redirect'],
      ['compare', 'mapping'],
    ])
    expect(redirectsFor(plan, choices)).toEqual(
      new Map([
        [ids[0], buy],
        [ids[1], 'compare'],
      ]),
    )
  })

  test('say the same as the plan that is made with these redirects', () => {
    const { map } = newPeer(1)
    map.doc.transact(() => pinFramework(map, before))
    for (const stageId of [search, renew, buy]) add(map, stageId)
    const plan = planUpgrade(map, before, after)
    const choices = { byStage: new Map([[renew, buy]]), byId: new Map<RecordId, StageId>() }
    const redirects = redirectsFor(plan, choices)
    expect(groupLandings(plan, choices).counts).toEqual(
      planUpgrade(map, before, after, redirects).counts,
    )
  })

  test('pass over a choice that the version does not have', () => {
    const { plan } = planned()
    const choices = { byStage: new Map([[renew, 'gone' as StageId]]), byId: new Map() }
    expect(groupLandings(plan, choices).counts.parked).toBe(1)
  })

  test('of a map without cards are none', () => {
    const { map } = newPeer(1)
    expect(groupLandings(planUpgrade(map, before, after), noChoices)).toEqual({
      groups: [],
      counts: { staying: 0, moving: 0, parked: 0 },
    })
  })
})
