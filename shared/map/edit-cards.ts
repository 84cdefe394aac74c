import { entityOf, isSameJson, writeField, writeText, type Json } from '../document/entity.ts'
import { placementKey, type MapDocument } from '../document/layout.ts'
import { newId } from '../document/new-id.ts'
import { verbOrigin } from '../document/origins.ts'
import { makerMeta } from '../document/ownership.ts'
import {
  isShapeRecord,
  putRecord,
  readRecord,
  type RecordId,
  type ShapeRecord,
} from '../document/record.ts'
import { topIndexIn } from '../document/z-index.ts'
import { stickySize, type StickyColour } from './sticky.ts'
import { cardSize, unsaidFacts, type TouchpointFacts } from './touchpoint.ts'

export interface CardPlace {
  /** A cell, or the page. */
  readonly parentId: string
  /** In units of the parent. */
  readonly x: number
  readonly y: number
}

export interface NewCardPlace extends CardPlace {
  /** Where a card comes back, or comes from another map; by default a new one. */
  readonly id?: RecordId
  /** A fractional index; by default above everything that is there. */
  readonly index?: string
}

/** Adds a touchpoint card; facts that are unsaid are not stored. */
export function addTouchpoint(
  map: MapDocument,
  place: NewCardPlace,
  facts: Partial<TouchpointFacts>,
): RecordId {
  const { title = '', ...said } = facts
  const props: Record<string, Json> = { w: cardSize.width, h: cardSize.height, title }
  for (const [name, value] of Object.entries(said)) {
    if (!isUnsaid(name, value)) props[name] = value
  }
  return addShape(map, 'touchpoint', place, props)
}

export function addSticky(
  map: MapDocument,
  place: NewCardPlace,
  text: string,
  colour: StickyColour,
): RecordId {
  return addShape(map, 'sticky', place, { w: stickySize.width, h: stickySize.height, text, colour })
}

function addShape(
  map: MapDocument,
  type: string,
  place: NewCardPlace,
  props: Record<string, Json>,
): RecordId {
  const record: ShapeRecord = {
    id: place.id ?? `shape:${newId()}`,
    typeName: 'shape',
    type,
    parentId: place.parentId,
    index: place.index ?? topIndexIn(map.records, place.parentId),
    x: place.x,
    y: place.y,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    props,
    meta: makerMeta(map),
  }
  map.doc.transact(() => putRecord(map.records, record), verbOrigin)
  return record.id
}

/** Changes facts of several touchpoints in one step. Cards that vanished are passed over. */
export function changeTouchpoints(
  map: MapDocument,
  ids: readonly RecordId[],
  change: Partial<TouchpointFacts>,
): void {
  const said = Object.fromEntries(
    Object.entries(change).map(([name, value]) => [
      name,
      isUnsaid(name, value) ? undefined : value,
    ]),
  )
  if (change.title !== undefined) said['title'] = change.title
  map.doc.transact(() => {
    for (const id of ids) {
      if (readRecord(map.records, id)?.type === 'touchpoint') changeCard(map, id, said)
    }
  }, verbOrigin)
}

/** Puts a member of a set on each touchpoint, or takes it off, in one step. Other members stay. */
export function setMember(
  map: MapDocument,
  ids: readonly RecordId[],
  fact: 'personas' | 'pillars' | 'needs',
  memberId: string,
  isIn: boolean,
): void {
  map.doc.transact(() => {
    for (const id of ids) {
      const said = readRecord(map.records, id)?.props[fact]
      const members = Array.isArray(said) ? said.filter((each) => typeof each === 'string') : []
      if (members.includes(memberId) === isIn) continue
      const others = members.filter((other) => other !== memberId)
      changeTouchpoints(map, [id], { [fact]: isIn ? [...others, memberId] : others })
    }
  }, verbOrigin)
}

export function changeStickies(
  map: MapDocument,
  ids: readonly RecordId[],
  change: { readonly text?: string; readonly colour?: StickyColour },
): void {
  map.doc.transact(() => {
    for (const id of ids) {
      if (readRecord(map.records, id)?.type === 'sticky') changeCard(map, id, change)
    }
  }, verbOrigin)
}

/** Puts cards elsewhere, on top of what is there. Those that vanished are passed over. */
export function moveCards(
  map: MapDocument,
  moves: readonly (CardPlace & { readonly id: RecordId; readonly index: string })[],
): void {
  map.doc.transact(() => {
    for (const { id, parentId, index, x, y } of moves) {
      const entity = entityOf(map.records, id)
      const record = readRecord(map.records, id)
      if (entity === undefined || record === null || !isShapeRecord(record)) continue
      writeField(entity, placementKey, [parentId, index, x, y, record.rotation])
    }
  }, verbOrigin)
}

function changeCard(
  map: MapDocument,
  id: RecordId,
  change: Readonly<Record<string, unknown>>,
): void {
  const entity = entityOf(map.records, id)
  if (entity === undefined) return
  for (const [name, value] of Object.entries(change)) {
    if (name === 'title' || name === 'text') writeText(entity, String(value))
    else writeField(entity, `props.${name}`, value as Json)
  }
}

/** Rule D3: what nobody has said is not stored, and setting a fact back removes it. */
function isUnsaid(fact: string, value: unknown): boolean {
  return isSameJson(value, unsaidFacts[fact as keyof TouchpointFacts])
}
