import { createEntity, entityOf, writeField } from '../document/entity.ts'
import type { MapDocument } from '../document/layout.ts'
import { newId } from '../document/new-id.ts'
import { verbOrigin } from '../document/origins.ts'
import type { Persona, PersonaId } from './persona.ts'

export function addPersona(map: MapDocument, persona: Omit<Persona, 'id'>): PersonaId {
  const id = newId() as PersonaId
  map.doc.transact(
    () => createEntity(map.personas, id, { name: persona.name, role: persona.role }),
    verbOrigin,
  )
  return id
}

export function changePersona(
  map: MapDocument,
  id: PersonaId,
  change: Partial<Omit<Persona, 'id'>>,
): void {
  const entity = entityOf(map.personas, id)
  if (entity === undefined) return
  map.doc.transact(() => {
    for (const [field, value] of Object.entries(change)) writeField(entity, field, value)
  }, verbOrigin)
}

export function removePersona(map: MapDocument, id: PersonaId): void {
  map.doc.transact(() => map.personas.delete(id), verbOrigin)
}
