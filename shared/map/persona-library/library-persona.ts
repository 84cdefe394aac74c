// Personas that an organisation keeps for all its maps, in its library (rule L-7).
import { compareTexts } from '../../document/compare-texts.ts'
import { entityOf, readFields } from '../../document/entity.ts'
import type { EntityMap } from '../../document/layout.ts'
import { shortName } from '../bounded.ts'
import { factsOfPersona, personaFactNames, type Persona, type PersonaFacts } from '../persona.ts'
import { personaFactsFrom } from '../read-personas.ts'

export interface LibraryPersona {
  readonly id: string
  readonly facts: PersonaFacts
  /** ISO 8601 time. */
  readonly savedAt: string
}

/** A peer must not make thousands. */
const mostPersonas = 500

/** What is readable, by name. */
export function readLibraryPersonas(personas: EntityMap): readonly LibraryPersona[] {
  const all: LibraryPersona[] = []
  for (const id of personas.keys()) {
    const entity = entityOf(personas, id)
    const fields = entity === undefined ? null : readFields(entity)
    if (fields === null || all.length === mostPersonas) continue
    const facts = Object.freeze(personaFactsFrom(fields))
    all.push(Object.freeze({ id, facts, savedAt: shortName(fields['savedAt']) }))
  }
  return Object.freeze(
    all.sort((a, b) => compareTexts(a.facts.name, b.facts.name) || compareTexts(a.id, b.id)),
  )
}

/** Whether a library's persona was saved after a map took it, and says something else. */
export function isNewer({ facts, savedAt }: LibraryPersona, persona: Persona): boolean {
  return savedAt > persona.libraryDate && !isSamePersona(facts, persona)
}

export function isSamePersona(a: PersonaFacts, b: PersonaFacts): boolean {
  const [one, other] = [factsOfPersona(a), factsOfPersona(b)]
  return personaFactNames.every((name) => one[name] === other[name])
}
