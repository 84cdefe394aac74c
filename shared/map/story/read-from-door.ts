// The story as somebody meets it who comes in by one touchpoint: the messages in the order in which the
// links lead on. Every touchpoint is read once; a path that comes to one already read says so and ends.
import { findById } from '../../document/id-list.ts'
import type { RecordId } from '../../document/record.ts'
import type { Link, LinkedTouchpoints, Touchpoint } from '../board-view.ts'

export interface ReadingStep {
  /** `back`: to a touchpoint that this path came through; `joined`: to one that another branch read. */
  readonly kind: 'read' | 'back' | 'joined'
  readonly card: Touchpoint
  /** The link that leads here; null at the door. */
  readonly link: Link | null
  /** How many times the way has parted before. */
  readonly depth: number
  /** Which of several ways on from the touchpoint before this one is; null where there is one. */
  readonly branch: { readonly at: number; readonly of: number } | null
}

/** Retired touchpoints are no longer met. */
function isMet({ facts }: Touchpoint): boolean {
  return facts.status !== 'retired'
}

/** Touchpoints to which no link leads: where somebody comes in. */
export function doorsOf({ touchpoints, links }: LinkedTouchpoints): readonly Touchpoint[] {
  const met = new Map(touchpoints.filter(isMet).map((card) => [card.id, card]))
  const isLedTo = new Set(links.filter(({ fromId }) => met.has(fromId)).map(({ toId }) => toId))
  return [...met.values()].filter(({ id }) => !isLedTo.has(id))
}

interface Place {
  readonly cardId: RecordId
  readonly depth: number
  readonly ways: readonly Link[]
  taken: number
}

/**
 * Reads on from a door; empty where it is gone.
 * @param order of cards that several links of one kind lead to, as they stand on the board
 */
export function readFromDoor(
  { touchpoints, links }: LinkedTouchpoints,
  doorId: RecordId,
  order: (a: RecordId, b: RecordId) => number,
): readonly ReadingStep[] {
  const met = (id: RecordId) => {
    const card = findById(touchpoints, id)
    return card !== undefined && isMet(card) ? card : undefined
  }
  const door = met(doorId)
  if (door === undefined) return []
  const waysFrom = waysByCard(links, met, order)
  const steps: ReadingStep[] = [{ kind: 'read', card: door, link: null, depth: 0, branch: null }]
  const read = new Set([doorId])
  const onPath = new Set([doorId])
  const path: Place[] = [{ cardId: doorId, depth: 0, ways: waysFrom.get(doorId) ?? [], taken: 0 }]
  for (let place = path.at(-1); place !== undefined; place = path.at(-1)) {
    const link = place.ways[place.taken++]
    const card = link === undefined ? undefined : met(link.toId)
    if (link === undefined || card === undefined) {
      path.pop()
      onPath.delete(place.cardId)
      continue
    }
    const of = place.ways.length
    const branch = of > 1 ? { at: place.taken, of } : null
    const depth = place.depth + (of > 1 ? 1 : 0)
    const kind = onPath.has(card.id) ? 'back' : read.has(card.id) ? 'joined' : 'read'
    steps.push({ kind, card, link, depth, branch })
    if (kind !== 'read') continue
    read.add(card.id)
    onPath.add(card.id)
    path.push({ cardId: card.id, depth, ways: waysFrom.get(card.id) ?? [], taken: 0 })
  }
  return steps
}

/** The links out of each card: next steps first, drop-offs last, then as the cards stand. */
function waysByCard(
  links: readonly Link[],
  met: (id: RecordId) => Touchpoint | undefined,
  order: (a: RecordId, b: RecordId) => number,
): ReadonlyMap<RecordId, readonly Link[]> {
  const ways = new Map<RecordId, Link[]>()
  for (const link of links) {
    if (met(link.fromId) === undefined || met(link.toId) === undefined) continue
    const others = ways.get(link.fromId)
    if (others === undefined) ways.set(link.fromId, [link])
    else others.push(link)
  }
  for (const group of ways.values()) {
    group.sort((a, b) => rankOf(a) - rankOf(b) || order(a.toId, b.toId))
  }
  return ways
}

const ranks = [
  'next-step',
  'closed-loop',
  'loop',
  'drop-off',
] as const satisfies readonly Link['kind'][]

function rankOf({ kind }: Link): number {
  return ranks.indexOf(kind)
}
