import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createEntity, readFields, writeField } from '../../../shared/document/entity.ts'
import type { Entity } from '../../../shared/document/layout.ts'
import { addTouchpoint, changeTouchpoints } from '../../../shared/map/edit-cards.ts'
import { addPersona, changePersona } from '../../../shared/map/edit-personas.ts'
import { readMap } from '../../../shared/map/read-map.ts'
import { addPillar, changePillar } from '../../../shared/map/story/edit-story.ts'
import { firstCell, meet, peersWithMap, plant, type MapPeer } from '../../helpers/map-peers.ts'

const key = 'props.notes'
const place = { parentId: firstCell, x: 8, y: 8 }

function entityIn({ map }: MapPeer): Entity {
  const entity = map.records.get('shape:one')
  if (entity === undefined) throw new Error('the card is not there')
  return entity
}

/** Empty where nothing is said. */
function noteOf(peer: MapPeer): string {
  const note = readFields(entityIn(peer))?.[key]
  return typeof note === 'string' ? note : ''
}

function write(peer: MapPeer, note: string | undefined): void {
  writeField(entityIn(peer), key, note)
}

/** Two people who have a card with this note. */
function two(note?: string): readonly [MapPeer, MapPeer] {
  const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
  createEntity(ana.map.records, 'shape:one', note === undefined ? {} : { [key]: note })
  meet(ana, ben)
  return [ana, ben]
}

describe('D15 a note', () => {
  test('keeps what two people write first at the same moment, for everybody in one order', () => {
    const [ana, ben] = two()
    write(ana, 'Ask Ines.')
    write(ben, 'Omar pays.')
    meet(ana, ben)
    expect(noteOf(ana)).toBe(noteOf(ben))
    expect(['Ask Ines.Omar pays.', 'Omar pays.Ask Ines.']).toContain(noteOf(ana))
  })

  test('takes further words into whichever piece they stand in', () => {
    const [ana, ben] = two()
    write(ana, 'a'.repeat(4))
    write(ben, 'b'.repeat(4))
    meet(ana, ben)
    const before = noteOf(ana)
    const after = `${before.slice(0, 2)}x${before.slice(3, 5)}${before.slice(6)}!`
    write(ana, after)
    meet(ana, ben)
    for (const peer of [ana, ben]) expect(noteOf(peer)).toBe(after)
    write(ben, '')
    meet(ana, ben)
    for (const peer of [ana, ben]) expect(readFields(entityIn(peer))).not.toHaveProperty([key])
  })

  test('keeps both where two people write into it at once', () => {
    const [ana, ben] = two('Ask Ines.')
    write(ana, 'First: Ask Ines.')
    write(ben, 'Ask Ines. And Omar.')
    meet(ana, ben)
    for (const peer of [ana, ben]) expect(noteOf(peer)).toBe('First: Ask Ines. And Omar.')
  })

  test('is unsaid when nothing is left of it, and can be written again', () => {
    const [ana] = two('Ask Ines.')
    write(ana, undefined)
    expect(readFields(entityIn(ana))).not.toHaveProperty([key])
    write(ana, 'Again')
    expect(noteOf(ana)).toBe('Again')
  })

  test('that an older app wrote as one value is read, changed and taken away', () => {
    const [ana] = two()
    plant(ana.map.records, 'shape:one', { $: { [key]: 'made so' }, [key]: 'written' })
    expect(noteOf(ana)).toBe('written')
    write(ana, 'written by hand')
    expect(noteOf(ana)).toBe('written by hand')
    write(ana, '')
    expect(readFields(entityIn(ana))).not.toHaveProperty([key])
  })

  test('takes nothing but texts for pieces', () => {
    const [ana] = two('Ask Ines.')
    entityIn(ana).set(`${key}/x`, 'no text')
    entityIn(ana).set(`${key}/y`, new Y.Map())
    expect(noteOf(ana)).toBe('Ask Ines.')
    write(ana, 'Ask Omar.')
    expect(noteOf(ana)).toBe('Ask Omar.')
  })
})

test('D15 what somebody wrote into a note is undone without what others wrote there', () => {
  const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
  const id = addTouchpoint(ana.map, place, { title: 'Mail' })
  ana.undo.endStep()
  meet(ana, ben)
  changeTouchpoints(ana.map, [id], { notes: 'mine. ' })
  meet(ana, ben)
  changeTouchpoints(ben.map, [id], { notes: 'mine. theirs.' })
  meet(ana, ben)
  ana.undo.undo()
  meet(ana, ben)
  for (const { map } of [ana, ben])
    expect(readMap(map, null).touchpoints[0]?.facts.notes).toBe('theirs.')
})

test('D15 messages, personas and pillars keep what two people write at once', () => {
  const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
  const cardId = addTouchpoint(ana.map, place, { title: 'Mail', message: 'Chairs last.' })
  const personaId = addPersona(ana.map, { name: 'Ines', goals: 'A chair' })
  const pillarId = addPillar(ana.map, { claim: 'Half the price' }, '2026-01-01')
  meet(ana, ben)
  changeTouchpoints(ana.map, [cardId], { message: 'Our chairs last.' })
  changeTouchpoints(ben.map, [cardId], { message: 'Chairs last. Ten years.' })
  changePersona(ana.map, personaId, { goals: 'Soon a chair' })
  changePersona(ben.map, personaId, { goals: 'A chair that lasts' })
  changePillar(ana.map, pillarId, { claim: 'Now half the price' }, '2026-01-02')
  changePillar(ben.map, pillarId, { claim: 'Half the price, always' }, '2026-01-02')
  meet(ana, ben)
  const views = [ana, ben].map(({ map }) => readMap(map, null))
  for (const { touchpoints, personas, story } of views) {
    expect(touchpoints[0]?.facts.message).toBe('Our chairs last. Ten years.')
    expect(personas.get(personaId)?.goals).toBe('Soon a chair that lasts')
    expect(story.pillars[0]?.claim).toBe('Now half the price, always')
  }
})

test('D15 whatever people write, all end with one text and no word that was only added is lost', () => {
  const words = fc.array(fc.tuple(fc.nat(2), fc.nat(40), fc.boolean()), { maxLength: 14 })
  fc.assert(
    fc.property(words, (writings) => {
      const people = peersWithMap(3)
      createEntity(people[0]!.map.records, 'shape:one', {})
      meet(...people)
      writings.forEach(([who, where, isMeeting], nth) => {
        const person = people[who]!
        const before = noteOf(person)
        const at = where % (before.length + 1)
        write(person, `${before.slice(0, at)}${String.fromCharCode(97 + nth)}${before.slice(at)}`)
        if (isMeeting) meet(...people)
      })
      meet(...people)
      const [said, ...others] = people.map(noteOf)
      for (const other of others) expect(other).toBe(said)
      expect(said!.split('').sort().join('')).toBe(
        writings.map((_, nth) => String.fromCharCode(97 + nth)).join(''),
      )
    }),
    { numRuns: 200 },
  )
})
