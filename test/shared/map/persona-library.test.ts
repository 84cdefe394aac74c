import { describe, expect, test } from 'vitest'
import { createLibraryUndo } from '../../../shared/framework/library/library-undo.ts'
import type { LibraryDocument } from '../../../shared/framework/library/library-layout.ts'
import { readLibrary } from '../../../shared/framework/library/read-library.ts'
import { addPersona, changePersona } from '../../../shared/map/edit-personas.ts'
import {
  copyPersona,
  removeLibraryPersona,
  restoreLibraryPersona,
  savePersona,
  updatePersona,
} from '../../../shared/map/persona-library/edit-library-personas.ts'
import {
  isNewer,
  type LibraryPersona,
} from '../../../shared/map/persona-library/library-persona.ts'
import type { Persona, PersonaId } from '../../../shared/map/persona.ts'
import { readPersonas } from '../../../shared/map/read-personas.ts'
import { peersWithLibrary, share } from '../../helpers/library-peers.ts'
import { peersWithMap, plant, type MapPeer } from '../../helpers/map-peers.ts'

function personaOf({ map }: MapPeer, id: PersonaId): Persona {
  const persona = readPersonas(map).get(id)
  if (persona === undefined) throw new Error('there is no such persona')
  return persona
}

function only(library: LibraryDocument): LibraryPersona {
  const [persona] = readLibrary(library).personas
  if (persona === undefined) throw new Error('the library keeps nobody')
  return persona
}

/** A map with a persona that the library keeps. */
function mapAndLibrary() {
  const [peer] = peersWithMap(1) as [MapPeer]
  const [library] = peersWithLibrary(1) as [LibraryDocument]
  const id = addPersona(peer.map, { name: 'Marta', role: 'champion', goals: 'One date' })
  const libraryId = savePersona(library, personaOf(peer, id), '2026-03-01T10:00:00Z')
  changePersona(peer.map, id, { libraryId, libraryDate: '2026-03-01T10:00:00Z' })
  return { peer, library, id }
}

describe('L-7 a persona of the library', () => {
  test('is what the map said when it was saved, and is saved over from where it came', () => {
    const { peer, library, id } = mapAndLibrary()
    expect(only(library)).toMatchObject({ facts: { name: 'Marta', goals: 'One date' } })
    changePersona(peer.map, id, { goals: 'Two dates' })
    expect(only(library).facts.goals).toBe('One date')
    savePersona(library, personaOf(peer, id), '2026-03-02T10:00:00Z')
    expect(only(library)).toMatchObject({
      facts: { goals: 'Two dates' },
      savedAt: '2026-03-02T10:00:00Z',
    })
  })

  test('is copied to a map, which changes only when somebody takes over what is newer', () => {
    const { peer, library, id } = mapAndLibrary()
    const [other] = peersWithMap(1) as [MapPeer]
    const copy = copyPersona(other.map, only(library))
    expect(personaOf(other, copy)).toMatchObject({ name: 'Marta', role: 'champion' })
    expect(isNewer(only(library), personaOf(other, copy))).toBe(false)
    changePersona(peer.map, id, { frustrations: 'Waiting' })
    savePersona(library, personaOf(peer, id), '2026-04-01T10:00:00Z')
    expect(personaOf(other, copy).frustrations).toBe('')
    expect(isNewer(only(library), personaOf(other, copy))).toBe(true)
    updatePersona(other.map, copy, only(library))
    expect(personaOf(other, copy).frustrations).toBe('Waiting')
    expect(isNewer(only(library), personaOf(other, copy))).toBe(false)
  })

  test('that was saved again without a change is nothing new', () => {
    const { peer, library, id } = mapAndLibrary()
    savePersona(library, personaOf(peer, id), '2026-05-01T10:00:00Z')
    expect(isNewer(only(library), personaOf(peer, id))).toBe(false)
  })

  test('that is gone is saved as a new one, and maps keep their copy', () => {
    const { peer, library, id } = mapAndLibrary()
    removeLibraryPersona(library, only(library).id)
    expect(readLibrary(library).personas).toEqual([])
    expect(personaOf(peer, id).name).toBe('Marta')
    const again = savePersona(library, personaOf(peer, id), '2026-05-01T10:00:00Z')
    expect(again).not.toBe(personaOf(peer, id).libraryId)
    expect(readLibrary(library).personas).toHaveLength(1)
  })

  test('that two people save at once keeps the fields of both', () => {
    const { peer, library, id } = mapAndLibrary()
    const [, ben] = peersWithLibrary(2) as [LibraryDocument, LibraryDocument]
    share(library, ben)
    const persona = personaOf(peer, id)
    savePersona(library, { ...persona, goals: 'Two dates' }, '2026-05-01T10:00:00Z')
    savePersona(ben, { ...persona, quote: 'Soon' }, '2026-05-01T10:00:01Z')
    share(library, ben)
    expect(only(library).facts).toMatchObject({ goals: 'Two dates', quote: 'Soon' })
    expect(only(ben)).toEqual(only(library))
  })

  test('comes back by undo of whoever removed it', () => {
    const { library } = mapAndLibrary()
    const undo = createLibraryUndo(library)
    removeLibraryPersona(library, only(library).id)
    undo.undo()
    expect(only(library).facts.name).toBe('Marta')
    undo.dispose()
    const before = only(library)
    removeLibraryPersona(library, before.id)
    restoreLibraryPersona(library, before)
    expect(only(library)).toEqual(before)
  })

  test('of a peer with other software is read as far as it makes sense', () => {
    const [library] = peersWithLibrary(1) as [LibraryDocument]
    plant(library.personas, 'p', { $: { name: 7, role: 'emperor', savedAt: null } })
    plant(library.personas, 'none', { name: 'No base' })
    expect(readLibrary(library).personas).toMatchObject([
      { id: 'p', facts: { name: '', role: 'other' }, savedAt: '' },
    ])
  })
})
