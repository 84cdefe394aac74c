import { describe, expect, test } from 'vitest'
import { wantedAssets } from '../../../shared/file/check-map.ts'
import { addTouchpoint } from '../../../shared/map/edit-cards.ts'
import {
  addPersona,
  changePersona,
  movePersona,
  removePersona,
  restorePersona,
} from '../../../shared/map/edit-personas.ts'
import { unsaidPersona, type Persona, type PersonaId } from '../../../shared/map/persona.ts'
import { readPersonas, watchPersonas } from '../../../shared/map/read-personas.ts'
import { firstCell, meet, peersWithMap, plant, type MapPeer } from '../../helpers/map-peers.ts'

function one(): MapPeer {
  const [peer] = peersWithMap(1) as [MapPeer]
  return peer
}

function namesIn({ map }: MapPeer): readonly string[] {
  return [...readPersonas(map).values()].map(({ name }) => name)
}

function personaIn({ map }: MapPeer, id: PersonaId): Persona {
  const persona = readPersonas(map).get(id)
  if (persona === undefined) throw new Error('there is no such persona')
  return persona
}

/** Adds personas of these names. */
function group({ map }: MapPeer, ...names: readonly string[]): readonly PersonaId[] {
  return names.map((name) => addPersona(map, { name, role: 'user' }))
}

const portrait = `asset:${'ab'.repeat(32)}`

describe('a persona', () => {
  test('D16 says only what was said', () => {
    const peer = one()
    const id = addPersona(peer.map, { name: 'Marta', role: 'user' })
    expect(personaIn(peer, id)).toMatchObject({ ...unsaidPersona, name: 'Marta', role: 'user' })
    changePersona(peer.map, id, { role: 'champion', goals: 'One date\nOne price' })
    expect(personaIn(peer, id)).toMatchObject({ role: 'champion', goals: 'One date\nOne price' })
    removePersona(peer.map, id)
    expect(readPersonas(peer.map).size).toBe(0)
  })

  test('D1 keeps what two people write into different fields at once', () => {
    const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
    const id = addPersona(ana.map, { name: 'Marta', role: 'user' })
    meet(ana, ben)
    changePersona(ana.map, id, { name: 'Marta Lindqvist', goals: 'One date' })
    changePersona(ben.map, id, { role: 'champion', frustrations: 'Brochures' })
    meet(ana, ben)
    expect(personaIn(ana, id)).toMatchObject({
      name: 'Marta Lindqvist',
      role: 'champion',
      goals: 'One date',
      frustrations: 'Brochures',
    })
    expect(personaIn(ben, id)).toEqual(personaIn(ana, id))
  })

  test('that is gone is not changed back', () => {
    const { map } = one()
    changePersona(map, 'gone' as PersonaId, { name: 'Marta' })
    removePersona(map, 'gone' as PersonaId)
    movePersona(map, 'gone' as PersonaId, 0)
    expect(map.personas.size).toBe(0)
  })

  test('D6 reads as unsaid where a peer wrote what is no such thing', () => {
    const peer = one()
    plant(peer.map.personas, 'p', {
      $: {
        name: null,
        role: 'emperor',
        goals: ['many'],
        portrait: 'https://example.org/face.png',
        evidence: 'sworn',
        index: 7,
      },
    })
    expect(personaIn(peer, 'p' as PersonaId)).toEqual({
      id: 'p',
      ...unsaidPersona,
      index: '',
      libraryId: '',
      libraryDate: '',
    })
  })

  test('has a picture that goes into the map’s file', () => {
    const { map } = one()
    addPersona(map, { name: 'Marta', portrait })
    expect(wantedAssets(map)).toEqual([portrait.slice('asset:'.length)])
  })
})

describe('a removed persona', () => {
  test('ends for both: what the other writes meanwhile is not brought back', () => {
    const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
    const [id] = group(ana, 'Marta') as [PersonaId]
    meet(ana, ben)
    removePersona(ana.map, id)
    changePersona(ben.map, id, { goals: 'One date' })
    meet(ana, ben)
    expect([namesIn(ana), namesIn(ben)]).toEqual([[], []])
  })

  test('comes back under its id with what the other had written, and nobody has it twice', () => {
    const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
    const [id] = group(ana, 'Marta') as [PersonaId]
    addTouchpoint(ana.map, { parentId: firstCell, x: 0, y: 0 }, { personas: [id] })
    meet(ana, ben)
    const seen = { ...personaIn(ben, id), goals: 'One date' }
    removePersona(ana.map, id)
    meet(ana, ben)
    restorePersona(ben.map, seen)
    meet(ana, ben)
    expect(personaIn(ana, id)).toEqual(seen)
    restorePersona(ana.map, { ...seen, goals: 'Another' })
    ana.undo.undo()
    expect(personaIn(ana, id)).toEqual(seen)
  })

  test('D9 comes back whole by undo of whoever removed it', () => {
    const peer = one()
    const id = addPersona(peer.map, { name: 'Marta', quote: 'No', portrait })
    const before = personaIn(peer, id)
    peer.undo.endStep()
    removePersona(peer.map, id)
    peer.undo.undo()
    expect(personaIn(peer, id)).toEqual(before)
  })
})

describe('the buying group', () => {
  test('has an order in which personas are moved', () => {
    const peer = one()
    const [marta, , omar] = group(peer, 'Marta', 'Ines', 'Omar') as [
      PersonaId,
      PersonaId,
      PersonaId,
    ]
    movePersona(peer.map, omar, 0)
    expect(namesIn(peer)).toEqual(['Omar', 'Marta', 'Ines'])
    movePersona(peer.map, marta, 99)
    expect(namesIn(peer)).toEqual(['Omar', 'Ines', 'Marta'])
  })

  test('of format 1, which had no order, gets one when somebody is moved', () => {
    const peer = one()
    for (const name of ['a', 'b', 'c']) {
      plant(peer.map.personas, name, { $: { name, role: 'user' } })
    }
    movePersona(peer.map, 'c' as PersonaId, 1)
    expect(namesIn(peer)).toEqual(['a', 'c', 'b'])
  })

  test('is in one order for two people who move at once', () => {
    const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
    const [marta, , omar] = group(ana, 'Marta', 'Ines', 'Omar') as [PersonaId, PersonaId, PersonaId]
    meet(ana, ben)
    movePersona(ana.map, omar, 0)
    movePersona(ben.map, marta, 2)
    meet(ana, ben)
    expect(namesIn(ana)).toEqual(['Omar', 'Ines', 'Marta'])
    expect(namesIn(ben)).toEqual(namesIn(ana))
  })

  test('D16 shows the first two hundred of a flood, and keeps the value of who did not change', () => {
    const { map } = one()
    const id = addPersona(map, { name: 'Marta' })
    const personas = watchPersonas(map)
    const before = personas.get().get(id)
    map.doc.transact(() => {
      for (let at = 0; at < 300; at++)
        plant(map.personas, `z${at}`, { $: { name: 'z', index: 'zz' } })
    })
    expect(personas.get().size).toBe(200)
    expect(personas.get().get(id)).toBe(before)
    personas.dispose()
  })
})
