import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEntity, readFields } from '../../../../shared/document/entity.ts'
import type { MapDocument } from '../../../../shared/document/layout.ts'
import type { Framework, StageId } from '../../../../shared/framework/framework.ts'
import { applyUpgrade } from '../../../../shared/framework/upgrade/edit-upgrade.ts'
import {
  groupNamers,
  needLandings,
  noChoices,
  redirectsFor,
} from '../../../../shared/framework/upgrade/landing-groups.ts'
import { planUpgrade } from '../../../../shared/framework/upgrade/plan-upgrade.ts'
import { addNeeds, changeNeed } from '../../../../shared/map/edit-needs.ts'
import type { NeedId } from '../../../../shared/map/need.ts'
import { readNeeds } from '../../../../shared/map/read-needs.ts'
import {
  anyLine,
  mapPinnedTo,
  publishLine,
  type AuthorStep,
} from '../../../helpers/framework-line.ts'
import { plant } from '../../../helpers/map-peers.ts'

type Ids = readonly [StageId, StageId, StageId, StageId]

/** A map pinned to version 1, with a need in each of its four stages and one in none. */
function start(...line: readonly (readonly AuthorStep[])[]) {
  const versions = publishLine(['a', 'b', 'c', 'd'], line)
  const stages = versions[0].stages.map(({ id }) => id) as unknown as Ids
  const peer = mapPinnedTo(versions[0])
  const needs = addNeedsIn(peer.map, [...stages, null])
  peer.undo.endStep()
  return { versions: versions as readonly [Framework, Framework], stages, needs, ...peer }
}

function addNeedsIn(map: MapDocument, stages: readonly (StageId | null)[]): readonly NeedId[] {
  const plain = { type: 'choose', personaId: null, text: 'What is it?' } as const
  return addNeeds(
    map,
    stages.map((stageId) => ({ ...plain, stageId })),
  )
}

function stagesOf(map: MapDocument, needs: readonly NeedId[]): readonly (StageId | null)[] {
  const byId = new Map(readNeeds(map).map((need) => [need.id, need.stageId]))
  return needs.map((id) => byId.get(id) ?? null)
}

const mergeBIntoA: AuthorStep = { kind: 'merge', at: 0, to: 1 }
const removeA: AuthorStep = { kind: 'remove', at: 0 }
const splitA: AuthorStep = { kind: 'split', at: 0 }

