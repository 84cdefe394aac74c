import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  readRecord,
  putRecord,
  type RecordId,
  type ShapeRecord,
} from '../../../../shared/document/record.ts'
import { verbOrigin } from '../../../../shared/document/origins.ts'
import type { Framework, StageId } from '../../../../shared/framework/framework.ts'
import { readPin } from '../../../../shared/framework/pinned-framework.ts'
import { shippedFrameworks } from '../../../../shared/framework/shipped-frameworks.ts'
import { applyUpgrade } from '../../../../shared/framework/upgrade/edit-upgrade.ts'
import {
  goneStagesOf,
  readHeldFrameworks,
} from '../../../../shared/framework/upgrade/held-frameworks.ts'
import { planUpgrade } from '../../../../shared/framework/upgrade/plan-upgrade.ts'
import { resizeLane } from '../../../../shared/map/edit-lanes.ts'
import { cellIdOf } from '../../../../shared/map/lane.ts'
import { watchLaneWidths } from '../../../../shared/map/read-rows.ts'
import { cardSize } from '../../../../shared/map/touchpoint.ts'
import {
  addCard,
  anyLine,
  fillMap,
  mapPinnedTo,
  placeOf,
  publishLine,
  stageOf,
  touchpoints,
  type AuthorStep,
} from '../../../helpers/framework-line.ts'
import type { MapPeer } from '../../../helpers/map-peers.ts'

type Line = readonly [Framework, Framework, ...Framework[]]
type Ids = readonly [StageId, StageId, StageId, StageId]

/** Versions of a line that begins with four stages, and a map pinned to the first with cards. */
function start(...line: readonly (readonly AuthorStep[])[]) {
  const versions = publishLine(['a', 'b', 'c', 'd'], line) as unknown as Line
  const ids = versions[0].stages.map(({ id }) => id) as unknown as Ids
  const peer = mapPinnedTo(versions[0])
  return { versions, ids, peer, map: peer.map }
}

const mergeBIntoA: AuthorStep = { kind: 'merge', at: 0, to: 1 }
const splitA: AuthorStep = { kind: 'split', at: 0 }
const removeA: AuthorStep = { kind: 'remove', at: 0 }

function moveCard({ map }: MapPeer, id: RecordId, stageId: StageId): void {
  const card = readRecord(map.records, id) as ShapeRecord
  const moved = { ...card, parentId: cellIdOf(stageId, touchpoints) }
  map.doc.transact(() => putRecord(map.records, moved), verbOrigin)
}

