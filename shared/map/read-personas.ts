import { compareTexts } from '../document/compare-texts.ts'
import { entityOf, readFields, type Fields } from '../document/entity.ts'
import type { Entity, EntityMap, MapDocument } from '../document/layout.ts'
import { createWritable, watchEntities, type Watch } from '../document/readable.ts'
import { longText, shortName } from './bounded.ts'
import {
  personaRoles,
  personaTexts,
  portraitSource,
  unsaidPersona,
  type Persona,
  type PersonaFacts,
  type PersonaId,
} from './persona.ts'
import { evidenceGrades } from './touchpoint.ts'

/** The buying group by id, in its order. A persona that did not change keeps its reference. */
export function watchPersonas(map: MapDocument): Watch<ReadonlyMap<string, Persona>> {
  const personas = watchEntities(map.personas, readPersona)
  const value = createWritable(inOrder(personas.get()))
  const stop = personas.subscribe(() => value.set(inOrder(personas.get())))
  return {
    ...value,
    dispose() {
      stop()
      personas.dispose()
    },
  }
}

export function readPersonas({ personas }: MapDocument): ReadonlyMap<string, Persona> {
  return inOrder(readAll(personas))
}

/** Facts of a persona as its fields say them; what is missing or no such fact is unsaid. */
export function personaFactsFrom(fields: Fields): PersonaFacts {
  const said = (name: keyof PersonaFacts): unknown => fields[name]
  const one = <T>(name: keyof PersonaFacts, values: readonly T[], unsaid: T): T =>
    values.includes(said(name) as T) ? (said(name) as T) : unsaid
  const portrait = said('portrait')
  const texts = personaTexts.map((name) => [name, longText(said(name))] as const)
  return {
    ...unsaidPersona,
    ...Object.fromEntries(texts),
    name: shortName(said('name')),
    role: one('role', personaRoles, 'other'),
    portrait: typeof portrait === 'string' && portraitSource.test(portrait) ? portrait : '',
    evidence: one('evidence', evidenceGrades, unsaidPersona.evidence),
    evidenceDate: shortName(said('evidenceDate')),
    evidenceSource: longText(said('evidenceSource')),
  }
}

function readPersona(id: string, entity: Entity): Persona | null {
  const fields = readFields(entity)
  if (fields === null) return null
  return {
    id: id as PersonaId,
    ...personaFactsFrom(fields),
    index: shortName(fields['index']),
    libraryId: shortName(fields['libraryId']),
    libraryDate: shortName(fields['libraryDate']),
  }
}

function readAll(collection: EntityMap): ReadonlyMap<string, Persona> {
  const personas = new Map<string, Persona>()
  for (const id of collection.keys()) {
    const entity = entityOf(collection, id)
    const persona = entity === undefined ? null : readPersona(id, entity)
    if (persona !== null) personas.set(id, Object.freeze(persona))
  }
  return personas
}

/** Of a buying group the first two hundred are shown: a peer must not make thousands. */
const mostPersonas = 200

function inOrder(personas: ReadonlyMap<string, Persona>): ReadonlyMap<string, Persona> {
  const sorted = [...personas.values()].sort(
    (a, b) => compareTexts(a.index, b.index) || compareTexts(a.id, b.id),
  )
  return new Map(sorted.slice(0, mostPersonas).map((persona) => [persona.id, persona]))
}
