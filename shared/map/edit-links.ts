import { entityOf, writeField, type Json } from '../document/entity.ts'
import { pageId, type MapDocument } from '../document/layout.ts'
import { newId } from '../document/new-id.ts'
import { verbOrigin } from '../document/origins.ts'
import { makerMeta } from '../document/ownership.ts'
import { putRecord, readRecord, type RecordId } from '../document/record.ts'
import { topIndexIn } from '../document/z-index.ts'
import type { LinkKind, Outcome } from './link.ts'

export interface LinkFacts {
  readonly kind: LinkKind
  readonly outcome: Outcome | null
  /** Words on the line; the outcome's own word where empty. */
  readonly label: string
}

/**
 * Draws a link between two cards as a tldraw arrow with two bindings.
 * @param bend how far it is bent by hand, in page units; unbent it finds its own way around cards
 */
export function addLink(
  map: MapDocument,
  fromId: RecordId,
  toId: RecordId,
  facts: LinkFacts,
  bend = 0,
): RecordId {
  const id: RecordId = `shape:${newId()}`
  map.doc.transact(() => {
    putRecord(map.records, {
      id,
      typeName: 'shape',
      type: 'arrow',
      parentId: pageId,
      index: topIndexIn(map.records, pageId),
      x: 0,
      y: 0,
      rotation: 0,
      isLocked: false,
      opacity: 1,
      props: { ...arrowProps, ...arrowLook(facts.kind), text: facts.label, bend },
      meta: { ...linkMeta(facts), ...makerMeta(map) },
    })
    putBinding(map, id, fromId, 'start')
    putBinding(map, id, toId, 'end')
  }, verbOrigin)
  return id
}

/** Changes what links say; ids that are no links are passed over. */
export function changeLinks(
  map: MapDocument,
  ids: readonly RecordId[],
  change: Partial<LinkFacts>,
): void {
  map.doc.transact(() => {
    for (const id of ids) {
      const entity = entityOf(map.records, id)
      if (entity === undefined || readRecord(map.records, id)?.type !== 'arrow') continue
      if (change.label !== undefined) writeField(entity, 'props.text', change.label)
      if (change.outcome !== undefined) writeField(entity, 'meta.outcome', change.outcome)
      if (change.kind === undefined) continue
      writeField(entity, 'meta.kind', change.kind)
      for (const [name, value] of Object.entries(arrowLook(change.kind)))
        writeField(entity, `props.${name}`, value)
    }
  }, verbOrigin)
}

/** What a fresh arrow of tldraw 3.15 looks like; a test holds these against its schema. */
export const arrowProps: Readonly<Record<string, Json>> = {
  kind: 'arc',
  labelColor: 'black',
  color: 'grey',
  fill: 'none',
  dash: 'solid',
  size: 's',
  arrowheadStart: 'none',
  arrowheadEnd: 'arrow',
  font: 'sans',
  start: { x: 0, y: 0 },
  end: { x: 2, y: 0 },
  bend: 0,
  text: '',
  labelPosition: 0.5,
  scale: 1,
  elbowMidPoint: 0.5,
}

/** Planned is solid, a drop-off ends in a bar, loops are dashed. */
function arrowLook(kind: LinkKind): Readonly<Record<'dash' | 'arrowheadEnd', string>> {
  if (kind === 'drop-off') return { dash: 'solid', arrowheadEnd: 'bar' }
  return { dash: kind === 'loop' ? 'dashed' : 'solid', arrowheadEnd: 'arrow' }
}

function linkMeta(facts: LinkFacts): Record<string, Json> {
  return { kind: facts.kind, outcome: facts.outcome }
}

function putBinding(
  map: MapDocument,
  arrowId: RecordId,
  cardId: RecordId,
  terminal: 'start' | 'end',
): void {
  putRecord(map.records, {
    id: `binding:${newId()}`,
    typeName: 'binding',
    type: 'arrow',
    fromId: arrowId,
    toId: cardId,
    props: {
      terminal,
      normalizedAnchor: { x: 0.5, y: 0.5 },
      isExact: false,
      isPrecise: false,
      snap: 'none',
    },
    meta: makerMeta(map),
  })
}
