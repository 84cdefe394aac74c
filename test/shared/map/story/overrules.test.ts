import { describe, expect, test } from 'vitest'
import type { MapDocument } from '../../../../shared/document/layout.ts'
import { readPinnedFramework } from '../../../../shared/framework/pinned-framework.ts'
import { addTouchpoint, changeTouchpoints } from '../../../../shared/map/edit-cards.ts'
import { readMap } from '../../../../shared/map/read-map.ts'
import {
  overruleStoryFinding,
  withdrawStoryOverrules,
} from '../../../../shared/map/story/edit-overrules.ts'
import { messageFacts } from '../../../../shared/map/story/edit-messages.ts'
import { addPillar, changePillar } from '../../../../shared/map/story/edit-story.ts'
import { weighFindings, type WeighedFinding } from '../../../../shared/map/story/overrule.ts'
import { createStoryLint } from '../../../../shared/map/story/story-lint.ts'
import { firstCell, meet, peersWithMap, plant, type MapPeer } from '../../../helpers/map-peers.ts'

const today = '2026-05-01'
const why = { reason: 'They are two products.', by: 'Ana', on: today }

function weighed(map: MapDocument) {
  const view = readMap(map, readPinnedFramework(map, []))
  return weighFindings(createStoryLint()(view).findings, view.overrules)
}

function ofRule(found: readonly WeighedFinding[], rule: string): WeighedFinding | undefined {
  return found.find(({ finding }) => finding.rule === rule)
}

/** Two people with a map on which two cards give different numbers for one claim. */
function contradiction() {
  const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
  const pillarId = addPillar(ana.map, { claim: 'Cheap' }, today)
  const card = (message: string) =>
    addTouchpoint(
      ana.map,
      { parentId: firstCell, x: 0, y: 0 },
      { title: 'Card', pillars: [pillarId], ...messageFacts(message, today) },
    )
  const mailId = card('From €490')
  card('From €510')
  meet(ana, ben)
  return { ana, ben, pillarId, mailId }
}

function overrule({ map, undo }: MapPeer, rule: string, words = why): void {
  undo.endStep()
  overruleStoryFinding(map, ofRule(weighed(map).open, rule)!.finding, words)
  undo.endStep()
}

describe('an overruled finding', () => {
  test('is no longer open, and says why, by whom and when', () => {
    const { ana } = contradiction()
    overrule(ana, 'S4')
    const { open, overruled } = weighed(ana.map)
    expect(ofRule(open, 'S4')).toBeUndefined()
    expect(ofRule(overruled, 'S4')?.overrules).toMatchObject([why])
  })

  test('keeps the reasons of two people who overrule it at once, and is opened again as one', () => {
    const { ana, ben } = contradiction()
    overrule(ana, 'S4')
    overrule(ben, 'S4', { reason: 'One is without tax.', by: 'Ben', on: '2026-05-02' })
    meet(ana, ben)
    for (const { map } of [ana, ben]) {
      const reasons = ofRule(weighed(map).overruled, 'S4')?.overrules.map(({ by }) => by)
      expect(reasons).toEqual(['Ana', 'Ben'])
    }
    withdrawStoryOverrules(ben.map, ofRule(weighed(ben.map).overruled, 'S4')!.finding.id)
    meet(ana, ben)
    for (const { map } of [ana, ben]) expect(ofRule(weighed(map).open, 'S4')?.overrules).toEqual([])
  })

  test('is open again when other numbers contradict each other, with what was said then', () => {
    const { ana, mailId } = contradiction()
    overrule(ana, 'S4')
    changeTouchpoints(ana.map, [mailId], { message: 'From €470' })
    const { open, overruled } = weighed(ana.map)
    expect(overruled).toEqual([])
    expect(ofRule(open, 'S4')?.overrules).toMatchObject([why])
    changeTouchpoints(ana.map, [mailId], { message: 'Now from €490' })
    expect(ofRule(weighed(ana.map).overruled, 'S4')).toBeDefined()
  })

  test('of an older message is open again when the story changes again', () => {
    const { ana, pillarId } = contradiction()
    changePillar(ana.map, pillarId, { proof: 'Price list' }, '2026-05-03')
    overrule(ana, 'S5')
    expect(weighed(ana.map).overruled).toHaveLength(1)
    changePillar(ana.map, pillarId, { proof: 'New price list' }, '2026-05-04')
    expect(weighed(ana.map).overruled).toEqual([])
  })

  test('is undone as one step', () => {
    const { ana } = contradiction()
    overrule(ana, 'S4')
    ana.undo.undo()
    expect(weighed(ana.map).overruled).toEqual([])
    ana.undo.redo()
    expect(weighed(ana.map).overruled).toHaveLength(1)
  })

  test('is read from whatever a peer has written', () => {
    const { ana } = contradiction()
    plant(ana.map.overrules, 'a', { $: { reason: 'about nothing' } })
    plant(ana.map.overrules, 'b', { $: { findingId: 'S9', by: 7, on: 'soon' } })
    expect(readMap(ana.map, null).overrules).toEqual([
      { id: 'b', findingId: 'S9', standing: '', reason: '', by: '', on: '' },
    ])
  })
})
