// Where the structs of an update belong: in which root, in which entity, how deep. Follows what Yjs
// itself would follow when it ties them in: the left neighbour, else the right one, else the parent.
import * as Y from 'yjs'

export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>

type Struct = Y.Item | Y.GC | Y.Skip

/**
 * `nowhere`: Yjs keeps nothing of it, for what it belongs to was collected.
 * `unknown`: it refers to what is neither in the document nor in the update.
 */
export type Place =
  | 'nowhere'
  | 'unknown'
  | {
      readonly root: string
      /** Null for what stands in a root in order instead of under a key. */
      readonly entityId: string | null
      /** 1 for the entity itself, 2 for its fields, 3 and more for what is in those. */
      readonly depth: number
      /** The item of the entity itself; null at depth 1. */
      readonly entity: Y.Item | null
      /** The key at its own depth. */
      readonly field: string | null
    }

export class StructPlaces {
  readonly #doc: Y.Doc
  readonly #structsByClient = new Map<number, Struct[]>()
  readonly #placeOf = new Map<Struct, Place>()
  readonly #deletions: DecodedUpdate['ds']

  constructor(update: DecodedUpdate, doc: Y.Doc) {
    this.#doc = doc
    this.#deletions = update.ds
    for (const struct of update.structs) {
      const structs = this.#structsByClient.get(struct.id.client)
      if (structs === undefined) this.#structsByClient.set(struct.id.client, [struct])
      else structs.push(struct)
    }
  }

  /** The document has all of it. */
  isKnown({ id, length }: Struct): boolean {
    return id.clock + length <= Y.getState(this.#doc.store, id.client)
  }

  /** The last that the document has of a struct of which it has a part. */
  knownPartOf({ id }: Struct): Struct | null {
    const state = Y.getState(this.#doc.store, id.client)
    return id.clock < state ? this.#inDocument(id.client, state - 1) : null
  }

  isOfUpdate(item: Y.Item): boolean {
    return this.#inUpdate(item.id.client, item.id.clock) === item
  }

  /** The update deletes what it brings. */
  isDeleted({ id }: Y.Item): boolean {
    // they were checked to be in order
    const ranges = this.#deletions.clients.get(id.client) ?? []
    const range = lastWhere(ranges, ({ clock }) => clock <= id.clock)
    return range !== undefined && id.clock < range.clock + range.len
  }

  /** What is in the document, not deleted yet, and meant by these deletions. */
  *deletedIn(ds: DecodedUpdate['ds']): Generator<Y.Item> {
    for (const [client, ranges] of ds.clients) {
      const structs = this.#doc.store.clients.get(client) ?? []
      const state = Y.getState(this.#doc.store, client)
      for (const { clock, len } of ranges) {
        if (clock >= state) continue
        for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
          const struct = structs[at]
          if (struct === undefined || struct.id.clock >= clock + len) break
          if (struct instanceof Y.Item && !struct.deleted) yield struct
        }
      }
    }
  }

  /** Follows neighbours and parents, however long the chain, until it comes to a root. */
  of(struct: Struct): Place {
    const path: Struct[] = []
    const onPath = new Set<Struct>()
    let next: Struct | Place = struct
    while (isStruct(next)) {
      const known = this.#placeOf.get(next)
      if (known !== undefined || onPath.has(next)) {
        next = known ?? 'unknown'
        break
      }
      onPath.add(next)
      path.push(next)
      next = this.#anchorOf(next)
    }
    let place: Place = next
    for (const passed of path.toReversed()) {
      place = this.#placeFrom(passed, place)
      this.#placeOf.set(passed, place)
    }
    return place
  }

  /** What decides over the place of a struct: a neighbour, the parent, or an end of the search. */
  #anchorOf(struct: Struct): Struct | Place {
    if (!(struct instanceof Y.Item)) return 'nowhere'
    const neighbour = neighbourOf(struct)
    if (neighbour !== null) return this.#find(neighbour)
    const parent: unknown = struct.parent
    if (parent instanceof Y.ID) return this.#find(parent)
    if (typeof parent === 'string') return rootPlace(parent)
    if (!(parent instanceof Y.AbstractType)) return 'nowhere'
    return parent._item ?? rootPlace(Y.findRootTypeKey(parent))
  }

  #placeFrom(struct: Struct, anchor: Place): Place {
    if (typeof anchor === 'string' || !(struct instanceof Y.Item)) return anchor
    if (neighbourOf(struct) !== null) return anchor
    const depth = anchor.depth + 1
    const field = struct.parentSub
    if (depth === 1) return { root: anchor.root, entityId: field, depth, entity: null, field }
    return { ...anchor, depth, field, entity: anchor.entity ?? this.#parentItemOf(struct) }
  }

  #parentItemOf(item: Y.Item): Y.Item | null {
    const parent: unknown = item.parent
    if (parent instanceof Y.AbstractType) return parent._item
    const found = parent instanceof Y.ID ? this.#find(parent) : null
    return found instanceof Y.Item ? found : null
  }

  #find({ client, clock }: Y.ID): Struct | 'unknown' {
    return this.#inDocument(client, clock) ?? this.#inUpdate(client, clock) ?? 'unknown'
  }

  #inDocument(client: number, clock: number): Struct | null {
    if (clock >= Y.getState(this.#doc.store, client)) return null
    const structs = this.#doc.store.clients.get(client) ?? []
    return structs[Y.findIndexSS(structs, clock)] ?? null
  }

  #inUpdate(client: number, clock: number): Struct | null {
    const structs = this.#structsByClient.get(client) ?? []
    const struct = lastWhere(structs, ({ id }) => id.clock <= clock)
    const isThere = struct !== undefined && clock < struct.id.clock + struct.length
    return isThere && !(struct instanceof Y.Skip) ? struct : null
  }
}

/** Of a list in which it holds up to some place: the last for which it does. By halving. */
function lastWhere<T>(list: readonly T[], holds: (one: T) => boolean): T | undefined {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const one = list[middle]
    if (one !== undefined && holds(one)) low = middle + 1
    else high = middle
  }
  return list[low - 1]
}

function rootPlace(root: string): Place {
  return { root, entityId: null, depth: 0, entity: null, field: null }
}

/** In the document neighbours share a parent, so there the parent is asked. */
function neighbourOf(item: Y.Item): Y.ID | null {
  const parent: unknown = item.parent
  return parent === null ? (item.origin ?? item.rightOrigin) : null
}

function isStruct(value: Struct | Place): value is Struct {
  return value instanceof Y.AbstractStruct
}
