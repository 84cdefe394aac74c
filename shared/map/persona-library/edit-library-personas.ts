import { createEntity, entityOf, writeField } from '../../document/entity.ts'
import type { MapDocument } from '../../document/layout.ts'
import { newId } from '../../document/new-id.ts'
import { verbOrigin } from '../../document/origins.ts'
import type { LibraryDocument } from '../../framework/library/library-layout.ts'
import { addPersona, changePersona } from '../edit-personas.ts'
import { factsOfPersona, type Persona, type PersonaId } from '../persona.ts'
import type { LibraryPersona } from './library-persona.ts'

/**
 * Saves what a map says of a persona: over the one that it came from where this library has it,
 * otherwise as a new one.
 * @param savedAt ISO 8601 time
 * @returns its id in the library
 */
export function savePersona(library: LibraryDocument, persona: Persona, savedAt: string): string {
  const facts = { ...factsOfPersona(persona), savedAt }
  const entity = entityOf(library.personas, persona.libraryId)
  const id = entity === undefined ? newId() : persona.libraryId
  library.doc.transact(() => {
    if (entity === undefined) createEntity(library.personas, id, facts)
    else for (const [field, value] of Object.entries(facts)) writeField(entity, field, value)
  }, verbOrigin)
  return id
}

/** Maps that have a copy keep it. */
export function removeLibraryPersona(library: LibraryDocument, id: string): void {
  library.doc.transact(() => library.personas.delete(id), verbOrigin)
}

/** Brings back what somebody removed from the library, under its id. */
export function restoreLibraryPersona(
  library: LibraryDocument,
  { id, facts, savedAt }: LibraryPersona,
): void {
  if (library.personas.has(id)) return
  library.doc.transact(() => createEntity(library.personas, id, { ...facts, savedAt }), verbOrigin)
}

/** Puts a copy on the map. What changes in the library later does not change the map by itself. */
export function copyPersona(map: MapDocument, { id, facts, savedAt }: LibraryPersona): PersonaId {
  return addPersona(map, facts, { libraryId: id, libraryDate: savedAt })
}

/** Takes over what the library says now. */
export function updatePersona(
  map: MapDocument,
  personaId: PersonaId,
  { id, facts, savedAt }: LibraryPersona,
): void {
  changePersona(map, personaId, { ...facts, libraryId: id, libraryDate: savedAt })
}
