import { expect, test } from 'vitest'
import { createWritable } from '../../../shared/document/readable.ts'
import { savePersona } from '../../../shared/map/persona-library/edit-library-personas.ts'
import { unsaidPersona, type Persona } from '../../../shared/map/persona.ts'
import { editLibrary } from '../../../renderer/session/edit-library.ts'
import { openKnownLibraries } from '../../../renderer/session/known-libraries.ts'
import { openLibraryShelf } from '../../../renderer/session/library-shelf.ts'
import { afterTest, eventually, newRoom } from '../../helpers/server.ts'
import { newDeviceForEachTest } from './device.ts'

newDeviceForEachTest()

const identity = createWritable({ name: 'Ana', colour: 'person-1' as const })
const marta = { id: 'p', ...unsaidPersona, name: 'Marta', index: '', libraryId: '' } as Persona

function openShelf() {
  return openLibraryShelf({ known: openKnownLibraries(null), serverOf: () => null, identity })
}

test('L-7 a library that was never used is laid out by the first persona saved in it', async () => {
  const shelf = openShelf()
  const { ownId, isOwnUsed } = shelf.known.libraries.get()
  expect(isOwnUsed).toBe(false)
  afterTest(shelf.personas.subscribe(() => {}))
  const library = shelf.session(ownId)
  const id = await editLibrary(library, (document) => savePersona(document, marta, '2026-03-01'))
  expect(id).toBeTypeOf('string')
  await eventually(() => shelf.personas.get().length === 1)
  expect(shelf.personas.get()[0]).toMatchObject({
    libraryId: ownId,
    persona: { id, facts: { name: 'Marta' } },
  })
})

test('a library that nobody watches is closed again after the edit, and kept', async () => {
  const shelf = openShelf()
  const library = shelf.session(shelf.known.libraries.get().ownId)
  await editLibrary(library, (document) => savePersona(document, marta, '2026-03-01'))
  expect(library.get()).toBeNull()
  afterTest(shelf.personas.subscribe(() => {}))
  await eventually(() => shelf.personas.get().length === 1)
})

test('somebody else’s library that is not here yet takes no edit, and says so', async () => {
  const library = openShelf().session(newRoom())
  const id = await editLibrary(library, (document) => savePersona(document, marta, '2026-03-01'))
  expect(id).toBeUndefined()
})
