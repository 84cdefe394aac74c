// The parts of a board, with what depends on what: groups and what they hold, links and their ends.
import { isSameJson } from '../document/entity.ts'
import { pageId, type EntityMap } from '../document/layout.ts'
import type { RecordId } from '../document/record.ts'
import { readPart, type BoardPart, type EndPart } from './board-part.ts'
import { isCellId } from './lane.ts'

/** What a change touches: shapes whose home or content may differ now, and arrows whose ends may. */
export interface Touched {
  readonly placed: Set<RecordId>
  readonly arrows: Set<RecordId>
}

export class PartIndex {
  readonly parts = new Map<RecordId, BoardPart>()
  readonly #records: EntityMap
  /** What stands in something that is no lane. */
  readonly #children = new Map<RecordId, Set<RecordId>>()
  readonly #endsOfArrow = new Map<RecordId, Set<RecordId>>()
  readonly #endsAtCard = new Map<RecordId, Set<RecordId>>()

  constructor(records: EntityMap) {
    this.#records = records
  }

  /** Reads one record anew and notes what that touches; nothing where it says what it said. */
  refresh(id: RecordId, touched: Touched): void {
    const before = this.parts.get(id) ?? null
    const now = keepFacts(before, readPart(this.#records, id))
    if (isSameJson(before, now)) return
    for (const part of [before, now]) if (part !== null) this.#touch(id, part, touched)
    this.#file(id, before, false)
    if (now === null) this.parts.delete(id)
    else this.parts.set(id, now)
    this.#file(id, now, true)
    if (typeOf(before) === 'group' || typeOf(now) === 'group') this.#touchHeld(id, touched.placed)
    if (typeOf(before) === typeOf(now)) return
    for (const end of this.#ends(this.#endsAtCard.get(id))) touched.arrows.add(end.linkId)
  }

  endsOf(arrowId: RecordId): readonly EndPart[] {
    return this.#ends(this.#endsOfArrow.get(arrowId))
  }

  parentOf(id: RecordId): string | null {
    const part = this.parts.get(id)
    return part !== undefined && 'parentId' in part ? part.parentId : null
  }

  typeOf(id: RecordId): string | null {
    return typeOf(this.parts.get(id) ?? null)
  }

  #ends(ids: Iterable<RecordId> = []): readonly EndPart[] {
    return [...ids].flatMap((id) => {
      const part = this.parts.get(id)
      return part?.kind === 'end' ? [part] : []
    })
  }

  #touch(id: RecordId, part: BoardPart, { placed, arrows }: Touched): void {
    if (part.kind === 'end') arrows.add(part.linkId)
    else if (part.kind === 'arrow') arrows.add(id)
    else placed.add(id)
  }

  /** What a group holds goes where the group goes. */
  #touchHeld(id: RecordId, placed: Set<RecordId>): void {
    const held = new Set([id])
    for (const holder of held) for (const child of this.#children.get(holder) ?? []) held.add(child)
    for (const each of held) placed.add(each)
  }

  #file(id: RecordId, part: BoardPart | null, isIn: boolean): void {
    if (part === null || part.kind === 'arrow') return
    if (part.kind === 'end') {
      file(this.#endsOfArrow, part.linkId, id, isIn)
      file(this.#endsAtCard, part.cardId, id, isIn)
    } else if (!isCellId(part.parentId) && part.parentId !== pageId) {
      file(this.#children, part.parentId, id, isIn)
    }
  }
}

/** A card that only moved says what it said. */
function keepFacts(before: BoardPart | null, now: BoardPart | null): BoardPart | null {
  if (before?.kind !== 'touchpoint' || now?.kind !== 'touchpoint') return now
  return isSameJson(before.facts, now.facts) ? { ...now, facts: before.facts } : now
}

function typeOf(part: BoardPart | null): string | null {
  return part !== null && 'type' in part ? part.type : null
}

function file(map: Map<string, Set<string>>, key: string, id: string, isIn: boolean): void {
  const held = map.get(key) ?? new Set()
  if (isIn) held.add(id)
  else held.delete(id)
  if (held.size === 0) map.delete(key)
  else map.set(key, held)
}
