import { entityOf, isSameJson, writeField, writeText, type Json } from '../document/entity.ts'
import type { MapDocument } from '../document/layout.ts'
import { newId } from '../document/new-id.ts'
import { verbOrigin } from '../document/origins.ts'
import { makerMeta } from '../document/ownership.ts'
import { putRecord, readRecord, type RecordId, type ShapeRecord } from '../document/record.ts'
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

/** Adds a touchpoint card; facts that are unsaid are not stored. */
export function addTouchpoint(
  map: MapDocument,
  place: CardPlace,
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
  place: CardPlace,
  text: string,
  colour: StickyColour,
): RecordId {
  return addShape(map, 'sticky', place, { w: stickySize.width, h: stickySize.height, text, colour })
}

function addShape(
  map: MapDocument,
  type: string,
  place: CardPlace,
  props: Record<string, Json>,
): RecordId {
  const record: ShapeRecord = {
    id: `shape:${newId()}`,
    typeName: 'shape',
    type,
    parentId: place.parentId,
    index: topIndexIn(map.records, place.parentId),
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
