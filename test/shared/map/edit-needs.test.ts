import { describe, expect, test } from 'vitest'
import { readRecord, type RecordId } from '../../../shared/document/record.ts'
import { addTouchpoint } from '../../../shared/map/edit-cards.ts'
import {
  addNeeds,
  answerNeed,
  changeNeed,
  changeNeedText,
  moveNeed,
  removeNeed,
} from '../../../shared/map/edit-needs.ts'
import type { NeedId } from '../../../shared/map/need.ts'
import { readFacts } from '../../../shared/map/read-facts.ts'
import { readNeeds, watchNeeds } from '../../../shared/map/read-needs.ts'
import { readFields } from '../../../shared/document/entity.ts'
import {
  firstCell,
  firstStage,
  meet,
  peersWithMap,
  plant,
  type MapPeer,
} from '../../helpers/map-peers.ts'

const plain = { type: 'choose', personaId: null, stageId: firstStage } as const

function textsOf({ map }: MapPeer): readonly string[] {
  return readNeeds(map).map(({ text }) => text)
}

/** Two people with one map on which three questions stand. */
function two() {
  const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
  const ids = addNeeds(
    ana.map,
    ['What is it?', 'Does it work?', 'Who agrees?'].map((text) => ({ ...plain, text })),
  ) as readonly [NeedId, NeedId, NeedId]
  meet(ana, ben)
  return { ana, ben, ids }
}

function needsOf({ map }: MapPeer, cardId: RecordId): readonly string[] {
  const entity = map.records.get(cardId)
  const fields = entity === undefined ? null : readFields(entity)
  return fields === null ? [] : readFacts(fields, '').needs
}

describe('needs', () => {
  test('stand in the order in which they were added, each with its type, persona and stage', () => {
    const { ana } = two()
    expect(textsOf(ana)).toEqual(['What is it?', 'Does it work?', 'Who agrees?'])
    expect(readNeeds(ana.map)[0]).toMatchObject({ ...plain, createdBy: null })
  })

  test('added at once are one step of undo', () => {
    const { ana, ben } = two()
    ana.undo.undo()
    meet(ana, ben)
    expect(textsOf(ben)).toEqual([])
  })

  test('two people who type in one question keep both their words', () => {
    const { ana, ben, ids } = two()
    changeNeedText(ana.map, ids[0], 'What is it?', 'What is it really?')
    changeNeedText(ben.map, ids[0], 'What is it?', 'So, what is it?')
    meet(ana, ben)
    expect(textsOf(ana)[0]).toBe('So, what is it really?')
    expect(textsOf(ben)).toEqual(textsOf(ana))
  })

  test('two people who change different fields of one keep both', () => {
    const { ana, ben, ids } = two()
    changeNeed(ana.map, ids[0], { type: 'align' })
    changeNeed(ben.map, ids[0], { stageId: null })
    meet(ana, ben)
    expect(readNeeds(ana.map)[0]).toMatchObject({ type: 'align', stageId: null })
    expect(readNeeds(ben.map)).toEqual(readNeeds(ana.map))
  })

  test('one that somebody removes while another edits it stays removed', () => {
    const { ana, ben, ids } = two()
    removeNeed(ana.map, ids[1])
    changeNeedText(ben.map, ids[1], 'Does it work?', 'Does it really work?')
    meet(ana, ben)
    expect(textsOf(ana)).toEqual(['What is it?', 'Who agrees?'])
    expect(textsOf(ben)).toEqual(textsOf(ana))
  })

  test('are put before another or to the end', () => {
    const { ana, ids } = two()
    moveNeed(ana.map, ids[2], ids[0])
    expect(textsOf(ana)).toEqual(['Who agrees?', 'What is it?', 'Does it work?'])
    moveNeed(ana.map, ids[2], null)
    expect(textsOf(ana)).toEqual(['What is it?', 'Does it work?', 'Who agrees?'])
    moveNeed(ana.map, ids[0], ids[0])
    expect(textsOf(ana)).toEqual(['What is it?', 'Does it work?', 'Who agrees?'])
  })

  test('that two people reorder at once stand in one order for both', () => {
    const { ana, ben, ids } = two()
    moveNeed(ana.map, ids[2], ids[0])
    moveNeed(ben.map, ids[1], ids[0])
    meet(ana, ben)
    expect(textsOf(ben)).toEqual(textsOf(ana))
    expect(new Set(textsOf(ana)).size).toBe(3)
  })

  test('verbs on what is gone do nothing', () => {
    const { ana, ids } = two()
    removeNeed(ana.map, ids[0])
    changeNeed(ana.map, ids[0], { type: 'align' })
    changeNeedText(ana.map, ids[0], 'What is it?', 'Gone')
    moveNeed(ana.map, ids[0], null)
    answerNeed(ana.map, ['shape:gone'], ids[1], true)
    expect(textsOf(ana)).toEqual(['Does it work?', 'Who agrees?'])
  })

  test('what a peer wrote that is no need is passed over, and what is odd reads as unsaid', () => {
    const { ana } = two()
    plant(ana.map.needs, 'no text', { $: { type: 'choose' } })
    plant(ana.map.needs, 'no base', { $: 7 })
    ana.map.needs.set('no entity', 'need' as never)
    expect(readNeeds(ana.map)).toHaveLength(3)
    const [id] = addNeeds(ana.map, [{ ...plain, text: 'Odd' }])
    const entity = ana.map.needs.get(String(id))
    entity?.set('type', 'other')
    entity?.set('stageId', { a: 1 })
    entity?.set('index', 12)
    entity?.set('personaId', '')
    const odd = readNeeds(ana.map).find(({ text }) => text === 'Odd')
    expect(odd).toMatchObject({ type: 'choose', stageId: null, personaId: null, index: '' })
    moveNeed(ana.map, id as NeedId, null)
    expect(textsOf(ana).at(-1)).toBe('Odd')
  })

  test('that did not change keep their value while another is typed in', () => {
    const { ana, ids } = two()
    const watch = watchNeeds(ana.map)
    const before = watch.get().get(ids[1])
    changeNeedText(ana.map, ids[0], 'What is it?', 'What is that?')
    expect(watch.get().get(ids[0])?.text).toBe('What is that?')
    expect(watch.get().get(ids[1])).toBe(before)
    watch.dispose()
  })
})

describe('D12 answers', () => {
  test('that two people give on one card are both kept, and each is taken back alone', () => {
    const { ana, ben, ids } = two()
    const card = addTouchpoint(ana.map, { parentId: firstCell, x: 0, y: 0 }, { title: 'Webinar' })
    meet(ana, ben)
    answerNeed(ana.map, [card], ids[0], true)
    answerNeed(ben.map, [card], ids[1], true)
    meet(ana, ben)
    expect(new Set(needsOf(ben, card))).toEqual(new Set([ids[0], ids[1]]))
    answerNeed(ben.map, [card], ids[0], false)
    meet(ana, ben)
    expect(needsOf(ana, card)).toEqual([ids[1]])
  })

  test('come back with a need whose removal is undone', () => {
    const { ana, ids } = two()
    const card = addTouchpoint(ana.map, { parentId: firstCell, x: 0, y: 0 }, { needs: [ids[0]] })
    ana.undo.endStep()
    removeNeed(ana.map, ids[0])
    ana.undo.endStep()
    ana.undo.undo()
    expect(textsOf(ana)).toContain('What is it?')
    expect(needsOf(ana, card)).toEqual([ids[0]])
    expect(readRecord(ana.map.records, card)).not.toBeNull()
  })
})