describe('an upgrade', () => {
  test('is one transaction and one undo step, pin and all, and can be redone', () => {
    const { versions, ids, peer, map } = start([mergeBIntoA])
    const card = addCard(map, ids[1])
    peer.undo.endStep()
    const before = map.doc.toJSON()
    let transactions = 0
    map.doc.on('afterTransaction', ({ origin }) => (transactions += origin === verbOrigin ? 1 : 0))
    expect(applyUpgrade(map, versions[0], versions[1])).toBe('applied')
    peer.undo.endStep()
    expect([transactions, stageOf(map, card), readPin(map)?.version]).toEqual([1, ids[0], 2])
    const upgraded = map.doc.toJSON()
    peer.undo.undo()
    expect({ ...map.doc.toJSON(), framework: null }).toEqual({ ...before, framework: null })
    expect(readPin(map)?.version).toBe(1)
    peer.undo.redo()
    expect(map.doc.toJSON()).toEqual(upgraded)
  })

  test('is refused where the map is pinned to another version than was previewed, or to this one', () => {
    const { versions, map } = start([splitA], [removeA])
    const third = versions[2] as Framework
    expect(applyUpgrade(map, versions[1], third)).toBe('stale')
    applyUpgrade(map, versions[0], third)
    expect(applyUpgrade(map, versions[0], versions[1])).toBe('stale')
    expect(applyUpgrade(map, third, third)).toBe('unchanged')
    expect(applyUpgrade(map, third, shippedFrameworks[0] as Framework)).toBe('other-framework')
    expect(readPin(map)?.version).toBe(3)
  })

  test('lands cards of merged stages below each other, in their arrangement', () => {
    const { versions, ids, map } = start([mergeBIntoA])
    const stays = addCard(map, ids[0], 16, 16)
    const [first, second] = [addCard(map, ids[1], 16, 16), addCard(map, ids[1], 208, 16)]
    applyUpgrade(map, versions[0], versions[1])
    const y = 16 + cardSize.height + 16
    expect([stays, first, second].map((id) => placeOf(map, id))).toMatchObject([
      { x: 16, y: 16 },
      { x: 16, y },
      { x: 208, y },
    ])
  })

  test('leaves cards of a split stage, and sends those elsewhere that somebody redirects', () => {
    const { versions, ids, map } = start([splitA])
    const [stays, goes] = [addCard(map, ids[0], 16, 16), addCard(map, ids[0], 16, 120)]
    const part = versions[1].stages[1]?.id as StageId
    const redirects = new Map([[goes, part]])
    const plan = planUpgrade(map, versions[0], versions[1], redirects)
    expect(plan.cards).toMatchObject([
      { id: stays, from: ids[0], to: ids[0], reason: 'same-stage', choices: [ids[0], part] },
      { id: goes, from: ids[0], to: part, reason: 'redirect', choices: [ids[0], part] },
    ])
    expect(plan.counts).toEqual({ staying: 1, moving: 1, parked: 0 })
    applyUpgrade(map, versions[0], versions[1], redirects)
    expect([stays, goes].map((id) => stageOf(map, id))).toEqual([ids[0], part])
  })

  test('redirects to a stage that is not in the new version count for nothing', () => {
    const { versions, ids, map } = start([mergeBIntoA])
    const card = addCard(map, ids[0])
    const plan = planUpgrade(map, versions[0], versions[1], new Map([[card, ids[1]]]))
    expect(plan.cards).toMatchObject([{ to: ids[0], reason: 'same-stage' }])
  })

  test('D5 parks what has no home: its written place stays, and its stage is known by name', () => {
    const { versions, ids, map } = start([removeA])
    const card = addCard(map, ids[0], 32, 48)
    const plan = planUpgrade(map, versions[0], versions[1])
    expect(plan.cards).toMatchObject([{ from: ids[0], to: null, reason: 'no-home', choices: [] }])
    applyUpgrade(map, versions[0], versions[1])
    expect(placeOf(map, card)).toEqual({ parentId: cellIdOf(ids[0], touchpoints), x: 32, y: 48 })
    const gone = goneStagesOf(versions[1], readHeldFrameworks(map))
    expect([gone.nameOf(ids[0]), gone.standInFor(ids[0])]).toEqual(['a', null])
  })

  test('F-4 over several versions follows what each of them did', () => {
    const { versions, ids, map } = start(
      [splitA],
      [{ kind: 'merge', at: 2, to: 0 }],
      [{ kind: 'rename', at: 0 }],
    )
    const card = addCard(map, ids[0])
    const [, second, third, fourth] = versions as unknown as readonly Framework[]
    const part = second?.stages[1]?.id as StageId
    expect(third?.moves?.map(({ from, to }) => [from, to])).toEqual([
      [ids[0], [ids[0], part]],
      [ids[0], [ids[1]]],
    ])
    const plan = planUpgrade(map, versions[0], fourth as Framework)
    expect(plan.cards).toMatchObject([{ id: card, to: ids[1], choices: [ids[1], part] }])
  })

  test('brings lane widths along, and widens a lane to what lands in it', () => {
    const { versions, ids, map } = start([{ kind: 'send', at: 1, to: 0 }])
    resizeLane(map, ids[1], 900)
    addCard(map, ids[1], 16, 16)
    const wide = addCard(map, ids[1], 700, 16)
    const plan = planUpgrade(map, versions[0], versions[1])
    expect(plan.others).toEqual([
      { kind: 'lane-width', id: ids[1], title: '', from: ids[1], to: ids[0] },
    ])
    applyUpgrade(map, versions[0], versions[1])
    expect(watchLaneWidths(map).get().get(ids[0])).toBe(900)
    expect(placeOf(map, wide).x + cardSize.width).toBeLessThanOrEqual(900)
  })

  test('says how many other things name a stage, and passes over the page and arrows', () => {
    const { versions, ids, map } = start([mergeBIntoA])
    addCard(map, ids[1])
    map.doc.transact(() => {
      for (const [id, type, parentId] of [
        ['shape:arrow', 'arrow', cellIdOf(ids[1], touchpoints)],
        ['shape:loose', 'text', 'page:map'],
        ['shape:note', 'text', cellIdOf(ids[1], touchpoints)],
      ] as const) {
        const place = { parentId, index: 'a1', x: 0, y: 0, rotation: 0 }
        putRecord(map.records, { id, typeName: 'shape', type, ...place, props: {}, meta: {} })
      }
    })
    const plan = planUpgrade(map, versions[0], versions[1])
    expect(plan.cards.map(({ type }) => type).sort()).toEqual(['text', 'touchpoint'])
    applyUpgrade(map, versions[0], versions[1])
    expect(stageOf(map, 'shape:arrow')).toBe(ids[0])
    expect(placeOf(map, 'shape:loose').parentId).toBe('page:map')
  })
})

