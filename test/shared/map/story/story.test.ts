import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addPillar,
  addStoryWord,
  changePillar,
  changeStoryWord,
  movePillar,
  removePillar,
  removeStoryWord,
  typeNarrative,
} from '../../../../shared/map/story/edit-story.ts'
import { readStory, watchStory } from '../../../../shared/map/story/read-story.ts'
import type { PillarId, StoryWordId } from '../../../../shared/map/story/story.ts'
import { meet, peersWithMap, plant, type MapPeer } from '../../../helpers/map-peers.ts'

const today = '2026-05-01'
const later = '2026-06-01'

function one(): MapPeer {
  return peersWithMap(1)[0]!
}

function claimsIn({ map }: MapPeer): readonly string[] {
  return readStory(map).pillars.map(({ claim }) => claim)
}

describe('the story', () => {
  test('D8 is empty on a new map, and reading it writes nothing', () => {
    const { map } = one()
    const before = Y.encodeStateAsUpdate(map.doc)
    expect(readStory(map)).toEqual({ narrative: '', changedOn: '', pillars: [], words: [] })
    watchStory(map).dispose()
    expect(Y.encodeStateAsUpdate(map.doc)).toEqual(before)
  })

  test('D4 two people who type in the narrative at once keep both their words', () => {
    const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
    typeNarrative(ana.map, '', 'Used desks save carbon.', today)
    meet(ana, ben)
    typeNarrative(ana.map, 'Used desks save carbon.', 'Used desks save much carbon.', today)
    typeNarrative(ben.map, 'Used desks save carbon.', 'Good used desks save carbon.', today)
    meet(ana, ben)
    expect(readStory(ana.map).narrative).toBe('Good used desks save much carbon.')
    expect(readStory(ben.map)).toEqual(readStory(ana.map))
  })

  test('bears the day on which what is told last changed; names, order and words don’t count', () => {
    const { map } = one()
    const day = () => readStory(map).changedOn
    const empty = addPillar(map, {}, today)
    expect(day()).toBe('')
    typeNarrative(map, '', 'Used desks save carbon.', today)
    expect(day()).toBe(today)
    const word = addStoryWord(map, { word: 'cheap', advice: 'avoid', instead: 'good value' })
    changeStoryWord(map, word, { instead: 'fair' })
    removeStoryWord(map, word)
    changePillar(map, empty, { name: 'Carbon' }, later)
    movePillar(map, empty, 0)
    expect(day()).toBe(today)
    changePillar(map, empty, { claim: 'Two thirds less carbon' }, later)
    expect(day()).toBe(later)
    removePillar(map, empty, '2026-07-01')
    expect(day()).toBe('2026-07-01')
  })

  test('D9 undo takes a change back together with its day', () => {
    const { map, undo } = one()
    addPillar(map, { claim: 'Less carbon' }, today)
    undo.endStep()
    changePillar(map, readStory(map).pillars[0]!.id, { claim: 'No carbon' }, later)
    undo.undo()
    expect(readStory(map)).toMatchObject({ changedOn: today, pillars: [{ claim: 'Less carbon' }] })
  })

  test('watched, keeps the reference of what did not change', () => {
    const { map } = one()
    addPillar(map, { claim: 'Less carbon' }, today)
    const watch = watchStory(map)
    const before = watch.get()
    typeNarrative(map, '', 'Used desks save carbon.', today)
    expect(watch.get().narrative).toBe('Used desks save carbon.')
    expect(watch.get().pillars).toBe(before.pillars)
    watch.dispose()
  })
})

describe('pillars', () => {
  test('stand in their order, and move within it', () => {
    const peer = one()
    const { map } = peer
    const [, , c] = ['a', 'b', 'c'].map((claim) => addPillar(map, { claim }, today))
    expect(claimsIn(peer)).toEqual(['a', 'b', 'c'])
    movePillar(map, c!, 0)
    expect(claimsIn(peer)).toEqual(['c', 'a', 'b'])
    movePillar(map, c!, 1)
    expect(claimsIn(peer)).toEqual(['a', 'c', 'b'])
    movePillar(map, c!, 99)
    expect(claimsIn(peer)).toEqual(['a', 'b', 'c'])
  })

  test('D1 claim and proof changed by two people at once are both kept', () => {
    const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
    const id = addPillar(ana.map, { claim: 'Less carbon' }, today)
    meet(ana, ben)
    changePillar(ana.map, id, { claim: 'Two thirds less carbon' }, today)
    changePillar(ben.map, id, { proof: 'Measured in 40 refits' }, today)
    meet(ana, ben)
    expect(readStory(ana.map).pillars[0]).toMatchObject({
      claim: 'Two thirds less carbon',
      proof: 'Measured in 40 refits',
    })
    expect(readStory(ben.map)).toEqual(readStory(ana.map))
  })

  test('E1 one that somebody removed is not changed back', () => {
    const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
    const id = addPillar(ana.map, { claim: 'Less carbon' }, today)
    meet(ana, ben)
    removePillar(ana.map, id, today)
    changePillar(ben.map, id, { claim: 'No carbon' }, later)
    meet(ana, ben)
    changePillar(ben.map, id, { claim: 'No carbon' }, later)
    movePillar(ben.map, id, 0)
    meet(ana, ben)
    expect([claimsIn(ana), claimsIn(ben)]).toEqual([[], []])
    removePillar(ana.map, 'gone' as PillarId, '2027-01-01')
    expect(readStory(ana.map).changedOn).not.toBe('2027-01-01')
  })

  test('two added at once are both there, in one order for everybody', () => {
    const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
    addPillar(ana.map, { claim: 'Carbon' }, today)
    addPillar(ben.map, { claim: 'Money' }, today)
    meet(ana, ben)
    expect(claimsIn(ana).toSorted()).toEqual(['Carbon', 'Money'])
    expect(claimsIn(ben)).toEqual(claimsIn(ana))
    addPillar(ben.map, { claim: 'Time' }, today)
    expect(claimsIn(ben).at(-1)).toBe('Time')
  })
})

test('D6 what a peer wrote that is no story reads as nothing', () => {
  const { map } = one()
  map.meta.set('storyDate', 'yesterday')
  plant(map.pillars, 'p', { $: { claim: 7, proof: null, name: ['x'], index: '!!' } })
  plant(map.pillars, 'q', { claim: 'no base' })
  plant(map.words, 'w', { $: { word: 'x'.repeat(999), advice: 'shout', instead: 1 } })
  const { changedOn, pillars, words } = readStory(map)
  expect(changedOn).toBe('')
  expect(pillars).toEqual([{ id: 'p', name: '', claim: '', proof: '', index: 'a0' }])
  expect(words[0]).toMatchObject({ advice: 'use', instead: '' })
  expect(words[0]?.word.length).toBe(200)
  addPillar(map, { claim: 'After it' }, today)
  addStoryWord(map, { word: 'refit', advice: 'use', instead: '' })
  changeStoryWord(map, 'gone' as StoryWordId, { word: 'x' })
  expect(readStory(map).pillars.map(({ claim }) => claim)).toEqual(['', 'After it'])
})
