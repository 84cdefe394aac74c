import { createEntity, entityOf, writeField } from '../document/entity.ts'
import type { MapDocument } from '../document/layout.ts'
import { newId } from '../document/new-id.ts'
import { verbOrigin } from '../document/origins.ts'
import { indexAfter, indexBetween, isIndexKey } from '../document/z-index.ts'
import {
  factsOfPersona,
  unsaidPersona,
  type Persona,
  type PersonaFacts,
  type PersonaId,
} from './persona.ts'
import { readPersonas } from './read-personas.ts'

/** Adds a persona at the end of the buying group. What is not named nobody has said. */
export function addPersona(
  map: MapDocument,
  facts: Partial<PersonaFacts>,
  library?: Pick<Persona, 'libraryId' | 'libraryDate'>,
): PersonaId {
  const id = newId() as PersonaId
  const last = [...readPersonas(map).values()].at(-1)?.index ?? null
  const index = indexAfter(isIndexKey(last) ? last : null)
  map.doc.transact(() => {
    createEntity(map.personas, id, { ...onlySaid(facts), ...library, index })
  }, verbOrigin)
  return id
}

/** Changes facts of a persona. Of one who is gone nothing is written. */
export function changePersona(
  map: MapDocument,
  id: PersonaId,
  change: Partial<PersonaFacts & Pick<Persona, 'libraryId' | 'libraryDate'>>,
): void {
  const entity = entityOf(map.personas, id)
  if (entity === undefined) return
  map.doc.transact(() => {
    for (const [field, value] of Object.entries(change)) writeField(entity, field, value)
  }, verbOrigin)
}

/** @param to place in the buying group once the persona has left its own, from 0 */
export function movePersona(map: MapDocument, id: PersonaId, to: number): void {
  const all = [...readPersonas(map).values()]
  const moved = all.find((persona) => persona.id === id)
  if (moved === undefined || all[to] === moved) return
  const others = all.filter((persona) => persona !== moved)
  const at = Math.min(Math.max(0, to), others.length)
  map.doc.transact(() => {
    const [before, after] = [others[at - 1], others[at]]
    if (isBetween(before?.index, after?.index)) {
      writeIndex(map, moved, indexBetween(before?.index ?? null, after?.index ?? null))
      return
    }
    // format 1 gave no order, and two people may have added at once: now everybody gets a place
    let index: string | null = null
    for (const persona of others.toSpliced(at, 0, moved)) {
      index = indexAfter(index)
      writeIndex(map, persona, index)
    }
  }, verbOrigin)
}

/** Takes a persona off the map. Cards and needs that name it say nothing of it from then on. */
export function removePersona(map: MapDocument, id: PersonaId): void {
  map.doc.transact(() => map.personas.delete(id), verbOrigin)
}

/** Brings back a persona that somebody removed, under its id, so that its cards have it again. */
export function restorePersona(map: MapDocument, persona: Persona): void {
  if (entityOf(map.personas, persona.id) !== undefined) return
  const { id, index, libraryId, libraryDate } = persona
  const beside = { index, libraryId, libraryDate }
  map.doc.transact(() => {
    createEntity(map.personas, id, { ...onlySaid(factsOfPersona(persona)), ...beside })
  }, verbOrigin)
}

/** Only what somebody said is stored (rule D3). */
function onlySaid(facts: Partial<PersonaFacts>): Partial<PersonaFacts> {
  const said = { name: '', role: unsaidPersona.role, ...facts }
  const entries = Object.entries(said).filter(
    ([name, value]) =>
      name === 'name' || name === 'role' || value !== unsaidPersona[name as keyof PersonaFacts],
  )
  return Object.fromEntries(entries)
}

function isBetween(before: string | undefined, after: string | undefined): boolean {
  const areKeys = [before, after].every((index) => index === undefined || isIndexKey(index))
  return areKeys && (before === undefined || after === undefined || before < after)
}

function writeIndex(map: MapDocument, { id }: Persona, index: string): void {
  const entity = entityOf(map.personas, id)
  if (entity !== undefined) writeField(entity, 'index', index)
}