describe('going back to an earlier version', () => {
  test('F-7 puts merged cards back where each came from', () => {
    const { versions, ids, map } = start([mergeBIntoA])
    const card = addCard(map, ids[1], 40, 72)
    addCard(map, ids[0], 40, 72)
    applyUpgrade(map, versions[0], versions[1])
    const plan = planUpgrade(map, versions[1], versions[0])
    expect([plan.direction, plan.counts]).toEqual([
      'downgrade',
      { staying: 1, moving: 1, parked: 0 },
    ])
    applyUpgrade(map, versions[1], versions[0])
    expect(placeOf(map, card)).toEqual({ parentId: cellIdOf(ids[1], touchpoints), x: 40, y: 72 })
    expect(readRecord(map.records, card)?.meta).toEqual({})
  })

  test('F-7 leaves a card where somebody moved it meanwhile', () => {
    const { versions, ids, peer, map } = start([mergeBIntoA])
    const card = addCard(map, ids[1])
    applyUpgrade(map, versions[0], versions[1])
    moveCard(peer, card, ids[2])
    applyUpgrade(map, versions[1], versions[0])
    expect(stageOf(map, card)).toBe(ids[2])
  })

  test('F-4 a card that was made in a stage that only the later version has goes where it came from', () => {
    const { versions, ids, map } = start([splitA])
    applyUpgrade(map, versions[0], versions[1])
    const card = addCard(map, versions[1].stages[1]?.id as StageId)
    applyUpgrade(map, versions[1], versions[0])
    expect(stageOf(map, card)).toBe(ids[0])
  })

  // oxlint-disable-next-line vitest/expect-expect reason: the property's body asserts
  test('F-7 after any upgrades restores every card, to the point', () => {
    fc.assert(
      fc.property(anyLine, fc.array(fc.nat(), { maxLength: 4 }), (line, stops) => {
        const [first, ...later] = publishLine(['a', 'b', 'c', 'd'], line)
        const { map } = mapPinnedTo(first)
        const ids = fillMap(map, first)
        const before = ids.map((id) => placeOf(map, id))
        let at = first
        for (const stop of [...stops.map((n) => later[n % later.length] ?? first), first]) {
          applyUpgrade(map, at, stop)
          at = stop
          expectNobodyLost(map, ids, at)
        }
        expect(ids.map((id) => placeOf(map, id))).toEqual(before)
      }),
      { numRuns: 80 },
    )
  })
})

test('D6 whatever a peer has left in a map, it can be taken over, and what can be read keeps its place', () => {
  const nonsense = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as object)
  const writes = fc.array(fc.tuple(fc.string(), nonsense, fc.boolean()), { maxLength: 8 })
  fc.assert(
    fc.property(writes, writes, (things, frameworks) => {
      const { versions, ids, map } = start([mergeBIntoA])
      const card = addCard(map, ids[1])
      for (const [key, value, isEntity] of things) {
        const entity = () =>
          new Y.Map(Object.entries({ $: value, 'meta.homes': value, pos: value }))
        map.records.set(`shape:${key}`, (isEntity ? entity() : value) as never)
        map.lanes.set(key, (isEntity ? entity() : value) as never)
      }
      const homes = map.records.get(card)
      homes?.set(
        'meta.homes',
        things.map(([, value]) => value),
      )
      for (const [key, value] of frameworks) if (key !== 'pin') map.framework.set(key, value)
      planUpgrade(map, versions[0], versions[1])
      expect(applyUpgrade(map, versions[0], versions[1])).toBe('applied')
      expect(stageOf(map, card)).toBe(ids[0])
      expect(goneStagesOf(versions[1], readHeldFrameworks(map)).nameOf(ids[1])).toBe('b')
    }),
    { numRuns: 60 },
  )
})

function expectNobodyLost(map: MapPeer['map'], ids: readonly RecordId[], framework: Framework) {
  const plan = planUpgrade(map, framework, framework)
  expect(plan.cards).toHaveLength(ids.length)
  const places = ids.map((id) => placeOf(map, id))
  const cells = places.map(({ parentId, x, y }) => `${parentId} ${x} ${y}`)
  expect(new Set(cells).size).toBe(cells.length)
}
