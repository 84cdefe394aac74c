import { compareTexts } from '../document/compare-texts.ts'
import { entityOf, readFields, readText } from '../document/entity.ts'
import type { Entity, MapDocument } from '../document/layout.ts'
import { makerKey } from '../document/ownership.ts'
import { watchEntities, type Watch } from '../document/readable.ts'
import type { StageId } from '../framework/framework.ts'
import { longText } from './bounded.ts'
import { needTypes, type Need, type NeedId, type NeedType } from './need.ts'
import type { PersonaId } from './persona.ts'

export function watchNeeds(map: MapDocument): Watch<ReadonlyMap<string, Need>> {
  return watchEntities(map.needs, readNeed)
}

/** In their order. */
export function readNeeds(map: MapDocument): readonly Need[] {
  const needs = new Map<string, Need>()
  for (const id of map.needs.keys()) {
    const entity = entityOf(map.needs, id)
    const need = entity === undefined ? null : readNeed(id, entity)
    if (need !== null) needs.set(id, need)
  }
  return needsInOrder(needs)
}

/** By their index; those that two people put into one place by their ids. */
export function needsInOrder(needs: ReadonlyMap<string, Need>): readonly Need[] {
  return [...needs.values()].sort((a, b) =>
    a.index === b.index ? compareTexts(a.id, b.id) : compareTexts(a.index, b.index),
  )
}

function readNeed(id: string, entity: Entity): Need | null {
  const fields = readFields(entity)
  const text = readText(entity)
  if (fields === null || text === null) return null
  const { type, personaId, stageId, index } = fields
  return {
    id: id as NeedId,
    type: needTypes.includes(type as NeedType) ? (type as NeedType) : 'choose',
    personaId: idIn(personaId) as PersonaId | null,
    stageId: idIn(stageId) as StageId | null,
    text: longText(text),
    index: typeof index === 'string' ? index : '',
    createdBy: idIn(fields[makerKey]),
  }
}

function idIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
