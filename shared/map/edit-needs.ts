import { changeText, createEntity, entityOf, writeField } from '../document/entity.ts'
import type { MapDocument } from '../document/layout.ts'
import { newId } from '../document/new-id.ts'
import { verbOrigin } from '../document/origins.ts'
import { makerFields } from '../document/ownership.ts'
import type { RecordId } from '../document/record.ts'
import { indexAfter, indexBetween, isIndexKey } from '../document/z-index.ts'
import { setMember } from './edit-cards.ts'
import type { Need, NeedId } from './need.ts'
import { readNeeds } from './read-needs.ts'

export type NewNeed = Pick<Need, 'type' | 'personaId' | 'stageId' | 'text'>

/** Adds needs one after the other below all others, in one step. */
export function addNeeds(map: MapDocument, needs: readonly NewNeed[]): readonly NeedId[] {
  let index = readNeeds(map).findLast((need) => isIndexKey(need.index))?.index ?? null
  const ids: NeedId[] = []
  map.doc.transact(() => {
    for (const { text, ...said } of needs) {
      index = indexAfter(index)
      const id = newId() as NeedId
      createEntity(map.needs, id, { ...said, index, ...makerFields(map) }, text)
      ids.push(id)
    }
  }, verbOrigin)
  return ids
}

export function changeNeed(
  map: MapDocument,
  id: NeedId,
  change: Partial<Pick<Need, 'type' | 'personaId' | 'stageId'>>,
): void {
  const entity = entityOf(map.needs, id)
  if (entity === undefined) return
  map.doc.transact(() => {
    for (const [field, value] of Object.entries(change)) writeField(entity, field, value)
  }, verbOrigin)
}

/**
 * Carries an edit of a need's text into the document; what others type elsewhere in it stays.
 * @param before what the editing person saw
 */
export function changeNeedText(map: MapDocument, id: NeedId, before: string, after: string): void {
  const entity = entityOf(map.needs, id)
  if (entity === undefined) return
  map.doc.transact(() => changeText(entity, before, after), verbOrigin)
}

/** Takes a need off the map. Cards keep its id, which counts for nothing while the need is gone. */
export function removeNeed(map: MapDocument, id: NeedId): void {
  map.doc.transact(() => map.needs.delete(id), verbOrigin)
}

/** Puts a need right before another, or below all others, whatever their stages. */
export function moveNeed(map: MapDocument, id: NeedId, beforeId: NeedId | null): void {
  const entity = entityOf(map.needs, id)
  if (entity === undefined || id === beforeId) return
  const others = readNeeds(map).filter((need) => need.id !== id && isIndexKey(need.index))
  const at = beforeId === null ? -1 : others.findIndex((need) => need.id === beforeId)
  const end = at < 0 ? others.length : at
  const index = indexBetween(others[end - 1]?.index ?? null, others[end]?.index ?? null)
  map.doc.transact(() => writeField(entity, 'index', index), verbOrigin)
}

/** Says of touchpoints that they answer a need, or that they don't, in one step. */
export function answerNeed(
  map: MapDocument,
  cardIds: readonly RecordId[],
  needId: NeedId,
  isAnswered: boolean,
): void {
  setMember(map, cardIds, 'needs', needId, isAnswered)
}
