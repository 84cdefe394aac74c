// The touchpoints and links of a map as plain values, for everything that counts or lists them.
import { readFields, readText, type Fields } from '../document/entity.ts'
import { placementKey, type Entity, type MapDocument } from '../document/layout.ts'
import type { PlacementSource } from '../document/placement.ts'
import { watchEntities, type Watch } from '../document/readable.ts'
import type { RecordId } from '../document/record.ts'
import { homeOf, type Home } from './home.ts'
import type { LaneSet } from './lane.ts'
import { isLinkKind, isOutcome, type LinkKind, type Outcome } from './link.ts'
import { readFacts } from './read-facts.ts'
import type { StageId } from '../framework/framework.ts'
import type { TouchpointFacts } from './touchpoint.ts'

/** One record of the board, as far as insight needs it. */
export type BoardPart =
  | { readonly kind: 'touchpoint'; readonly parentId: string; readonly facts: TouchpointFacts }
  | { readonly kind: 'group'; readonly parentId: string }
  | { readonly kind: 'link'; readonly linkKind: LinkKind; readonly outcome: Outcome | null }
  | {
      readonly kind: 'end'
      readonly linkId: RecordId
      readonly cardId: RecordId
      readonly terminal: 'start' | 'end'
    }

export interface Touchpoint {
  readonly id: RecordId
  readonly facts: TouchpointFacts
  readonly home: Home
}

/** The stage whose lane shows a touchpoint, or null. */
export function stageOf({ home }: Touchpoint): StageId | null {
  return typeof home === 'string' ? null : home.stageId
}

export interface Link {
  readonly id: RecordId
  readonly fromId: RecordId
  readonly toId: RecordId
  readonly kind: LinkKind
  readonly outcome: Outcome | null
}

export interface BoardView {
  /** In the order of their ids. */
  readonly touchpoints: readonly Touchpoint[]
  readonly links: readonly Link[]
}

/** Parts that did not change keep their reference. */
export function watchBoardParts(map: MapDocument): Watch<ReadonlyMap<RecordId, BoardPart>> {
  return watchEntities(map.records, (_id, entity) => readPart(entity))
}

/** Where everything is and what leads where, by the rules of the board (D5). */
export function boardViewOf(parts: ReadonlyMap<RecordId, BoardPart>, lanes: LaneSet): BoardView {
  const source: PlacementSource = {
    parentOf: (id) => parentOf(parts.get(id)),
    isLane: (id) => lanes.has(id),
    standInFor: (id) => lanes.standInFor(id),
    isGroup: (id) => parts.get(id)?.kind === 'group',
  }
  const touchpoints: Touchpoint[] = []
  for (const [id, part] of parts) {
    if (part.kind !== 'touchpoint') continue
    touchpoints.push({ id, facts: part.facts, home: homeOf(id, source) })
  }
  touchpoints.sort(byId)
  return { touchpoints, links: linksIn(parts) }
}

/**
 * Those between two touchpoints, in the order of their ids. Of two ends bound at once, the one with
 * the smallest id whose card is there counts.
 */
export function linksIn(parts: ReadonlyMap<RecordId, BoardPart>): readonly Link[] {
  const ends = new Map<string, { readonly id: RecordId; readonly cardId: RecordId }>()
  for (const [id, part] of parts) {
    if (part.kind !== 'end' || parts.get(part.cardId)?.kind !== 'touchpoint') continue
    const key = `${part.terminal} ${part.linkId}`
    const other = ends.get(key)
    if (other === undefined || id < other.id) ends.set(key, { id, cardId: part.cardId })
  }
  const links: Link[] = []
  for (const [id, part] of parts) {
    const from = ends.get(`start ${id}`)
    const to = ends.get(`end ${id}`)
    if (part.kind !== 'link' || from === undefined || to === undefined) continue
    const { linkKind: kind, outcome } = part
    links.push({ id, fromId: from.cardId, toId: to.cardId, kind, outcome })
  }
  return links.sort(byId)
}

function readPart(entity: Entity): BoardPart | null {
  const fields = readFields(entity)
  if (fields === null) return null
  if (fields['typeName'] === 'binding') return readEnd(fields)
  if (fields['typeName'] !== 'shape') return null
  const placement = fields[placementKey]
  const parentId: unknown = Array.isArray(placement) ? placement[0] : null
  if (fields['type'] === 'arrow') return readLink(fields)
  if (typeof parentId !== 'string') return null
  if (fields['type'] === 'group') return { kind: 'group', parentId }
  const title = readText(entity)
  if (fields['type'] !== 'touchpoint' || title === null) return null
  return { kind: 'touchpoint', parentId, facts: readFacts(fields, title) }
}

function readLink(fields: Fields): BoardPart {
  const kind = fields['meta.kind']
  const outcome = fields['meta.outcome']
  return {
    kind: 'link',
    linkKind: isLinkKind(kind) ? kind : 'next-step',
    outcome: isOutcome(outcome) ? outcome : null,
  }
}

function readEnd(fields: Fields): BoardPart | null {
  const { fromId, toId } = fields
  const terminal = fields['props.terminal']
  if (typeof fromId !== 'string' || typeof toId !== 'string') return null
  if (terminal !== 'start' && terminal !== 'end') return null
  return { kind: 'end', linkId: fromId, cardId: toId, terminal }
}

function parentOf(part: BoardPart | undefined): string | null {
  return part?.kind === 'touchpoint' || part?.kind === 'group' ? part.parentId : null
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