describe('F-6 needs', () => {
  test('of a merged stage go with it, in the one step that the upgrade is', () => {
    const { versions, stages, needs, map, undo } = start([mergeBIntoA])
    const before = stagesOf(map, needs)
    const plan = planUpgrade(map, versions[0], versions[1])
    expect(groupNamers(plan, noChoices)).toEqual([
      { kind: 'need', from: stages[1], to: stages[0], count: 1 },
    ])
    applyUpgrade(map, versions[0], versions[1])
    undo.endStep()
    const after = [stages[0], stages[0], stages[2], stages[3], null]
    expect(stagesOf(map, needs)).toEqual(after)
    undo.undo()
    expect(stagesOf(map, needs)).toEqual(before)
    undo.redo()
    expect(stagesOf(map, needs)).toEqual(after)
  })

  test('of a removed stage keep its name, and are at home again when the map goes back', () => {
    const { versions, stages, needs, map } = start([removeA])
    const plan = planUpgrade(map, versions[0], versions[1])
    expect(groupNamers(plan, noChoices)).toEqual([
      { kind: 'need', from: stages[0], to: null, count: 1 },
    ])
    applyUpgrade(map, versions[0], versions[1])
    expect(stagesOf(map, needs)[0]).toBe(stages[0])
    expect(groupNamers(planUpgrade(map, versions[1], versions[0]), noChoices)).toEqual([])
  })

  test('of a split stage stay in its first, and follow where somebody sends the whole stage', () => {
    const { versions, stages, needs, map } = start([splitA])
    const part = versions[1].stages[1]?.id as StageId
    const plan = planUpgrade(map, versions[0], versions[1])
    expect(groupNamers(plan, noChoices)).toEqual([])
    const choices = { ...noChoices, byStage: new Map([[stages[0], part]]) }
    expect(groupNamers(plan, choices)).toEqual([
      { kind: 'need', from: stages[0], to: part, count: 1 },
    ])
    applyUpgrade(map, versions[0], versions[1], redirectsFor(plan, choices))
    expect(stagesOf(map, needs)[0]).toBe(part)
  })

  test('go one by one where somebody sends them, whatever becomes of their stage', () => {
    const { versions, stages, needs, map } = start([splitA])
    const [first, second] = [needs[0] as NeedId, needs[1] as NeedId]
    const part = versions[1].stages[1]?.id as StageId
    const plan = planUpgrade(map, versions[0], versions[1])
    const byId = new Map([
      [first, stages[3]],
      [second, part],
    ])
    const choices = { byStage: new Map([[stages[0], part]]), byId }
    expect(needLandings(plan, choices).map(({ title, to }) => [title, to])).toEqual([
      ['What is it?', stages[3]],
      ['What is it?', part],
      ['What is it?', stages[2]],
      ['What is it?', stages[3]],
    ])
    applyUpgrade(map, versions[0], versions[1], redirectsFor(plan, choices))
    expect(stagesOf(map, needs)).toEqual([stages[3], part, stages[2], stages[3], null])
  })

  test('F-7 that somebody put into another stage meanwhile stay there on the way back', () => {
    const { versions, stages, needs, map } = start([mergeBIntoA])
    applyUpgrade(map, versions[0], versions[1])
    changeNeed(map, needs[1] as NeedId, { stageId: stages[3] })
    applyUpgrade(map, versions[1], versions[0])
    expect(stagesOf(map, needs)[1]).toBe(stages[3])
  })

  test('F-7 are each where they were after any upgrades and the way back', () => {
    fc.assert(
      fc.property(anyLine, fc.array(fc.nat(), { maxLength: 4 }), (line, stops) => {
        const [first, ...later] = publishLine(['a', 'b', 'c', 'd'], line)
        const { map } = mapPinnedTo(first)
        const needs = addNeedsIn(map, [...first.stages.map(({ id }) => id), null])
        const before = stagesOf(map, needs)
        let at = first
        for (const stop of [...stops.map((n) => later[n % later.length] ?? first), first]) {
          applyUpgrade(map, at, stop)
          at = stop
        }
        expect(stagesOf(map, needs)).toEqual(before)
      }),
      { numRuns: 80 },
    )
  })
})

test.each(['metrics', 'comments'] as const)(
  'F-6 %s go where their stage goes, and back',
  (root) => {
    const { versions, stages, map } = start([mergeBIntoA])
    createEntity(map[root], 'one', { stageId: stages[1], rowId: 'metrics' })
    createEntity(map[root], 'of the board', { body: 'Nice' })
    const stageOf = (id: string) => {
      const entity = map[root].get(id)
      return entity === undefined ? null : readFields(entity)?.['stageId']
    }
    applyUpgrade(map, versions[0], versions[1])
    expect([stageOf('one'), stageOf('of the board')]).toEqual([stages[0], undefined])
    applyUpgrade(map, versions[1], versions[0])
    expect(stageOf('one')).toBe(stages[1])
  },
)

test('D6 whatever a peer wrote for a need, the map can be taken over', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { maxLength: 4 }), (values) => {
      const { versions, stages, needs, map } = start([mergeBIntoA])
      const written = values.map((value) => JSON.parse(JSON.stringify(value)) as object)
      written.forEach((value, at) => {
        plant(map.needs, `odd ${at}`, { $: value, stageId: value, 'meta.homes': value })
        map.needs.set(`none ${at}`, value as never)
        map.needs.get(String(needs[1]))?.set('meta.homes', value)
      })
      expect(applyUpgrade(map, versions[0], versions[1])).toBe('applied')
      expect(stagesOf(map, needs)[1]).toBe(stages[0])
    }),
    { numRuns: 60 },
  )
})
