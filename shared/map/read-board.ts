// The board of a map as plain values, for everything that counts, lists or exports it. One changed card
// is read anew; all others, and every list that it is not in, keep their reference.
import { IdList } from '../document/id-list.ts'
import type { EntityMap, MapDocument } from '../document/layout.ts'
import type { PlacementSource } from '../document/placement.ts'
import { touchedIds, watchLazily, type Readable, type Watch } from '../document/readable.ts'
import type { RecordId } from '../document/record.ts'
import type { PlacedPart } from './board-part.ts'
import type {
  Arrow,
  BoardView,
  Link,
  OtherShape,
  Position,
  Sticky,
  Touchpoint,
} from './board-view.ts'
import { homeOf, type Home } from './home.ts'
import type { LaneSet } from './lane.ts'
import { linkEndsOf } from './link-ends.ts'
import { canBeLinked } from './link.ts'
import { PartIndex, type Touched } from './part-index.ts'

/** Watches the board as the lanes show it; nothing is read before somebody looks. */
export function watchBoard(map: MapDocument, lanes: Readable<LaneSet>): Watch<BoardView> {
  const board = new BoardReading(map.records, lanes)
  return watchLazily(
    () => board.read(),
    (touch) => {
      const onChange: Parameters<EntityMap['observeDeep']>[0] = (events) => {
        board.note(touchedIds(events))
        touch()
      }
      map.records.observeDeep(onChange)
      const stop = lanes.subscribe(touch)
      return () => {
        map.records.unobserveDeep(onChange)
        stop()
      }
    },
  )
}

class BoardReading {
  readonly #index: PartIndex
  readonly #lanes: Readable<LaneSet>
  #shownLanes: LaneSet | null = null
  readonly #noted: Set<RecordId>
  readonly #touchpoints = new IdList<Touchpoint>()
  readonly #stickies = new IdList<Sticky>()
  readonly #others = new IdList<OtherShape>()
  readonly #arrows = new IdList<Arrow>()
  readonly #links = new IdList<Link>()
  readonly #positions = new IdList<Position>()
  #view: BoardView | null = null

  constructor(records: EntityMap, lanes: Readable<LaneSet>) {
    this.#index = new PartIndex(records)
    this.#lanes = lanes
    this.#noted = new Set(records.keys())
  }

  /** These have changed in the document. */
  note(ids: Iterable<RecordId>): void {
    for (const id of ids) this.#noted.add(id)
  }

  /** The same view while nothing in it changed. */
  read(): BoardView {
    const touched: Touched = { placed: new Set(), arrows: new Set() }
    for (const id of this.#noted) this.#index.refresh(id, touched)
    this.#noted.clear()
    const lanes = this.#lanes.get()
    if (lanes !== this.#shownLanes)
      for (const id of this.#index.parts.keys()) touched.placed.add(id)
    this.#shownLanes = lanes
    const placement = this.#placementIn(lanes)
    for (const id of touched.placed) this.#readPlaced(id, placement)
    for (const id of touched.arrows) this.#readArrow(id)
    return (this.#view = this.#collect())
  }

  #placementIn(lanes: LaneSet): PlacementSource {
    return {
      parentOf: (id) => this.#index.parentOf(id),
      isLane: (id) => lanes.has(id),
      standInFor: (id) => lanes.standInFor(id),
      isGroup: (id) => this.#index.typeOf(id) === 'group',
    }
  }

  #readPlaced(id: RecordId, placement: PlacementSource): void {
    const found = this.#index.parts.get(id)
    const part = found !== undefined && 'parentId' in found ? found : null
    const before = this.#touchpoints.get(id) ?? this.#stickies.get(id) ?? this.#others.get(id)
    const home = part === null ? null : keepHome(before?.home, homeOf(id, placement))
    const said = part === null || home === null ? null : { id, home, makerId: part.makerId }
    for (const list of [this.#touchpoints, this.#stickies, this.#others]) {
      if (said === null || list !== this.#listFor(part)) list.set(id, null)
    }
    put(this.#positions, id, part === null ? null : { id, x: part.x, y: part.y })
    if (part === null || said === null) return
    if (part.kind === 'touchpoint') put(this.#touchpoints, id, { ...said, facts: part.facts })
    else if (part.kind === 'sticky') {
      put(this.#stickies, id, { ...said, text: part.text, colour: part.colour })
    } else put(this.#others, id, { ...said, type: part.type, text: part.text })
  }

  #listFor(part: PlacedPart | null) {
    if (part?.kind === 'touchpoint') return this.#touchpoints
    return part?.kind === 'sticky' ? this.#stickies : this.#others
  }

  #readArrow(id: RecordId): void {
    const part = this.#index.parts.get(id)
    if (part?.kind !== 'arrow') {
      this.#arrows.set(id, null)
      this.#links.set(id, null)
      return
    }
    const { start, end } = linkEndsOf(this.#index.endsOf(id), (cardId) =>
      canBeLinked(this.#index.typeOf(cardId) ?? ''),
    )
    const { linkKind: kind, outcome, label } = part
    const [fromId, toId] = [start?.cardId ?? null, end?.cardId ?? null]
    put(this.#arrows, id, { id, fromId, toId, kind, outcome, label })
    const isLink =
      fromId !== null &&
      toId !== null &&
      [fromId, toId].every((cardId) => this.#index.typeOf(cardId) === 'touchpoint')
    const link = isLink ? { id, fromId, toId, kind: kind ?? 'next-step', outcome, label } : null
    put(this.#links, id, link)
  }

  #collect(): BoardView {
    const before = this.#view
    const links = this.#links.list()
    const isSameLinks = links === before?.links
    const now: BoardView = {
      touchpoints: this.#touchpoints.list(),
      stickies: this.#stickies.list(),
      others: this.#others.list(),
      arrows: this.#arrows.list(),
      links,
      linksFrom: isSameLinks ? before.linksFrom : linksBy(links, 'fromId'),
      linksTo: isSameLinks ? before.linksTo : linksBy(links, 'toId'),
      positions: this.#positions.list(),
    }
    return before !== null && isShallowSame(before, now) ? before : Object.freeze(now)
  }
}

function linksBy(
  links: readonly Link[],
  end: 'fromId' | 'toId',
): ReadonlyMap<RecordId, readonly Link[]> {
  const byCard = new Map<RecordId, Link[]>()
  for (const link of links) byCard.set(link[end], [...(byCard.get(link[end]) ?? []), link])
  return byCard
}

/** Puts a value into a list unless it says what the list says already. */
function put<T extends { readonly id: string }>(list: IdList<T>, id: string, next: T | null): void {
  const before = list.get(id)
  if (before !== null && next !== null && isShallowSame(before, next)) return
  list.set(id, next === null ? null : Object.freeze(next))
}

function keepHome(before: Home | undefined, now: Home): Home {
  if (typeof now === 'string') return now
  const isKept =
    typeof before === 'object' && before.stageId === now.stageId && before.rowId === now.rowId
  return isKept ? before : Object.freeze(now)
}

function isShallowSame<T extends object>(a: T, b: T): boolean {
  const keys = Object.keys(b) as (keyof T)[]
  return keys.every((key) => Object.is(a[key], b[key]))
}
