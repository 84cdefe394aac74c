// One record of the board as far as a view of it needs to know.
import { entityOf, readFields, readText, type Fields } from '../document/entity.ts'
import { placementKey, type Entity, type EntityMap } from '../document/layout.ts'
import { makerKey } from '../document/ownership.ts'
import type { RecordId } from '../document/record.ts'
import type { BoundEnd } from './link-ends.ts'
import { isLinkKind, isOutcome, type LinkKind, type Outcome } from './link.ts'
import { readFacts } from './read-facts.ts'
import { stickyColours, type StickyColour } from './sticky.ts'
import type { TouchpointFacts } from './touchpoint.ts'

interface PartInPlace {
  readonly type: string
  readonly parentId: string
  readonly x: number
  readonly y: number
  readonly makerId: string | null
}

export type PlacedPart =
  | (PartInPlace & { readonly kind: 'touchpoint'; readonly facts: TouchpointFacts })
  | (PartInPlace & {
      readonly kind: 'sticky'
      readonly text: string
      readonly colour: StickyColour
    })
  | (PartInPlace & { readonly kind: 'other'; readonly text: string })

export interface ArrowPart {
  readonly kind: 'arrow'
  readonly linkKind: LinkKind | null
  readonly outcome: Outcome | null
  readonly label: string
}

export interface EndPart extends BoundEnd {
  readonly kind: 'end'
  readonly linkId: RecordId
}

export type BoardPart = PlacedPart | ArrowPart | EndPart

/** Null for what is no part of a board, and for what can't be read (rule D6). */
export function readPart(records: EntityMap, id: RecordId): BoardPart | null {
  const entity = entityOf(records, id)
  const fields = entity === undefined ? null : readFields(entity)
  if (entity === undefined || fields === null) return null
  if (fields['typeName'] === 'binding') return readEnd(id, fields)
  if (fields['typeName'] !== 'shape') return null
  return fields['type'] === 'arrow' ? readArrow(fields) : readPlaced(entity, fields)
}

function readPlaced(entity: Entity, fields: Fields): PlacedPart | null {
  const { type } = fields
  const placement = fields[placementKey]
  const [parentId, , x, y] = Array.isArray(placement) ? (placement as readonly unknown[]) : []
  if (typeof type !== 'string' || typeof parentId !== 'string') return null
  const maker = fields[makerKey]
  const makerId = typeof maker === 'string' ? maker : null
  const place = { type, parentId, x: numberIn(x), y: numberIn(y), makerId }
  if (type !== 'touchpoint' && type !== 'sticky') {
    return { kind: 'other', ...place, text: textIn(fields['props.text']) }
  }
  const text = readText(entity)
  if (text === null) return null
  if (type === 'touchpoint') return { kind: type, ...place, facts: readFacts(fields, text) }
  const colour = stickyColours.find((each) => each === fields['props.colour']) ?? stickyColours[0]
  return { kind: type, ...place, text, colour }
}

function readArrow(fields: Fields): ArrowPart {
  const kind = fields['meta.kind']
  const outcome = fields['meta.outcome']
  return {
    kind: 'arrow',
    linkKind: isLinkKind(kind) ? kind : null,
    outcome: isOutcome(outcome) ? outcome : null,
    label: textIn(fields['props.text']),
  }
}

function readEnd(id: RecordId, fields: Fields): EndPart | null {
  const { fromId, toId } = fields
  const terminal = fields['props.terminal']
  if (typeof fromId !== 'string' || typeof toId !== 'string') return null
  if (terminal !== 'start' && terminal !== 'end') return null
  return { kind: 'end', id, linkId: fromId, cardId: toId, terminal }
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function numberIn(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
