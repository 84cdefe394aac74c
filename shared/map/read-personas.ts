import { entityOf, readFields } from '../document/entity.ts'
import type { Entity, MapDocument } from '../document/layout.ts'
import { watchEntities, type Watch } from '../document/readable.ts'
import { shortName } from './bounded.ts'
import { personaRoles, type Persona, type PersonaId, type PersonaRole } from './persona.ts'

export function watchPersonas(map: MapDocument): Watch<ReadonlyMap<string, Persona>> {
  return watchEntities(map.personas, readPersona)
}

export function readPersonas(map: MapDocument): ReadonlyMap<string, Persona> {
  const personas = new Map<string, Persona>()
  for (const id of map.personas.keys()) {
    const entity = entityOf(map.personas, id)
    const persona = entity === undefined ? null : readPersona(id, entity)
    if (persona !== null) personas.set(id, persona)
  }
  return personas
}

function readPersona(id: string, entity: Entity): Persona | null {
  const fields = readFields(entity)
  if (fields === null) return null
  const { name, role } = fields
  return {
    id: id as PersonaId,
    name: shortName(name),
    role: personaRoles.includes(role as PersonaRole) ? (role as PersonaRole) : 'other',
  }
}
